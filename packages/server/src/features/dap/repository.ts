import { searchKey, UNDECIDED_DAP_STATUSES } from '@apart/shared';
import { and, asc, eq, inArray, isNotNull, lte, sql, type Column, type SQL } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Queries, Transaction } from '../../persistence/index.ts';
import { perimeterOf, readsScope } from '../habilitations/index.ts';
import { dapTables } from './tables.ts';

export type DapRow = ReturnType<typeof dapTables>['dap']['$inferSelect'];

/**
 * The files that a viewer may see, as SQL. The administration sees nothing of a file before it is sent a first time. Where another
 * condition leaves few rows, `departement` is given `unindexed`.
 */
export function dapPerimeter(q: Queries, viewer: Viewer, departement: Column = dapTables(q).dap.departement): SQL | undefined {
  const { dap } = dapTables(q);
  const sentOnly = viewer.kind === 'ud' || viewer.kind === 'asp' || viewer.kind === 'dgefp';
  if (!readsScope(viewer, 'dap:read')) return sql`1 = 0`;
  return and(perimeterOf(q, viewer, { siret: dap.siret, departement }), sentOnly ? isNotNull(dap.submittedAt) : undefined);
}

/**
 * The version of this reference, typed as it may be (case, separators, O for 0), among those that the viewer may see;
 * undefined when it is unknown, invisible, or when several legacy numbers read alike and none is written exactly so.
 */
export async function findDap(q: Queries, viewer: Viewer, reference: string): Promise<DapRow | undefined> {
  const { dap } = dapTables(q);
  const rows = await q.sql
    .select()
    .from(dap)
    .where(and(eq(dap.referenceKey, searchKey(reference)), dapPerimeter(q, viewer)));
  return rows.find((row) => row.reference === reference.trim()) ?? (rows.length === 1 ? rows[0] : undefined);
}

/** The version of this id if the viewer may see it. */
export async function visibleDap(q: Queries, viewer: Viewer, id: string): Promise<DapRow | undefined> {
  const { dap } = dapTables(q);
  const [row] = await q.sql
    .select()
    .from(dap)
    .where(and(eq(dap.id, id), dapPerimeter(q, viewer)));
  return row;
}

/** The version of this id, whoever asks: for reactions and jobs, never for an answer. */
export async function dapById(q: Queries, id: string): Promise<DapRow | undefined> {
  return (await dapsByIds(q, [id]))[0];
}

/** The versions of these ids, in no order, whoever asks. */
export async function dapsByIds(q: Queries, ids: readonly string[]): Promise<readonly DapRow[]> {
  if (ids.length === 0) return [];
  const { dap } = dapTables(q);
  return q.sql.select().from(dap).where(inArray(dap.id, [...ids]));
}

/** All the versions of these files that the viewer may see, oldest first. */
export async function versionsOf(q: Queries, viewer: Viewer, stems: readonly string[]): Promise<readonly DapRow[]> {
  if (stems.length === 0) return [];
  const { dap } = dapTables(q);
  return q.sql
    .select()
    .from(dap)
    .where(and(inArray(dap.stem, [...stems]), dapPerimeter(q, viewer)))
    .orderBy(asc(dap.stem), asc(dap.avenantNumber));
}

/** « undecided AND term ≤ now »: what the sweep accepts. The place in the queue is the term as long as the clock runs, hence one index. */
export function dueBy(q: Queries, now: Date): SQL | undefined {
  const { dap } = dapTables(q);
  return and(lte(dap.queueAt, now), inArray(dap.status, [...UNDECIDED_DAP_STATUSES]));
}

/** Writes a change of `row` if nobody did since it was read; undefined when somebody did. */
export async function changeDap(tx: Transaction, row: DapRow, values: Partial<DapRow>): Promise<DapRow | undefined> {
  const { dap } = dapTables(tx);
  const [changed] = await tx.sql
    .update(dap)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(dap.id, row.id), eq(dap.version, row.version)))
    .returning();
  return changed;
}
