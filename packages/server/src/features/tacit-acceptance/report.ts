import { and, desc, eq } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { afterCursor, pageSize, toPage, type SortKey } from '../../graphql/connection.ts';
import type { Queries, Transaction } from '../../persistence/index.ts';
import { tacitTables, type SweepFigures } from './tables.ts';

export type SweepReport = ReturnType<typeof tacitTables>['tacitSweep']['$inferSelect'];

/** Why a run did not reach its end, when nothing went wrong: the next start takes up the rest. */
export const STOPPED = 'Passage arrêté avec le service\u00a0: le prochain démarrage reprend le reste.';

export async function saveReport(tx: Transaction, report: SweepReport): Promise<void> {
  const { tacitSweep } = tacitTables(tx);
  await tx.sql.insert(tacitSweep).values(report);
}

/** The last run that was not a trial; undefined before the first. */
export async function lastSweep(q: Queries): Promise<SweepReport | undefined> {
  const { tacitSweep } = tacitTables(q);
  const [row] = await q.sql
    .select()
    .from(tacitSweep)
    .where(eq(tacitSweep.dryRun, false))
    .orderBy(desc(tacitSweep.startedAt), desc(tacitSweep.id))
    .limit(1);
  return row;
}

/** All the runs, trials included, newest first, each as the viewer may read it. */
export async function listSweeps(deps: Deps, viewer: Viewer, args: { readonly first?: number | null; readonly after?: string | null }) {
  const { tacitSweep } = tacitTables(deps.db);
  const size = pageSize(args.first);
  const keys: readonly SortKey[] = [
    { column: tacitSweep.startedAt, descending: true, kind: 'instant' },
    { column: tacitSweep.id, descending: true, kind: 'text' },
  ];
  const rows = await deps.db.read.sql
    .select()
    .from(tacitSweep)
    .where(and(afterCursor(keys, args.after)))
    .orderBy(desc(tacitSweep.startedAt), desc(tacitSweep.id))
    .limit(size + 1);
  return toPage(rows, size, Boolean(args.after), (row) => [row.startedAt, row.id], (row) => reportFor(viewer, row));
}

/** References are for the DGEFP, which sees all files; the support reads the figures, a UD those of its départements. */
export function reportFor(viewer: Viewer, row: SweepReport): SweepReport {
  if (viewer.kind === 'dgefp') return row;
  const figures = { ...row, files: [], skipped: [], byDepartement: {} };
  if (viewer.kind !== 'ud') return figures;
  const own = viewer.departements.map((departement) => row.byDepartement[departement] ?? { seen: 0, accepted: 0, skipped: 0 });
  const sum = (of: keyof SweepFigures): number => own.reduce((total, one) => total + one[of], 0);
  return { ...figures, seen: sum('seen'), accepted: sum('accepted'), skippedCount: sum('skipped') };
}
