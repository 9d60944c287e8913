import { DEPARTEMENTS } from '@apart/shared';
import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import { afterCursor, afterValues, readCursor, type SortKey } from '../../graphql/connection.ts';
import type { Queries } from '../../persistence/index.ts';
import { byDepartement } from '../habilitations/index.ts';
import { clocksOf, type DapFilter } from './filter.ts';
import type { DapSort } from './list.ts';
import { isUndecided } from './refusals.ts';
import { dapPerimeter, type DapRow } from './repository.ts';
import { dapTables, notWaiting, UNDECIDED_SQL } from './tables.ts';

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

/** One stretch after another until the page is full; in each, one walk a département where that is what its index is made of. */
export async function pageOfStretches(q: Queries, viewer: Viewer, stretches: readonly Stretch[], conditions: readonly (SQL | undefined)[], filter: DapFilter, size: number): Promise<readonly DapRow[]> {
  const { dap } = dapTables(q);
  const rows: DapRow[] = [];
  for (const { undecided, after, order, compare } of stretches) {
    if (rows.length > size) break;
    const clock = undecided === undefined ? undefined : undecided ? sql.raw(UNDECIDED_SQL) : sql`not (${sql.raw(UNDECIDED_SQL)})`;
    const heads = await Promise.all(
      walksOf(viewer, filter, undecided).map(({ by, departement }) =>
        q.sql
          .select()
          .from(dap)
          .where(and(dapPerimeter(q, by), departement ? eq(dap.departement, departement) : undefined, ...conditions, clock, after))
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
  readonly departement?: string;
}

/** The country has an index of its own for what waits and for what is new; for a status, a reason, an activity, an agent, those of its départements. */
function walksOf(viewer: Viewer, filter: DapFilter, undecided: boolean | undefined): readonly Walk[] {
  if (filter.departement) return [{ by: viewer }];
  if (viewer.kind === 'ud') return byDepartement(viewer).map((by) => ({ by }));
  const narrow = (undecided ? null : filter.status) ?? filter.reason ?? filter.naf ?? filter.assignment ?? filter.agentId;
  return narrow ? DEPARTEMENTS.map(({ code }) => ({ by: viewer, departement: code })) : [{ by: viewer }];
}
