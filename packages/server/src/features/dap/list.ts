import {
  isSiren, readPartialSiret, readSiretTolerantly, searchKey, UNDECIDED_DAP_STATUSES, withoutSeparators, type DapStatus,
} from '@apart/shared';
import { and, asc, desc, eq, gt, inArray, like, notInArray, or, sql, type SQL } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { afterCursor, pageSize, toPage, type Page, type SortKey } from '../../graphql/connection.ts';
import type { Queries } from '../../persistence/index.ts';
import { establishmentTables } from '../establishments/index.ts';
import { beginsWith } from './begins-with.ts';
import { preparedPerimeter } from './prepared-perimeter.ts';
import { dapPerimeter, type DapRow } from './repository.ts';
import { dapTables } from './tables.ts';
import { readTypedText } from './typed-text.ts';

export interface DapFilter {
  readonly siret?: string | null;
  readonly siren?: string | null;
  readonly status?: readonly DapStatus[] | null;
  readonly departement?: string | null;
  readonly undecided?: boolean | null;
  readonly text?: string | null;
  readonly reference?: string | null;
  readonly isAvenant?: boolean | null;
}

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
  const rows = siret !== undefined ? await firstPageOfSiret(q, viewer, siret, order, size) : await pageOf(q, viewer, filter ?? {}, order, size, after);
  return toPage(
    rows,
    size,
    Boolean(after),
    (row) => [order === 'DUE_FIRST' ? row.queueAt : row.createdAt, row.id],
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

async function pageOf(q: Queries, viewer: Viewer, filter: DapFilter, sort: DapSort, size: number, after: string | null | undefined) {
  const { dap } = dapTables(q);
  const keys = sortKeys(q, sort);
  return q.sql
    .select()
    .from(dap)
    .where(and(dapPerimeter(q, viewer), ...conditionsOf(q, filter), afterCursor(keys, after)))
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
        .where(and(eq(dap.siret, sql.placeholder('siret')), dapPerimeter(on, perimeter.viewer)))
        .orderBy(...orderOf(sortKeys(on, sort)))
        .limit(sql.placeholder('limit'));
    })
    .execute({ ...perimeter.values, siret, limit: size + 1 });
}

const NOTHING = sql`1 = 0`;

function conditionsOf(q: Queries, filter: DapFilter): (SQL | undefined)[] {
  const { dap } = dapTables(q);
  return [
    filter.siret ? siretCondition(q, filter.siret) : undefined,
    filter.siren ? (isSiren(withoutSeparators(filter.siren)) ? eq(dap.siren, withoutSeparators(filter.siren)) : NOTHING) : undefined,
    filter.status ? (filter.status.length > 0 ? inArray(dap.status, [...filter.status]) : NOTHING) : undefined,
    filter.departement ? eq(dap.departement, filter.departement.trim().toUpperCase()) : undefined,
    filter.undecided === true ? inArray(dap.status, [...UNDECIDED_DAP_STATUSES]) : undefined,
    filter.undecided === false ? notInArray(dap.status, [...UNDECIDED_DAP_STATUSES]) : undefined,
    filter.reference ? referenceCondition(q, filter.reference) : undefined,
    filter.isAvenant === true ? gt(dap.avenantNumber, 0) : undefined,
    filter.isAvenant === false ? eq(dap.avenantNumber, 0) : undefined,
    filter.text?.trim() ? textCondition(q, filter.text) : undefined,
  ];
}

function siretCondition(q: Queries, text: string): SQL {
  const { dap } = dapTables(q);
  const whole = readSiretTolerantly(text);
  if (whole) return eq(dap.siret, whole.siret);
  const partial = readPartialSiret(text);
  return partial ? beginsWith(dap.siret, partial.digits) : NOTHING;
}

/** The beginning of a reference, ours or legacy. */
function referenceCondition(q: Queries, text: string): SQL {
  const key = searchKey(text);
  return /^[0-9A-Z]+$/.test(key) ? beginsWith(dapTables(q).dap.referenceKey, key) : NOTHING;
}

function textCondition(q: Queries, text: string): SQL {
  const { dap } = dapTables(q);
  const { establishment } = establishmentTables(q);
  const read = readTypedText(text);
  const named = q.sql.select({ siret: establishment.siret }).from(establishment);
  return (
    or(
      read.siret ? eq(dap.siret, read.siret.value) : undefined,
      read.partialSiret ? beginsWith(dap.siret, read.partialSiret.value) : undefined,
      read.referenceKey ? beginsWith(dap.referenceKey, read.referenceKey) : undefined,
      read.nameKey ? inArray(dap.siret, named.where(like(establishment.nameKey, `%${read.nameKey}%`))) : undefined,
    ) ?? NOTHING
  );
}
