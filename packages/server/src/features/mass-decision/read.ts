import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { afterCursor, pageSize, toPage, type Page, type SortKey } from '../../graphql/connection.ts';
import type { Queries } from '../../persistence/index.ts';
import { massDecisionTables, type MassDecisionRow, type MassFileRow, type MassOutcome } from './tables.ts';

/** The mass decisions of the agent's départements: a colleague's too, so that an incident is repaired whoever is there. */
function perimeter(q: Queries, viewer: Viewer) {
  const { massDecision } = massDecisionTables(q);
  return viewer.kind === 'ud' ? inArray(massDecision.departement, [...viewer.departements]) : sql`1 = 0`;
}

export async function massInSight(q: Queries, viewer: Viewer, id: string): Promise<MassDecisionRow | undefined> {
  const { massDecision } = massDecisionTables(q);
  const [row] = await q.sql.select().from(massDecision).where(and(eq(massDecision.id, id), perimeter(q, viewer)));
  return row;
}

/** The last started first. */
export async function listMassDecisions(deps: Deps, viewer: Viewer, args: { readonly first?: number | null; readonly after?: string | null }): Promise<Page<MassDecisionRow>> {
  const q = deps.db.read;
  const { massDecision } = massDecisionTables(q);
  const size = pageSize(args.first);
  const keys: readonly SortKey[] = [{ column: massDecision.startedAt, descending: true, kind: 'instant' }, { column: massDecision.id, descending: true, kind: 'text' }];
  const rows = await q.sql
    .select()
    .from(massDecision)
    .where(and(perimeter(q, viewer), afterCursor(keys, args.after)))
    .orderBy(desc(massDecision.startedAt), desc(massDecision.id))
    .limit(size + 1);
  return toPage(rows, size, Boolean(args.after), (row) => [row.startedAt, row.id], (row) => row);
}

/** The first files of one end, in the order of the selection: what is shown beside the whole list in CSV. Call it only for a mass decision in sight. */
export async function filesOf(deps: Deps, massId: string, outcome: MassOutcome, limit: number): Promise<readonly MassFileRow[]> {
  const { massDecisionFile } = massDecisionTables(deps.db);
  return deps.db.read.sql
    .select()
    .from(massDecisionFile)
    .where(and(eq(massDecisionFile.massId, massId), eq(massDecisionFile.outcome, outcome)))
    .orderBy(asc(massDecisionFile.position))
    .limit(limit);
}

/** What undid this one, or tried to. */
export async function undosOf(deps: Deps, massId: string): Promise<readonly MassDecisionRow[]> {
  const { massDecision } = massDecisionTables(deps.db);
  return deps.db.read.sql.select().from(massDecision).where(eq(massDecision.undoOf, massId)).orderBy(asc(massDecision.startedAt), asc(massDecision.id));
}
