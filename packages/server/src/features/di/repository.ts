import { COUNTED_DI_STATUSES, parseReference, searchKey } from '@apart/shared';
import { and, asc, desc, eq, inArray, isNotNull, isNull, min, sum, sql, type Column, type SQL } from 'drizzle-orm';
import type { Viewer } from '../../acts/index.ts';
import type { Queries, Transaction } from '../../persistence/index.ts';
import { perimeterOf, readsScope } from '../habilitations/index.ts';
import { diTables } from './tables.ts';

export type DiRow = ReturnType<typeof diTables>['di']['$inferSelect'];
export type DiLineRow = ReturnType<typeof diTables>['diLine']['$inferSelect'];
export type EmployeeRow = ReturnType<typeof diTables>['employee']['$inferSelect'];
export interface LineWithEmployee {
  readonly line: DiLineRow;
  readonly employee: EmployeeRow;
}

/** The claims that a viewer may see, as SQL. The administration sees nothing of a claim before it is sent, nor if it never is. */
export function diPerimeter(q: Queries, viewer: Viewer, departement: Column = diTables(q).di.departement): SQL | undefined {
  const { di } = diTables(q);
  const sentOnly = viewer.kind === 'ud' || viewer.kind === 'asp' || viewer.kind === 'dgefp';
  if (!readsScope(viewer, 'di:read')) return sql`1 = 0`;
  return and(perimeterOf(q, viewer, { siret: di.siret, departement }), sentOnly ? isNotNull(di.submittedAt) : undefined);
}

/** The claim of this reference, typed as it may be (« DI n° 069… », spaces, O for 0), among those that the viewer may see. */
export async function findDi(q: Queries, viewer: Viewer, reference: string): Promise<DiRow | undefined> {
  const { di } = diTables(q);
  const rows = await q.sql
    .select()
    .from(di)
    .where(and(eq(di.referenceKey, searchKey(parseReference(reference)?.canonical ?? reference)), diPerimeter(q, viewer)));
  return rows.find((row) => row.reference === reference.trim()) ?? (rows.length === 1 ? rows[0] : undefined);
}

/** The claim of this id, if the viewer may see it. */
export async function visibleDi(q: Queries, viewer: Viewer, id: string): Promise<DiRow | undefined> {
  const { di } = diTables(q);
  const [row] = await q.sql
    .select()
    .from(di)
    .where(and(eq(di.id, id), diPerimeter(q, viewer)));
  return row;
}

/** The claim of this id, whoever asks: for reactions and documents, never for an answer. */
export async function diById(q: Queries, id: string): Promise<DiRow | undefined> {
  const { di } = diTables(q);
  const [row] = await q.sql.select().from(di).where(eq(di.id, id));
  return row;
}

/** The claims of these files that the viewer may see, the last of each month first. */
export async function disOfStems(q: Queries, viewer: Viewer, stems: readonly string[]): Promise<readonly DiRow[]> {
  if (stems.length === 0) return [];
  const { di } = diTables(q);
  return q.sql
    .select()
    .from(di)
    .where(and(inArray(di.stem, [...stems]), diPerimeter(q, viewer)))
    .orderBy(asc(di.stem), asc(di.month), desc(di.formVersion));
}

/** All the versions of the month of a claim, the first one first; for acts, never for an answer. */
export async function versionsOf(q: Queries, { stem, month }: Pick<DiRow, 'stem' | 'month'>): Promise<readonly DiRow[]> {
  const { di } = diTables(q);
  return q.sql
    .select()
    .from(di)
    .where(and(eq(di.stem, stem), eq(di.month, month)))
    .orderBy(asc(di.formVersion));
}

/** The claims whose hours count: sent, neither rejected nor withdrawn, and the last version alone. */
export function countedClaims(q: Queries): SQL | undefined {
  const { di } = diTables(q);
  return and(inArray(di.status, [...COUNTED_DI_STATUSES]), isNull(di.replacedBy));
}

/** Hours of the sent claims of these files, in hundredths: what is used of their envelopes. */
export async function usedHoursOf(q: Queries, stems: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (stems.length === 0) return new Map();
  const { di } = diTables(q);
  const rows = await q.sql
    .select({ stem: di.stem, used: sum(di.payableHours) })
    .from(di)
    .where(and(inArray(di.stem, [...stems]), countedClaims(q)))
    .groupBy(di.stem);
  return new Map(rows.map((row) => [row.stem, Number(row.used ?? 0)]));
}

/** What the sent claims of each decision (`da.id`) of these files use: hours in hundredths, cents of allowance, people month by month. */
export async function usedByDa(q: Queries, stems: readonly string[]): Promise<ReadonlyMap<string, { readonly hours: number; readonly cents: number; readonly employees: number }>> {
  if (stems.length === 0) return new Map();
  const { di } = diTables(q);
  const rows = await q.sql
    .select({ daId: di.daId, hours: sum(di.payableHours), cents: sum(di.allowanceCents), employees: sum(di.employees) })
    .from(di)
    .where(and(inArray(di.stem, [...stems]), countedClaims(q)))
    .groupBy(di.daId);
  return new Map(rows.map((row) => [row.daId, { hours: Number(row.hours ?? 0), cents: Number(row.cents ?? 0), employees: Number(row.employees ?? 0) }]));
}

/**
 * Lets one act at a time write hours on the claims of a file, until the transaction ends: on PostgreSQL, two claims that leave at
 * the same instant would each count without the other's hours. The row held is the first claim of the file; it does not change.
 */
export async function holdFile(tx: Transaction, stem: string): Promise<void> {
  const { di } = diTables(tx);
  const first = tx.sql.select({ id: min(di.id) }).from(di).where(eq(di.stem, stem));
  await tx.sql.update(di).set({ stem }).where(inArray(di.id, first));
}

/** The lines of these claims in order, with the person of each as the company knows them now, in the category of the line. */
export async function linesOf(q: Queries, diIds: readonly string[]): Promise<readonly LineWithEmployee[]> {
  if (diIds.length === 0) return [];
  const { diLine, employee } = diTables(q);
  const rows = await q.sql
    .select({ line: diLine, employee })
    .from(diLine)
    .innerJoin(employee, eq(employee.id, diLine.employeeId))
    .where(inArray(diLine.diId, [...diIds]))
    .orderBy(asc(diLine.diId), asc(diLine.position), asc(diLine.id));
  return rows.map((row) => ({ line: row.line, employee: { ...row.employee, category: row.line.category } }));
}

/** These lines of a claim, each with its person; those of other claims are left out. 500 at most. */
export async function linesByIds(q: Queries, diId: string, ids: readonly string[]): Promise<readonly LineWithEmployee[]> {
  const { diLine, employee } = diTables(q);
  const rows = await q.sql
    .select({ line: diLine, employee })
    .from(diLine)
    .innerJoin(employee, eq(employee.id, diLine.employeeId))
    .where(and(eq(diLine.diId, diId), inArray(diLine.id, ids.slice(0, 500))));
  return rows.map((row) => ({ line: row.line, employee: { ...row.employee, category: row.line.category } }));
}

/** Writes a change of `row` if nobody did since it was read; undefined when somebody did. */
export async function changeDi(tx: Transaction, row: DiRow, values: Partial<DiRow>): Promise<DiRow | undefined> {
  const { di } = diTables(tx);
  const [changed] = await tx.sql
    .update(di)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(di.id, row.id), eq(di.version, row.version)))
    .returning();
  return changed;
}
