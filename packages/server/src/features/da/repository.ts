import { searchKey } from '@apart/shared';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { perimeterOf } from '../habilitations/index.ts';
import { daTables } from './tables.ts';

export type DaRow = ReturnType<typeof daTables>['da']['$inferSelect'];

/**
 * The decision of this reference, the last one when it was replaced, typed as it may be (case, separators, O for 0), among those that the viewer may see;
 * undefined when it is unknown, invisible, or when several legacy numbers read alike and none is written exactly so.
 */
export async function findDa(q: Queries, viewer: Viewer, reference: string): Promise<DaRow | undefined> {
  const { da } = daTables(q);
  const rows = await q.sql
    .select()
    .from(da)
    .where(and(eq(da.referenceKey, searchKey(reference)), perimeterOf(q, viewer, da)))
    .orderBy(desc(da.issuedAt), desc(da.id));
  const exact = rows.filter((row) => row.reference === reference.trim());
  const found = exact.length > 0 ? exact : rows;
  return new Set(found.map((row) => row.reference)).size === 1 ? found[0] : undefined;
}

/** The decision in force of a file, whoever asks; undefined when none is. */
export async function daInForce(q: Queries, stem: string): Promise<DaRow | undefined> {
  const { da } = daTables(q);
  const [row] = await q.sql
    .select()
    .from(da)
    .where(and(eq(da.stem, stem), eq(da.status, 'IN_FORCE')));
  return row;
}

/** The decisions of these ids, in no order; for batching readers and for features that keep a `daId`. */
export async function dasByIds(q: Queries, ids: readonly string[]): Promise<readonly DaRow[]> {
  if (ids.length === 0) return [];
  const { da } = daTables(q);
  return q.sql.select().from(da).where(inArray(da.id, [...ids]));
}

/** The decisions of these versions of files (`dap.id`), the last one of each first. */
export async function dasOfDaps(q: Queries, dapIds: readonly string[]): Promise<readonly DaRow[]> {
  if (dapIds.length === 0) return [];
  const { da } = daTables(q);
  return q.sql.select().from(da).where(inArray(da.dapId, [...dapIds])).orderBy(desc(da.issuedAt), desc(da.id));
}

/** The decisions in force of these files. */
export async function dasInForce(q: Queries, stems: readonly string[]): Promise<readonly DaRow[]> {
  if (stems.length === 0) return [];
  const { da } = daTables(q);
  return q.sql
    .select()
    .from(da)
    .where(and(inArray(da.stem, [...stems]), eq(da.status, 'IN_FORCE')));
}

/** The decisions of an establishment that the viewer may see, last issued first. */
export async function dasOfSiret(q: Queries, viewer: Viewer, siret: string): Promise<readonly DaRow[]> {
  const { da } = daTables(q);
  return q.sql
    .select()
    .from(da)
    .where(and(eq(da.siret, siret), perimeterOf(q, viewer, da)))
    .orderBy(desc(da.issuedAt), desc(da.id));
}
