import { readSiretTolerantly } from '@apart/shared';
import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { afterCursor, pageSize, toPage, type Page, type SortKey } from '../../graphql/connection.ts';
import { unindexed, type Queries } from '../../persistence/index.ts';
import { conditionsOf, isPrecise, type DapFilter } from './filter.ts';
import { preparedPerimeter } from './prepared-perimeter.ts';
import { dapPerimeter, type DapRow } from './repository.ts';
import { pageOfStretches, placeOf, stretchesOf } from './stretches.ts';
import { dapTables } from './tables.ts';

export type DapSort = 'DUE_FIRST' | 'NEWEST';

export interface DapListing {
  readonly filter?: DapFilter | null;
  readonly sort?: DapSort | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** One page of the files that the viewer may see. DUE_FIRST puts those without a running clock last, newest first. */
export async function listDaps(deps: Deps, viewer: Viewer, { filter, sort, first, after }: DapListing): Promise<Page<DapRow>> {
  const q = deps.db.read;
  const size = pageSize(first);
  const order = sort ?? 'DUE_FIRST';
  const siret = onlySiret(filter, after);
  const rows =
    siret !== undefined ? await firstPageOfSiret(q, viewer, siret, order, size) : await pageOf(q, viewer, { filter: filter ?? {}, now: deps.clock.now(), sort: order, size, after });
  return toPage(
    rows,
    size,
    Boolean(after),
    (row) => [order === 'DUE_FIRST' ? placeOf(row) : row.createdAt, row.id],
    (row) => row,
  );
}

function sortKeys(q: Queries, sort: DapSort): readonly [SortKey, SortKey] {
  const { dap } = dapTables(q);
  return sort === 'DUE_FIRST'
    ? [
        { column: dap.queueAt, kind: 'instant' },
        { column: dap.id, kind: 'text' },
      ]
    : [
        { column: dap.createdAt, kind: 'instant', descending: true },
        { column: dap.id, kind: 'text', descending: true },
      ];
}

const orderOf = (keys: readonly SortKey[]): SQL[] => keys.map((key) => (key.descending ? desc(key.column) : asc(key.column)));

interface Asked {
  readonly filter: DapFilter;
  readonly now: Date;
  readonly sort: DapSort;
  readonly size: number;
  readonly after: string | null | undefined;
}

/** The rows of a page and one more. */
async function pageOf(q: Queries, viewer: Viewer, { filter, now, sort, size, after }: Asked): Promise<readonly DapRow[]> {
  const { dap } = dapTables(q);
  const wide = viewer.kind === 'ud' || viewer.kind === 'dgefp' || viewer.kind === 'asp';
  if (wide && !isPrecise(filter)) {
    const stretches = stretchesOf(q, filter, sort, after);
    return pageOfStretches(q, viewer, stretches, await conditionsOf(q, viewer, filter, now, stretches.every(({ undecided }) => undecided !== undefined)), filter, size);
  }
  const conditions = await conditionsOf(q, viewer, filter, now);
  const keys = sortKeys(q, sort);
  return q.sql
    .select()
    .from(dap)
    .where(and(dapPerimeter(q, viewer, isPrecise(filter) ? unindexed(dap.departement) : undefined), ...conditions, afterCursor(keys, after)))
    .orderBy(...orderOf(keys))
    .limit(size + 1);
}

/** The complete SIRET when nothing else is asked: the commonest list, answered by a prepared statement. */
function onlySiret(filter: DapFilter | null | undefined, after: string | null | undefined): string | undefined {
  if (after || !filter?.siret) return undefined;
  const others = Object.entries(filter).some(([name, value]) => name !== 'siret' && value !== null && value !== undefined);
  return others ? undefined : readSiretTolerantly(filter.siret)?.siret;
}

async function firstPageOfSiret(q: Queries, viewer: Viewer, siret: string, sort: DapSort, size: number): Promise<readonly DapRow[]> {
  const perimeter = preparedPerimeter(viewer);
  return q
    .prepared(`daps.siret.${sort}.${perimeter.shape}`, (on) => {
      const { dap } = dapTables(on);
      return on.sql
        .select()
        .from(dap)
        .where(and(eq(dap.siret, sql.placeholder('siret')), dapPerimeter(on, perimeter.viewer, unindexed(dap.departement))))
        .orderBy(...orderOf(sortKeys(on, sort)))
        .limit(sql.placeholder('limit'));
    })
    .execute({ ...perimeter.values, siret, limit: size + 1 });
}
