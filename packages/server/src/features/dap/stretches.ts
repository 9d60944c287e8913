import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import { afterCursor, afterValues, readCursor, type SortKey } from '../../graphql/connection.ts';
import type { Queries } from '../../persistence/index.ts';
import { byDepartement } from '../habilitations/index.ts';
import { clocksOf, nafCondition, waits, type DapFilter } from './filter.ts';
import type { DapSort } from './list.ts';
import { isUndecided } from './refusals.ts';
import { dapPerimeter, type DapRow } from './repository.ts';
import { dapTables, notWaiting, SETTLED_SQL, UNDECIDED_SQL } from './tables.ts';

/**
 * A part of a list that one index gives in its order. « The most urgent first » is two of them: the files whose clock runs, by
 * their term, then the others, newest first; each is read in order and none is sorted, however many files there are.
 */
export interface Stretch {
  readonly undecided: boolean | undefined;
  readonly after: SQL | undefined;
  readonly order: readonly SQL[];
  compare(a: DapRow, b: DapRow): number;
}

/** The place of a file in « the most urgent first »: what its cursor carries. */
export const placeOf = (row: DapRow): Date => (isUndecided(row) ? row.queueAt : notWaiting(row.createdAt));

const byId = (a: DapRow, b: DapRow): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
/** Terms are years away from it, places of files without a clock too, on the other side. */
const FIRST_NOT_WAITING = Date.UTC(5000, 0, 1);

export function stretchesOf(q: Queries, filter: DapFilter, sort: DapSort, after: string | null | undefined): readonly Stretch[] {
  const { dap } = dapTables(q);
  const created: SortKey = { column: dap.createdAt, kind: 'instant', descending: true };
  if (sort === 'NEWEST') {
    const keys: readonly SortKey[] = [created, { column: dap.id, kind: 'text', descending: true }];
    return [{ undecided: undefined, after: afterCursor(keys, after), order: [desc(dap.createdAt), desc(dap.id)], compare: (a, b) => b.createdAt.getTime() - a.createdAt.getTime() || byId(b, a) }];
  }
  const queue: readonly SortKey[] = [{ column: dap.queueAt, kind: 'instant' }, { column: dap.id, kind: 'text' }];
  const [place, id] = after ? (readCursor(after, queue) as [Date, string]) : [];
  const beyond = place && place.getTime() >= FIRST_NOT_WAITING ? notWaiting(place) : undefined;
  const { running, stopped } = clocksOf(filter);
  const waiting: Stretch = { undecided: true, after: place ? afterValues(queue, [place, id]) : undefined, order: [asc(dap.queueAt), asc(dap.id)], compare: (a, b) => a.queueAt.getTime() - b.queueAt.getTime() || byId(a, b) };
  const others: Stretch = {
    undecided: false,
    after: beyond ? afterValues([created, { column: dap.id, kind: 'text' }], [beyond, id]) : undefined,
    order: [desc(dap.createdAt), asc(dap.id)],
    compare: (a, b) => b.createdAt.getTime() - a.createdAt.getTime() || byId(a, b),
  };
  return [...(running && !beyond ? [waiting] : []), ...(stopped ? [others] : [])];
}

/** One stretch after another until the page is full; in each, one walk for each index that gives a part of it in order. */
export async function pageOfStretches(q: Queries, viewer: Viewer, stretches: readonly Stretch[], conditions: readonly (SQL | undefined)[], filter: DapFilter, size: number): Promise<readonly DapRow[]> {
  const { dap } = dapTables(q);
  const rows: DapRow[] = [];
  for (const { undecided, after, order, compare } of stretches) {
    if (rows.length > size) break;
    const clock = undecided === undefined ? undefined : undecided ? sql.raw(UNDECIDED_SQL) : sql`not (${sql.raw(UNDECIDED_SQL)})`;
    const heads = await Promise.all(
      walksOf(q, viewer, filter, undecided).map(({ by, only }) =>
        q.sql
          .select()
          .from(dap)
          .where(and(dapPerimeter(q, by), only, ...conditions, clock, after))
          .orderBy(...order)
          .limit(size + 1 - rows.length),
      ),
    );
    rows.push(...heads.flat().toSorted(compare).slice(0, size + 1 - rows.length));
  }
  return rows;
}

interface Walk {
  readonly by: Viewer;
  /** The part of the country that one index gives in order; its conditions say the words of that index. */
  readonly only?: SQL;
}

/** One walk a département where the index is made of them; the country has its own indexes, one walk a status or a reason. */
function walksOf(q: Queries, viewer: Viewer, filter: DapFilter, undecided: boolean | undefined): readonly Walk[] {
  if (filter.departement) return [{ by: viewer }];
  if (viewer.kind === 'ud') return byDepartement(viewer).map((by) => ({ by }));
  return undecided ? [{ by: viewer }] : countryWalks(q, filter, undecided).map((only) => ({ by: viewer, ...(only ? { only } : {}) }));
}

function countryWalks(q: Queries, { status, reason, naf, assignment, agentId }: DapFilter, undecided: false | undefined): readonly (SQL | undefined)[] {
  const { dap } = dapTables(q);
  const settled = sql.raw(SETTLED_SQL);
  if (status) return [...new Set(status)].filter((one) => undecided !== false || !waits(one)).map((one) => and(eq(dap.status, one), waits(one) ? undefined : settled));
  if (reason) return [...new Set(reason)].map((one) => eq(dap.reason, one));
  if (naf?.trim()) return [nafCondition(q, naf, dap.nafSection)];
  // Whose file it is, the conditions say already.
  if (assignment || agentId) return undecided === false ? [settled] : [settled, sql.raw(UNDECIDED_SQL)];
  return [undefined];
}
