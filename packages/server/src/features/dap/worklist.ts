import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lte, sql, type SQL } from 'drizzle-orm';
import { accountIdOf, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { unindexed, type Queries } from '../../persistence/index.ts';
import { accountTables } from '../accounts/index.ts';
import { byDepartement, perimeterOf } from '../habilitations/index.ts';
import { dapTables, UNDECIDED_SQL } from './tables.ts';

/** A count stops here, and is then read « more than 1 000 »: what it costs does not grow with the backlog. */
export const HIGHEST_COUNT = 1_001;

/** What waits for a decision in the viewer's perimeter; each figure HIGHEST_COUNT at most. */
export interface WorklistCounts {
  readonly waiting: number;
  /** Their term has passed: silence has accepted them, the next sweep says so. */
  readonly passed: number;
  /** Accepted by silence within 4 hours, those passed included; within 12 hours, those included. */
  readonly within4Hours: number;
  readonly within12Hours: number;
  readonly mine: number;
  readonly nobodys: number;
}

const HOUR_MS = 3_600_000;

/** Counted in the index of the worklist, which holds what is undecided and nothing else; what is undecided was sent. */
export async function countWorklist(deps: Deps, viewer: Viewer, departement: string | null): Promise<WorklistCounts> {
  const q = deps.db.read;
  const { dap } = dapTables(q);
  const now = deps.clock.now().getTime();
  const where = (by: Viewer, condition?: SQL) =>
    and(perimeterOf(q, by, dap), sql.raw(UNDECIDED_SQL), departement ? eq(dap.departement, departement.trim().toUpperCase()) : undefined, condition);
  // In the order of the worklist: that is what keeps the counts in its index, and the first to come due in what is counted.
  const first = (by: Viewer, condition?: SQL) => q.sql.select({ queueAt: dap.queueAt }).from(dap).where(where(by, condition)).orderBy(asc(dap.queueAt)).limit(HIGHEST_COUNT).as('first');
  const counted = async (by: Viewer, condition: SQL) => (await q.sql.select({ total: count() }).from(first(by, condition)))[0]?.total ?? 0;
  const all = await Promise.all(
    byDepartement(viewer).map(async (by): Promise<WorklistCounts> => {
      const some = first(by);
      const dueBy = (hours: number) => sql<number>`count(*) filter (where ${lte(some.queueAt, new Date(now + hours * HOUR_MS))})`.mapWith(Number);
      const [[terms], mine, nobodys] = await Promise.all([
        q.sql.select({ waiting: count(), passed: dueBy(0), within4Hours: dueBy(4), within12Hours: dueBy(12) }).from(some),
        counted(by, eq(dap.takenBy, accountIdOf(viewer) ?? '')),
        counted(by, isNull(dap.takenBy)),
      ]);
      return { waiting: 0, passed: 0, within4Hours: 0, within12Hours: 0, ...terms, mine, nobodys };
    }),
  );
  const total = (figure: keyof WorklistCounts): number => Math.min(HIGHEST_COUNT, all.reduce((sum, one) => sum + one[figure], 0));
  return { waiting: total('waiting'), passed: total('passed'), within4Hours: total('within4Hours'), within12Hours: total('within12Hours'), mine: total('mine'), nobodys: total('nobodys') };
}

export interface AgentLoad {
  readonly id: string;
  readonly name: string;
  readonly files: number;
}

const MOST_AGENTS = 100;

/** The agents who examine undecided files of the viewer's perimeter, the busiest first. */
export async function agentLoads(q: Queries, viewer: Viewer): Promise<readonly AgentLoad[]> {
  const { dap } = dapTables(q);
  const { account } = accountTables(q);
  const loads = await q.sql
    .select({ id: dap.takenBy, files: count() })
    .from(dap)
    .where(and(perimeterOf(q, viewer, { siret: dap.siret, departement: unindexed(dap.departement) }), sql.raw(UNDECIDED_SQL), isNotNull(dap.takenBy)))
    .groupBy(dap.takenBy)
    .orderBy(desc(count()))
    .limit(MOST_AGENTS);
  const ids = loads.flatMap(({ id }) => id ?? []);
  const people = ids.length === 0 ? [] : await q.sql.select().from(account).where(inArray(account.id, ids));
  return loads.flatMap(({ id, files }) => {
    const person = people.find((one) => one.id === id);
    return person ? [{ id: person.id, name: `${person.firstName} ${person.lastName}`, files }] : [];
  });
}
