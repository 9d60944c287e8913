import type { Page } from '../../../graphql/connection.ts';
import type { Context } from '../../../graphql/context.ts';
import type { DapRow } from '../repository.ts';
import { toDap, type DapType } from './dap-type.ts';

/** A page of rows as a page of the published type, all read at the same instant. */
export function toDapPage(ctx: Context, page: Page<DapRow>): Page<DapType> {
  const now = ctx.deps.clock.now();
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: toDap(node, now) }));
  return { edges, nodes: edges.map((edge) => edge.node), pageInfo: page.pageInfo };
}
