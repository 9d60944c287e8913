import { and, count } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { unindexed } from '../../persistence/index.ts';
import { conditionsOf, isPrecise, type DapFilter } from './filter.ts';
import { dapPerimeter } from './repository.ts';
import { dapTables } from './tables.ts';

/** How many files the viewer sees under this filter; the count stops at `most` + 1. */
export async function countDaps(deps: Deps, viewer: Viewer, filter: DapFilter, most: number): Promise<number> {
  const q = deps.db.read;
  const { dap } = dapTables(q);
  const conditions = await conditionsOf(q, viewer, filter, deps.clock.now());
  const some = q.sql
    .select({ id: dap.id })
    .from(dap)
    .where(and(dapPerimeter(q, viewer, isPrecise(filter) ? unindexed(dap.departement) : undefined), ...conditions))
    .limit(most + 1)
    .as('some');
  return (await q.sql.select({ total: count() }).from(some))[0]?.total ?? 0;
}
