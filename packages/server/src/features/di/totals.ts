import { and, countDistinct, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../../persistence/index.ts';
import { totalsOf } from './compute-line.ts';
import type { DiLineRow, DiRow } from './repository.ts';
import { diTables } from './tables.ts';

/** Few enough for the parameters of one statement on both databases. */
const IDS = 500;

/** The lines of this claim that have these ids, those of other claims left out. */
export async function linesById(q: Queries, diId: string, ids: readonly string[]): Promise<readonly DiLineRow[]> {
  const { diLine } = diTables(q);
  const unique = [...new Set(ids)];
  const found: DiLineRow[] = [];
  for (let start = 0; start < unique.length; start += IDS) {
    found.push(...(await q.sql.select().from(diLine).where(and(eq(diLine.diId, diId), inArray(diLine.id, unique.slice(start, start + IDS))))));
  }
  return found;
}

/**
 * The totals of a claim after some of its lines changed, by the difference that they make: a claim of 10,000 lines is not read
 * again at each key. `before` and `after` are the lines touched, as they were and as they are.
 */
export async function shiftedTotals(q: Queries, row: DiRow, before: readonly DiLineRow[], after: readonly DiLineRow[]) {
  const [was, is] = [totalsOf(before), totalsOf(after)];
  const { diLine } = diTables(q);
  const [people] = await q.sql.select({ total: countDistinct(diLine.employeeId) }).from(diLine).where(eq(diLine.diId, row.id));
  return {
    employees: people?.total ?? 0,
    idleHours: row.idleHours + is.idleHours - was.idleHours,
    payableHours: row.payableHours + is.payableHours - was.payableHours,
    allowanceCents: row.allowanceCents + is.allowanceCents - was.allowanceCents,
    indemnityCents: row.indemnityCents + is.indemnityCents - was.indemnityCents,
  };
}
