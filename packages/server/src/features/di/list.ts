import { readSiretTolerantly, searchKey, type DiStatus, type Month } from '@apart/shared';
import { and, desc, eq, inArray, like, sql } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import { afterCursor, pageSize, toPage, type Page, type SortKey } from '../../graphql/connection.ts';
import type { Queries } from '../../persistence/index.ts';
import { diPerimeter, type DiRow } from './repository.ts';
import { diTables } from './tables.ts';

export interface DiFilter {
  readonly siret?: string | null;
  readonly status?: readonly DiStatus[] | null;
  readonly departement?: string | null;
  readonly month?: Month | null;
  readonly reference?: string | null;
}

/** The claims that the viewer may see, last opened first. */
export async function listDis<Node>(
  q: Queries,
  viewer: Viewer,
  filter: DiFilter,
  page: { readonly first?: number | null; readonly after?: string | null },
  toNode: (row: DiRow) => Node,
): Promise<Page<Node>> {
  const { di } = diTables(q);
  const size = pageSize(page.first);
  const keys: readonly SortKey[] = [
    { column: di.createdAt, kind: 'instant', descending: true },
    { column: di.id, kind: 'text', descending: true },
  ];
  const siret = filter.siret ? readSiretTolerantly(filter.siret)?.siret : undefined;
  const rows = await q.sql
    .select()
    .from(di)
    .where(
      and(
        diPerimeter(q, viewer),
        filter.siret ? (siret ? eq(di.siret, siret) : sql`1 = 0`) : undefined,
        filter.status ? inArray(di.status, [...filter.status]) : undefined,
        filter.departement ? eq(di.departement, filter.departement) : undefined,
        filter.month ? eq(di.month, filter.month) : undefined,
        filter.reference ? like(di.referenceKey, `${searchKey(filter.reference)}%`) : undefined,
        afterCursor(keys, page.after),
      ),
    )
    .orderBy(desc(di.createdAt), desc(di.id))
    .limit(size + 1);
  return toPage(rows, size, Boolean(page.after), (row) => [row.createdAt, row.id], toNode);
}
