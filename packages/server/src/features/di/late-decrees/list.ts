import { startOfParisDay, type Day } from '@apart/shared';
import { and, gte, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Viewer } from '../../../acts/index.ts';
import type { Page } from '../../../graphql/connection.ts';
import type { Queries } from '../../../persistence/index.ts';
import { pageOfDis, type PageAsked } from '../list.ts';
import { countedClaims } from '../repository.ts';
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
  page: PageAsked,
  toNode: (difference: DiDifference) => Node,
): Promise<Page<Node>> {
  const looked = await pageOfDis(q, viewer, and(countedClaims(q), sentBeforeItsText(q, today)), page, (row) => row);
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
