import { ok, refusal, refused, type Result } from '@apart/shared';
import { and, desc, eq } from 'drizzle-orm';
import { accountIdOf, perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { afterCursor, pageSize, toPage, type Page, type SortKey } from '../../graphql/connection.ts';
import type { Queries } from '../../persistence/index.ts';
import { beatsOf } from './beat.ts';
import { asOf } from './state.ts';
import { longWorkTables, type LongWorkRow } from './tables.ts';

/** One's own work, as it is now; undefined when it is unknown or somebody else's. */
export async function findLongWork(deps: Deps, viewer: Viewer, id: string): Promise<LongWorkRow | undefined> {
  const { longWork } = longWorkTables(deps.db);
  const [row] = await deps.db.read.sql.select().from(longWork).where(ownWork(deps.db.read, viewer, id));
  return row && asOf(row, deps.clock.now());
}

/** One's own works, the last started first. */
export async function listLongWorks(deps: Deps, viewer: Viewer, args: { readonly first?: number | null; readonly after?: string | null }): Promise<Page<LongWorkRow>> {
  const { longWork } = longWorkTables(deps.db);
  const size = pageSize(args.first);
  const keys: readonly SortKey[] = [{ column: longWork.startedAt, descending: true, kind: 'instant' }, { column: longWork.id, descending: true, kind: 'text' }];
  const rows = await deps.db.read.sql
    .select()
    .from(longWork)
    .where(and(eq(longWork.accountId, accountIdOf(viewer) ?? ''), afterCursor(keys, args.after)))
    .orderBy(desc(longWork.startedAt), desc(longWork.id))
    .limit(size + 1);
  const now = deps.clock.now();
  return toPage(rows, size, Boolean(args.after), (row) => [row.startedAt, row.id], (row) => asOf(row, now));
}

/** How many works of that act the person has running now. */
export async function countRunning(q: Queries, viewer: Viewer, kind: string, now: Date): Promise<number> {
  const { longWork } = longWorkTables(q);
  const rows = await q.sql.select().from(longWork).where(and(eq(longWork.accountId, accountIdOf(viewer) ?? ''), eq(longWork.kind, kind), eq(longWork.state, 'RUNNING')));
  return rows.filter((row) => asOf(row, now).state === 'RUNNING').length;
}

/** Asks one's own work to stop after what it is doing; what is done stays done. */
export async function cancelLongWork(deps: Deps, viewer: Viewer, id: string): Promise<Result<LongWorkRow>> {
  const result = await perform<LongWorkRow>(deps, viewer, 'longWork.cancel', async (tx) => {
    const { longWork } = longWorkTables(tx);
    const [row] = await tx.sql.select().from(longWork).where(ownWork(tx, viewer, id));
    if (!row) return refused(refusal('NOT_FOUND', '', 'Travail introuvable.'));
    if (asOf(row, tx.at).state !== 'RUNNING') return refused(refusal('WRONG_STATUS', '', 'Ce travail est déjà terminé.'));
    await tx.sql.update(longWork).set({ cancelAsked: true }).where(eq(longWork.id, id));
    return ok({ ...row, cancelAsked: true });
  });
  // On another node, its next beat reads it.
  if (result.ok) beatsOf(deps).get(id)?.cancel();
  return result;
}

function ownWork(q: Queries, viewer: Viewer, id: string) {
  const { longWork } = longWorkTables(q);
  return and(eq(longWork.id, id), eq(longWork.accountId, accountIdOf(viewer) ?? ''));
}
