import type { Context } from '../../../graphql/context.ts';
import type { DaRow } from '../../da/index.ts';
import { dapsByIds, type DapRow } from '../../dap/index.ts';
import { decisionsOf } from '../decision.ts';
import { checkDiSubmission, readyClaim, type SubmissionOutcome } from '../submission-check.ts';
import { disOfStems, linesOf, usedHoursOf, type DiRow, type LineWithEmployee } from '../repository.ts';

/** Readers that answer for all the claims and decisions of a request in one query each. */

export function linesOfDi(ctx: Context, diId: string): Promise<readonly LineWithEmployee[]> {
  return ctx.loaders
    .get<string, readonly LineWithEmployee[]>(ctx, 'di.lines', async ({ deps }, ids) => {
      const rows = await linesOf(deps.db.read, ids);
      return ids.map((id) => rows.filter(({ line }) => line.diId === id));
    })
    .load(diId);
}

/** The claims of a file, the last of each month first. */
export function disOfStem(ctx: Context, stem: string): Promise<readonly DiRow[]> {
  return ctx.loaders
    .get<string, readonly DiRow[]>(ctx, 'di.ofStem', async ({ deps, viewer }, stems) => {
      const rows = await disOfStems(deps.db.read, viewer, stems);
      return stems.map((one) => rows.filter((row) => row.stem === one));
    })
    .load(stem);
}

/** Hours used of the envelope of a file. */
export function usedHoursOfStem(ctx: Context, stem: string): Promise<number> {
  return ctx.loaders
    .get<string, number>(ctx, 'di.usedHours', async ({ deps }, stems) => {
      const used = await usedHoursOf(deps.db.read, stems);
      return stems.map((one) => used.get(one) ?? 0);
    })
    .load(stem);
}

/** The decision that a claim counts against (`decisionsOf`). */
export function daOfDi(ctx: Context, di: DiRow): Promise<DaRow> {
  return ctx.loaders.get<DiRow, DaRow>(ctx, 'di.da', ({ deps }, rows) => decisionsOf(deps.db.read, rows)).load(di);
}

/** What sending this claim now would refuse and warn about, once a request. */
export function submissionOfDi(ctx: Context, di: DiRow): Promise<SubmissionOutcome> {
  return ctx.loaders
    .get<DiRow, SubmissionOutcome>(ctx, 'di.submission', async ({ deps }, rows) => {
      const { read } = deps.db;
      const outcomes: SubmissionOutcome[] = [];
      for (const row of rows) outcomes.push(await checkDiSubmission(read, await readyClaim(read, row, deps.clock.now())));
      return outcomes;
    })
    .load(di);
}

export function dapOfDa(ctx: Context, da: DaRow): Promise<DapRow | undefined> {
  return ctx.loaders
    .get<string, DapRow | undefined>(ctx, 'di.dap', async ({ deps }, ids) => {
      const rows = await dapsByIds(deps.db.read, ids);
      return ids.map((id) => rows.find((row) => row.id === id));
    })
    .load(da.dapId);
}
