import {
  diDeadline, firstDayOf, parisDayOf, territoryOfDepartement, weeksOfMonth,
  type Day, type Month, type Territory, type WeekOfMonth,
} from '@apart/shared';
import type { Queries } from '../../persistence/index.ts';
import type { DaRow } from '../da/index.ts';
import { dapsByIds } from '../dap/index.ts';

/** What the hours and the amounts of one claim are computed with. */
export interface MonthContext {
  readonly month: Month;
  /** First day of the month: it gives the parameters. */
  readonly hourDay: Day;
  readonly weeks: readonly WeekOfMonth[];
  readonly territory: Territory;
  readonly companyHeadcount: number;
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
  dap: { readonly firstSubmittedAt: Date | null; readonly companyHeadcount: number | null } | undefined,
): MonthContext {
  return {
    month,
    hourDay: firstDayOf(month),
    weeks: weeksOfMonth(month, { start: da.startDay, end: da.endDay }, { departement: da.departement }),
    territory: territoryOfDepartement(da.departement),
    companyHeadcount: dap?.companyHeadcount ?? 1,
    deadline: deadlineOf(da, dap?.firstSubmittedAt ?? da.effectiveAt),
  };
}

export function deadlineOf(da: DaRow, filedAt: Date): Day {
  return diDeadline({ dapFiledOn: parisDayOf(filedAt), authorisationEnd: da.endDay }).lastDay;
}
