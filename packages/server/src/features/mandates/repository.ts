import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Queries, Transaction } from '../../persistence/index.ts';
import { isMemberOf, mandatesInSight, mandateTables } from '../habilitations/index.ts';

type Tables = ReturnType<typeof mandateTables>;
export type MandateRow = Tables['mandate']['$inferSelect'];
export type CabinetRow = Tables['cabinet']['$inferSelect'];
export type ScopeRow = Tables['mandateScope']['$inferSelect'];

/** Values that one statement carries at most: lists of thousands are cut. */
const CHUNK = 500;

export function chunksOf<T>(values: readonly T[], size = CHUNK): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));
}

/** Reads rows about many keys, some hundreds at a time. */
export async function readInChunks<K, Row>(keys: readonly K[], read: (some: K[]) => PromiseLike<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const some of chunksOf(keys)) rows.push(...(await read([...some])));
  return rows;
}

/** The mandate of this id if the viewer may read it; unknown and out of sight answer alike. */
export async function findMandate(q: Queries, viewer: Viewer, id: string): Promise<MandateRow | undefined> {
  const { mandate } = mandateTables(q);
  const [row] = await q.sql
    .select()
    .from(mandate)
    .where(and(eq(mandate.id, id), mandatesInSight(q, viewer)));
  return row;
}

/** Whoever asks: for links, letters and jobs. */
export async function mandateById(q: Queries, id: string): Promise<MandateRow | undefined> {
  const { mandate } = mandateTables(q);
  const [row] = await q.sql.select().from(mandate).where(eq(mandate.id, id));
  return row;
}

export async function cabinetById(q: Queries, id: string): Promise<CabinetRow | undefined> {
  const { cabinet } = mandateTables(q);
  const [row] = await q.sql.select().from(cabinet).where(eq(cabinet.id, id));
  return row;
}

export async function cabinetOfSiren(q: Queries, siren: string): Promise<CabinetRow | undefined> {
  const { cabinet } = mandateTables(q);
  const [row] = await q.sql.select().from(cabinet).where(eq(cabinet.siren, siren));
  return row;
}

/** What a mandate covers, in order: SIRETs, or the one SIREN. */
export async function scopesOf(q: Queries, mandateIds: readonly string[]): Promise<readonly ScopeRow[]> {
  const { mandateScope } = mandateTables(q);
  return readInChunks(mandateIds, (some) => q.sql.select().from(mandateScope).where(inArray(mandateScope.mandateId, some)).orderBy(asc(mandateScope.siret), asc(mandateScope.id)));
}

/** Writes a change of `row` if nobody did since it was read; undefined when somebody did. */
export async function changeMandate(tx: Transaction, row: Pick<MandateRow, 'id' | 'version'>, values: Partial<MandateRow>): Promise<MandateRow | undefined> {
  const { mandate } = mandateTables(tx);
  const [changed] = await tx.sql
    .update(mandate)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(mandate.id, row.id), eq(mandate.version, row.version)))
    .returning();
  return changed;
}

/** The side on which a viewer stands towards a mandate that they see. */
export async function sideOf(q: Queries, viewer: Viewer, row: Pick<MandateRow, 'cabinetId'>): Promise<'cabinet' | 'company'> {
  return (await isMemberOf(q, viewer, row.cabinetId)) ? 'cabinet' : 'company';
}
