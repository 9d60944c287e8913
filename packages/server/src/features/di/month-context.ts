import {
  DAP_REASON_NUMBERS, diDeadline, firstDayOf, parisDayOf, territoryOfDepartement, weeksOfMonth,
  type Day, type Month, type ReasonNumber, type Territory, type WeekOfMonth,
} from '@apart/shared';
import type { Queries } from '../../persistence/index.ts';
import type { DaRow } from '../da/index.ts';
import { dapsByIds, type DapRow } from '../dap/index.ts';

/** What the hours and the amounts of one claim are computed with. */
export interface MonthContext {
  readonly month: Month;
  /** First day of the month: it gives the parameters. */
  readonly hourDay: Day;
  readonly weeks: readonly WeekOfMonth[];
  readonly territory: Territory;
  readonly companyHeadcount: number;
  /** Of the request behind the decision: reason 4 has a quota of its own. */
  readonly reason: ReasonNumber | null;
  /** Last day to send the claim. */
  readonly deadline: Day;
}

export async function monthContext(q: Queries, da: DaRow, month: Month): Promise<MonthContext> {
  const [dap] = await dapsByIds(q, [da.dapId]);
  return contextOf(da, month, dap);
}

export function contextOf(
  da: DaRow,
  month: Month,
  dap: Pick<DapRow, 'firstSubmittedAt' | 'companyHeadcount' | 'form'> | undefined,
): MonthContext {
  return {
    month,
    hourDay: firstDayOf(month),
    weeks: weeksOfMonth(month, { start: da.startDay, end: da.endDay }, { departement: da.departement }),
    territory: territoryOfDepartement(da.departement),
    companyHeadcount: dap?.companyHeadcount ?? 1,
    reason: reasonOf(dap),
    deadline: deadlineOf(da, dap?.firstSubmittedAt ?? da.effectiveAt),
  };
}

export function reasonOf(dap: Pick<DapRow, 'form'> | undefined): ReasonNumber | null {
  return dap?.form.reason ? DAP_REASON_NUMBERS[dap.form.reason] : null;
}

export function deadlineOf(da: DaRow, filedAt: Date): Day {
  return diDeadline({ dapFiledOn: parisDayOf(filedAt), authorisationEnd: da.endDay }).lastDay;
}
