import type { Context } from '../../../graphql/context.ts';
import { dasInForce, dasOfDaps, type DaRow } from '../../da/index.ts';
import { dapsByIds, versionsOf, type DapRow } from '../repository.ts';
import { checkSubmissions, type SubmissionOutcome } from '../submission-check.ts';

/** Readers that answer for all the files of a request in one query each. */

/** All the visible versions of a file, oldest first. */
export function versionsOfStem(ctx: Context, stem: string): Promise<readonly DapRow[]> {
  return ctx.loaders
    .get<string, readonly DapRow[]>(ctx, 'dap.versions', async ({ deps, viewer }, stems) => {
      const rows = await versionsOf(deps.db.read, viewer, stems);
      return stems.map((one) => rows.filter((row) => row.stem === one));
    })
    .load(stem);
}

/** The version of that id: call it only from an object that the viewer may see and that belongs to the same file. */
export function dapOf(ctx: Context, id: string): Promise<DapRow | undefined> {
  return ctx.loaders
    .get<string, DapRow | undefined>(ctx, 'dap.byId', async ({ deps }, ids) => {
      const rows = await dapsByIds(deps.db.read, ids);
      return ids.map((one) => rows.find((row) => row.id === one));
    })
    .load(id);
}

/** The decision of a version. */
export function daOf(ctx: Context, dapId: string): Promise<DaRow | undefined> {
  return ctx.loaders
    .get<string, DaRow | undefined>(ctx, 'da.ofDap', async ({ deps }, ids) => {
      const rows = await dasOfDaps(deps.db.read, ids);
      return ids.map((one) => rows.find((row) => row.dapId === one));
    })
    .load(dapId);
}

/** The decision in force of a file. */
export function inForceOf(ctx: Context, stem: string): Promise<DaRow | undefined> {
  return ctx.loaders
    .get<string, DaRow | undefined>(ctx, 'da.inForce', async ({ deps }, stems) => {
      const rows = await dasInForce(deps.db.read, stems);
      return stems.map((one) => rows.find((row) => row.stem === one));
    })
    .load(stem);
}

/** What sending this file now would refuse and warn about. */
export function submissionOf(ctx: Context, row: DapRow): Promise<SubmissionOutcome> {
  return ctx.loaders
    .get<DapRow, SubmissionOutcome>(ctx, 'dap.submission', ({ deps }, rows) => checkSubmissions(deps, deps.db.read, rows, deps.clock.now()))
    .load(row);
}
