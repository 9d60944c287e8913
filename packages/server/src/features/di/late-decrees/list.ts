import { startOfParisDay, type Day } from '@apart/shared';
import { and, desc, gte, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Viewer } from '../../../acts/index.ts';
import { afterCursor, pageSize, toPage, type Page, type SortKey } from '../../../graphql/connection.ts';
import type { Queries } from '../../../persistence/index.ts';
import { countedClaims, diPerimeter, type DiRow } from '../repository.ts';
import { diTables } from '../tables.ts';
import { differenceOf, latePublications, type DiDifference } from './difference.ts';

/**
 * The sent claims that a text published since would pay otherwise, last opened first. `first` counts the claims looked at: those
 * that come out equal are left out, so a page may be short, and even empty, before the last one.
 */
export async function lateDecreeDifferences<Node>(
  q: Queries,
  viewer: Viewer,
  today: Day,
  page: { readonly first?: number | null; readonly after?: string | null },
  toNode: (difference: DiDifference) => Node,
): Promise<Page<Node>> {
  const { di } = diTables(q);
  const size = pageSize(page.first);
  const keys: readonly SortKey[] = [
    { column: di.createdAt, kind: 'instant', descending: true },
    { column: di.id, kind: 'text', descending: true },
  ];
  const rows = await q.sql
    .select()
    .from(di)
    .where(and(diPerimeter(q, viewer), countedClaims(q), sentBeforeItsText(q, today), afterCursor(keys, page.after)))
    .orderBy(desc(di.createdAt), desc(di.id))
    .limit(size + 1);
  const looked = toPage<DiRow, DiRow>(rows, size, Boolean(page.after), (row) => [row.createdAt, row.id], (row) => row);
  const edges: { cursor: string; node: Node }[] = [];
  // One after the other: a page is small, and each reads only what it is made of.
  for (const { cursor, node } of looked.edges) {
    const difference = await differenceOf(q, node, today);
    if (difference) edges.push({ cursor, node: toNode(difference) });
  }
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: looked.pageInfo };
}

function sentBeforeItsText(q: Queries, today: Day): SQL | undefined {
  const { di } = diTables(q);
  const late = latePublications(today);
  if (late.length === 0) return sql`1 = 0`;
  return or(...late.map(({ effect, publication }) => and(gte(di.month, effect), lt(di.submittedAt, startOfParisDay(publication)))));
}
