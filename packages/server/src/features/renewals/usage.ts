import { COUNTED_DI_STATUSES, type Month } from '@apart/shared';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../../persistence/index.ts';
import { diTables } from '../di/index.ts';

/** What was claimed of a file in one month. */
export interface MonthUsed {
  readonly month: Month;
  readonly employees: number;
  /** Payable hours, in hundredths. */
  readonly hours: number;
}

/** What the claims of a file used, month by month: those that were sent and count. */
export async function usageOf(q: Queries, stem: string): Promise<readonly MonthUsed[]> {
  const { di } = diTables(q);
  const rows = await q.sql
    .select({ month: di.month, employees: di.employees, hours: di.payableHours })
    .from(di)
    .where(and(eq(di.stem, stem), inArray(di.status, [...COUNTED_DI_STATUSES])))
    .orderBy(asc(di.month), asc(di.formVersion));
  return rows.reduce<MonthUsed[]>((months, row) => {
    const last = months.at(-1);
    if (last?.month !== row.month) return [...months, row];
    return [...months.slice(0, -1), { month: row.month, employees: Math.max(last.employees, row.employees), hours: last.hours + row.hours }];
  }, []);
}
