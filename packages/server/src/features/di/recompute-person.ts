import { addQuotaUse, invariant, NO_QUOTA_USE, parisDayOf } from '@apart/shared';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Performing } from '../../acts/index.ts';
import { computeKeptLine } from './compute-line.ts';
import { decisionOf } from './decision.ts';
import { monthContext } from './month-context.ts';
import { quotaUseOf } from './quota.ts';
import { changeDi, type DiRow } from './repository.ts';
import { diTables } from './tables.ts';
import { linesById, shiftedTotals } from './totals.ts';

/** The drafts that have a line of one of these people, by file. */
export async function draftsOf(tx: Performing, employeeIds: readonly string[]): Promise<readonly DiRow[]> {
  const { di, diLine } = diTables(tx);
  const rows = await tx.sql
    .select({ di })
    .from(diLine)
    .innerJoin(di, eq(di.id, diLine.diId))
    .where(and(inArray(diLine.employeeId, [...employeeIds]), eq(di.status, 'DRAFT')))
    .orderBy(asc(di.stem), asc(di.month), asc(di.id));
  return [...new Map(rows.map((row) => [row.di.id, row.di])).values()];
}

/**
 * The lines of a person on a draft, computed again with what their quota leaves now; the claim as it is then, its version raised
 * only when an amount changed. Its file must be held.
 */
export async function recomputePerson(tx: Performing, row: DiRow, employeeId: string): Promise<DiRow> {
  const { diLine } = diTables(tx);
  const lines = await tx.sql.select().from(diLine).where(and(eq(diLine.diId, row.id), eq(diLine.employeeId, employeeId))).orderBy(asc(diLine.position), asc(diLine.id));
  const context = await monthContext(tx, await decisionOf(tx, row), row.month);
  const sentOn = parisDayOf(tx.at);
  let used = (await quotaUseOf(tx, [employeeId], row.month, row)).get(employeeId) ?? NO_QUOTA_USE;
  const changed: string[] = [];
  for (const line of lines) {
    const { weeks, payableHours, amount, refusals } = computeKeptLine(line, context, { sentOn, knownOn: sentOn, quota: { used, reason: context.reason } });
    used = addQuotaUse(used, payableHours, context.reason);
    if (payableHours === line.payableHours && amount?.allowanceCents === line.amount?.allowanceCents && amount?.beyondQuota === line.amount?.beyondQuota) continue;
    changed.push(line.id);
    await tx.sql.update(diLine).set({ weeks, payableHours, amount, refusals }).where(eq(diLine.id, line.id));
  }
  if (changed.length === 0) return row;
  const before = lines.filter(({ id }) => changed.includes(id));
  const moved = await changeDi(tx, row, await shiftedTotals(tx, row, before, await linesById(tx, row.id, changed)));
  invariant(moved, 'nobody writes on a claim whose file is held');
  return moved;
}
