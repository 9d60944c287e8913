import type { Month } from '@apart/shared';
import { and, asc, eq } from 'drizzle-orm';
import type { Queries } from '../../persistence/index.ts';
import { countedClaims, diTables } from '../di/index.ts';

/** What was claimed of a file in one month. */
export interface MonthUsed {
  readonly month: Month;
  readonly employees: number;
  /** Payable hours, in hundredths. */
  readonly hours: number;
}

/** What the claims of a file used, month by month: those that were sent and count. A correction counts in the place of what it corrects. */
export async function usageOf(q: Queries, stem: string): Promise<readonly MonthUsed[]> {
  const { di } = diTables(q);
  return q.sql
    .select({ month: di.month, employees: di.employees, hours: di.payableHours })
    .from(di)
    .where(and(eq(di.stem, stem), countedClaims(q)))
    .orderBy(asc(di.month));
}
