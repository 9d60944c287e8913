import type { DiPageFragment } from '@apart/schema';
import { computeDiLine, type ComputedLine, type Day, diLineSchema, firstDayOf, month, parisDayOf, territoryOfDepartement } from '@apart/shared';
import type { PersonValues } from './person-values.ts';

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
const dateOf = (value: unknown): Day | null => {
  const read = diLineSchema.shape.contractStart.safeParse(value);
  return read.success ? (read.data ?? null) : null;
};

/** What the server will compute of what is typed so far, by the same engine; undefined while the contract or the rate is missing. */
export function liveAmount(di: DiPageFragment, values: PersonValues, now: Date): ComputedLine | undefined {
  const { contractWeeklyHours, hourlyRate, weeks, allowanceCategory, contractKind, arrangement } = values;
  if (typeof contractWeeklyHours !== 'number' || contractWeeklyHours <= 0 || typeof hourlyRate !== 'number' || hourlyRate <= 0 || !weeks) return undefined;
  return computeDiLine(
    {
      arrangement: arrangement ?? 'WEEKLY',
      contractKind: contractKind ?? 'ORDINARY',
      allowanceCategory: allowanceCategory ?? 'COMMON',
      contractWeeklyHours,
      hourlyRate,
      agreementSignedOn: dateOf(values.agreementSignedOn),
      monthlyClaim: values.monthlyClaim,
      contractStart: dateOf(values.contractStart),
      contractEnd: dateOf(values.contractEnd),
      weeks: weeks.map((week) => ({
        monday: week.monday,
        worked: numberOf(week.worked),
        assimilated: numberOf(week.assimilated),
        idle: numberOf(week.idle),
        workedHalfDays: numberOf(week.workedHalfDays),
        assimilatedHalfDays: numberOf(week.assimilatedHalfDays),
        idleHalfDays: numberOf(week.idleHalfDays),
      })),
    },
    {
      hourDay: firstDayOf(month(di.month)),
      weeks: di.weeks.map(({ monday, days, workingDays }) => ({ monday: monday as Day, days: days as Day[], workingDaysInWeek: workingDays })),
      territory: territoryOfDepartement(di.departement),
      companyHeadcount: di.companyHeadcount,
    },
    { sentOn: parisDayOf(now), knownOn: parisDayOf(now) },
  );
}
