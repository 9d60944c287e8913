import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lte, sql, type SQL } from 'drizzle-orm';
import { accountIdOf, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { unindexed, type Queries } from '../../persistence/index.ts';
import { accountTables } from '../accounts/index.ts';
import { byDepartement, perimeterOf } from '../habilitations/index.ts';
import { dapTables, UNDECIDED_SQL } from './tables.ts';

/** A count stops here, and is then read « 10 000 or more »: what it costs does not grow with the backlog. */
export const HIGHEST_COUNT = 10_000;

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
  const dueBy = (hours: number) => lte(dap.queueAt, new Date(now + hours * HOUR_MS));
  const counted = (condition?: SQL) => cappedCount(q, viewer, and(departement ? eq(dap.departement, departement.trim().toUpperCase()) : undefined, condition));
  const [waiting, passed, within4Hours, within12Hours, mine, nobodys] = await Promise.all([
    counted(), counted(dueBy(0)), counted(dueBy(4)), counted(dueBy(12)), counted(eq(dap.takenBy, accountIdOf(viewer) ?? '')), counted(isNull(dap.takenBy)),
  ]);
  return { waiting, passed, within4Hours, within12Hours, mine, nobodys };
}

async function cappedCount(q: Queries, viewer: Viewer, condition: SQL | undefined): Promise<number> {
  const { dap } = dapTables(q);
  const counts = await Promise.all(
    byDepartement(viewer).map(async (one) => {
      // In the order of the worklist: that is what keeps the count in its index.
      const some = q.sql.select({ id: dap.id }).from(dap).where(and(perimeterOf(q, one, dap), sql.raw(UNDECIDED_SQL), condition)).orderBy(asc(dap.queueAt)).limit(HIGHEST_COUNT).as('some');
      return (await q.sql.select({ total: count() }).from(some))[0]?.total ?? 0;
    }),
  );
  return Math.min(HIGHEST_COUNT, counts.reduce((sum, one) => sum + one, 0));
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
