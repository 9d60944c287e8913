import { addQuotaUse, hundredthsOfHour, monthOf, day, NO_QUOTA_USE, parisDayOf, quotaShare, yearOf, firstDayOf, type Month, type QuotaUse, type ReasonNumber } from '@apart/shared';
import { and, between, eq, inArray, lt, min, ne, sum } from 'drizzle-orm';
import type { Queries, Transaction } from '../../persistence/index.ts';
import { dasByIds } from '../da/index.ts';
import { dapsByIds } from '../dap/index.ts';
import { reasonOf } from './month-context.ts';
import { countedClaims, type DiLineRow, type DiRow } from './repository.ts';
import { diTables } from './tables.ts';

/**
 * What these people have already asked in the year of `month`, by the sent claims of every decision of their company, `claim`
 * left out, and the version that it corrects (R. 5122-6); with `sentBefore`, only those sent before. A person belongs to one company and has one row there, whatever the writing of their number.
 * Three queries, whatever the number of people; nobody without hours is in the map.
 */
export async function quotaUseOf(q: Queries, employeeIds: readonly string[], month: Month, claim: Pick<DiRow, 'id' | 'corrects'>, sentBefore?: Date): Promise<ReadonlyMap<string, QuotaUse>> {
  const used = new Map<string, QuotaUse>();
  if (employeeIds.length === 0) return used;
  const { di, diLine } = diTables(q);
  const year = yearOf(firstDayOf(month));
  const rows = await q.sql
    .select({ employeeId: diLine.employeeId, daId: di.daId, hours: sum(diLine.payableHours) })
    .from(diLine)
    .innerJoin(di, eq(di.id, diLine.diId))
    .where(
      and(
        inArray(diLine.employeeId, [...new Set(employeeIds)]),
        between(di.month, monthOf(day(`${year}-01-01`)), monthOf(day(`${year}-12-01`))),
        countedClaims(q),
        ne(di.id, claim.id),
        claim.corrects ? ne(di.reference, claim.corrects) : undefined,
        sentBefore ? lt(di.submittedAt, sentBefore) : undefined,
      ),
    )
    .groupBy(diLine.employeeId, di.daId);
  const das = await dasByIds(q, [...new Set(rows.map(({ daId }) => daId))]);
  const daps = await dapsByIds(q, das.map(({ dapId }) => dapId));
  const reasons = new Map(das.map((da) => [da.id, reasonOf(daps.find((dap) => dap.id === da.dapId))]));
  for (const { employeeId, daId, hours } of rows) {
    used.set(employeeId, addQuotaUse(used.get(employeeId) ?? NO_QUOTA_USE, hundredthsOfHour(Number(hours ?? 0)), reasons.get(daId) ?? null));
  }
  return used;
}

/**
 * The hours of a kept claim, in hundredths, that the quotas of its people would not leave today: others were sent since. Hours are
 * taken as they were kept, nothing is computed again.
 */
export async function hoursBeyondQuota(q: Queries, row: DiRow, lines: readonly Pick<DiLineRow, 'employeeId' | 'payableHours'>[], reason: ReasonNumber | null, at: Date): Promise<{ readonly hours: number; readonly people: number }> {
  const used = new Map(await quotaUseOf(q, lines.map(({ employeeId }) => employeeId), row.month, row));
  const over = new Set<string>();
  let hours = 0;
  for (const { employeeId, payableHours } of lines) {
    const before = used.get(employeeId) ?? NO_QUOTA_USE;
    const { left } = quotaShare({ used: before, reason, knownOn: parisDayOf(at) }, firstDayOf(row.month));
    if (payableHours > left) over.add(employeeId);
    hours += Math.max(0, payableHours - left);
    used.set(employeeId, addQuotaUse(before, hundredthsOfHour(payableHours), reason));
  }
  return { hours, people: over.size };
}

/**
 * Lets one sending at a time count the quotas of a company, until the transaction ends: on PostgreSQL, two claims of two decisions
 * that leave at the same instant would each count without the other's hours. The row held does not change.
 */
export async function holdCompany(tx: Transaction, siren: string): Promise<void> {
  const { employee } = diTables(tx);
  const first = tx.sql.select({ id: min(employee.id) }).from(employee).where(eq(employee.siren, siren));
  await tx.sql.update(employee).set({ siren }).where(inArray(employee.id, first));
}
