import type { DiPageFragment } from '@apart/schema';
import {
  type PayableWeek, cents, computeLineAmount, day, firstDayOf, hundredthsOfHour, month, parisDayOf, payableHours, territoryOfDepartement, type LineAmount, type Refusal,
} from '@apart/shared';
import type { PersonValues } from './person-values.ts';

export interface LiveAmount {
  readonly payable: number;
  /** One a week, in the order of the claim; empty while the hours are impossible. */
  readonly weeks: readonly PayableWeek[];
  readonly amount: LineAmount | undefined;
  readonly refusals: readonly Refusal[];
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** What the server will compute of what is typed so far, by the same engine; undefined while the contract or the rate is missing. */
export function liveAmount(di: DiPageFragment, values: PersonValues, now: Date): LiveAmount | undefined {
  const { contractWeeklyHours, hourlyRate, weeks, allowanceCategory, contractKind } = values;
  if (typeof contractWeeklyHours !== 'number' || contractWeeklyHours <= 0 || typeof hourlyRate !== 'number' || hourlyRate <= 0 || !weeks) return undefined;
  const hours = payableHours({
    contractWeeklyHundredths: hundredthsOfHour(contractWeeklyHours),
    overLegalAgreement: values.arrangement === 'OVER_35_AGREEMENT',
    weeks: weeks.map((week) => {
      const declared = di.weeks.find((one) => one.monday === week.monday);
      return {
        monday: day(week.monday),
        worked: hundredthsOfHour(numberOf(week.worked)),
        assimilated: hundredthsOfHour(numberOf(week.assimilated)),
        idle: hundredthsOfHour(numberOf(week.idle)),
        workingDaysInPeriod: declared?.workingDaysInPeriod ?? 0,
        workingDaysInWeek: declared?.workingDays ?? 5,
      };
    }),
  });
  if (!hours.ok) return { payable: 0, weeks: [], amount: undefined, refusals: hours.refusals };
  const amount = computeLineAmount({
    hourDay: firstDayOf(month(di.month)),
    hourlyRateCents: cents(hourlyRate),
    payableHundredths: hours.value.total,
    category: allowanceCategory ?? 'COMMON',
    territory: territoryOfDepartement(di.departement),
    companyHeadcount: di.companyHeadcount,
    contractKind: contractKind ?? 'ORDINARY',
    claimSentOn: parisDayOf(now),
  });
  return { payable: hours.value.total, weeks: hours.value.weeks, amount, refusals: hours.warnings };
}
