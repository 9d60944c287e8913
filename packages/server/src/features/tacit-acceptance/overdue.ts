import { and, asc } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { afterCursor, pageSize, toPage, type Page, type SortKey } from '../../graphql/connection.ts';
import { dapPerimeter, dapTables, dueBy, type DapRow } from '../dap/index.ts';

/** The undecided files of the viewer's perimeter whose term has passed, oldest term first. */
export async function listOverdue(deps: Deps, viewer: Viewer, args: { readonly first?: number | null; readonly after?: string | null }): Promise<Page<DapRow>> {
  const q = deps.db.read;
  const { dap } = dapTables(q);
  const size = pageSize(args.first);
  const keys: readonly SortKey[] = [
    { column: dap.queueAt, kind: 'instant' },
    { column: dap.id, kind: 'text' },
  ];
  const rows = await q.sql
    .select()
    .from(dap)
    .where(and(dapPerimeter(q, viewer), dueBy(q, deps.clock.now()), afterCursor(keys, args.after)))
    .orderBy(asc(dap.queueAt), asc(dap.id))
    .limit(size + 1);
  return toPage(rows, size, Boolean(args.after), (row) => [row.queueAt, row.id], (row) => row);
}
