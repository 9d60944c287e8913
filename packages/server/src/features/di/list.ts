import { readPartialSiret, readSiretTolerantly, searchKey, type DiStatus, type Month } from '@apart/shared';
import { and, count, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import { afterCursor, pageSize, toPage, type Page, type SortKey } from '../../graphql/connection.ts';
import { beginsWith, type Queries } from '../../persistence/index.ts';
import { diPerimeter, type DiRow } from './repository.ts';
import { diTables } from './tables.ts';

export interface DiFilter {
  readonly siret?: string | null;
  readonly status?: readonly DiStatus[] | null;
  readonly departement?: string | null;
  readonly month?: Month | null;
  readonly reference?: string | null;
}

export interface PageAsked {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The claims that the viewer may see, last opened first. */
export function listDis<Node>(q: Queries, viewer: Viewer, filter: DiFilter, page: PageAsked, toNode: (row: DiRow) => Node): Promise<Page<Node>> {
  return pageOfDis(q, viewer, conditionOf(q, filter), page, toNode);
}

/** One page of the claims that the viewer may see, last opened first, among those that answer `condition`. */
export async function pageOfDis<Node>(q: Queries, viewer: Viewer, condition: SQL | undefined, { first, after }: PageAsked, toNode: (row: DiRow) => Node): Promise<Page<Node>> {
  const { di } = diTables(q);
  const size = pageSize(first);
  const keys: readonly SortKey[] = [
    { column: di.createdAt, kind: 'instant', descending: true },
    { column: di.id, kind: 'text', descending: true },
  ];
  const rows = await q.sql
    .select()
    .from(di)
    .where(and(diPerimeter(q, viewer), condition, afterCursor(keys, after)))
    .orderBy(desc(di.createdAt), desc(di.id))
    .limit(size + 1);
  return toPage(rows, size, Boolean(after), (row) => [row.createdAt, row.id], toNode);
}

/** How many claims the viewer sees under this filter; the count stops at `most` + 1. */
export async function countDis(q: Queries, viewer: Viewer, filter: DiFilter, most: number): Promise<number> {
  const { di } = diTables(q);
  const some = q.sql.select({ id: di.id }).from(di).where(and(diPerimeter(q, viewer), conditionOf(q, filter))).limit(most + 1).as('some');
  return (await q.sql.select({ total: count() }).from(some))[0]?.total ?? 0;
}

const NOTHING = sql`1 = 0`;

function conditionOf(q: Queries, filter: DiFilter): SQL | undefined {
  const { di } = diTables(q);
  return and(
    filter.siret ? siretCondition(q, filter.siret) : undefined,
    filter.status ? (filter.status.length > 0 ? inArray(di.status, [...filter.status]) : NOTHING) : undefined,
    filter.departement ? eq(di.departement, filter.departement.trim().toUpperCase()) : undefined,
    filter.month ? eq(di.month, filter.month) : undefined,
    filter.reference ? referenceCondition(q, filter.reference) : undefined,
  );
}

/** A SIRET as it is typed, or its beginning. */
function siretCondition(q: Queries, text: string): SQL {
  const { di } = diTables(q);
  const whole = readSiretTolerantly(text);
  if (whole) return eq(di.siret, whole.siret);
  const partial = readPartialSiret(text);
  return partial ? beginsWith(di.siret, partial.digits) : NOTHING;
}

/** The beginning of a reference, ours or legacy. */
function referenceCondition(q: Queries, text: string): SQL {
  const key = searchKey(text);
  return /^[0-9A-Z]+$/.test(key) ? beginsWith(diTables(q).di.referenceKey, key) : NOTHING;
}
