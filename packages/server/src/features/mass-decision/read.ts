import { refusal, refused, type Result } from '@apart/shared';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { afterCursor, pageSize, toPage, type Page, type SortKey } from '../../graphql/connection.ts';
import type { Queries } from '../../persistence/index.ts';
import { massDecisionTables, type MassDecisionRow, type MassFileRow, type MassKind, type MassOutcome } from './tables.ts';

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

export const massNotFound = (): Result<never> => refused(refusal('NOT_FOUND', '', 'Décision en nombre introuvable.'));

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

/** The files that this one decided, as it left them: what an undo starts from. */
export async function decidedFiles(deps: Deps, massId: string): Promise<readonly Pick<MassFileRow, 'reference' | 'establishmentName' | 'siret' | 'version'>[]> {
  const { massDecisionFile } = massDecisionTables(deps.db);
  const done = await deps.db.read.sql.select().from(massDecisionFile).where(and(eq(massDecisionFile.massId, massId), eq(massDecisionFile.outcome, 'DONE'))).orderBy(asc(massDecisionFile.position));
  return done.map(({ reference, establishmentName, siret, versionAfter }) => ({ reference, establishmentName, siret, version: versionAfter ?? 0 }));
}

/** The last time that the companies of this one were asked to answer; undefined when they never were. */
export async function hearingOf(deps: Deps, massId: string): Promise<MassDecisionRow | undefined> {
  return (await followingOf(deps, massId, 'HEAR')).at(-1);
}

/** What undid this one, or tried to. */
export function undosOf(deps: Deps, massId: string): Promise<readonly MassDecisionRow[]> {
  return followingOf(deps, massId, 'UNDO');
}

async function followingOf(deps: Deps, massId: string, kind: MassKind): Promise<readonly MassDecisionRow[]> {
  const { massDecision } = massDecisionTables(deps.db);
  return deps.db.read.sql.select().from(massDecision).where(and(eq(massDecision.undoOf, massId), eq(massDecision.kind, kind))).orderBy(asc(massDecision.startedAt), asc(massDecision.id));
}
