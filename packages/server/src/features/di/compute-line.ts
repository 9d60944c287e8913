import {
  cents, computeLineAmount, hundredthsOfHour, payableHours, type Day, type DiLineForm, type LineAmount, type Refusal,
} from '@apart/shared';
import type { MonthContext } from './month-context.ts';
import type { DiLineWeekJson } from './tables.ts';

export interface ComputedLine {
  readonly weeks: readonly DiLineWeekJson[];
  /** Hundredths of an hour. */
  readonly payableHours: number;
  readonly idleHours: number;
  /** Null while the hours are impossible. */
  readonly amount: LineAmount | null;
  /** Paths from the line: `weeks.<j>.idle`. */
  readonly refusals: readonly Refusal[];
}

type LineToCompute = Pick<DiLineForm, 'arrangement' | 'contractKind' | 'allowanceCategory' | 'contractWeeklyHours' | 'hourlyRate' | 'weeks'>;

/** The payable hours and the amounts of one line; impossible hours give refusals and no amount, never an exception. */
export function computeLine(line: LineToCompute, context: MonthContext, sentOn: Day): ComputedLine {
  const inMonth = new Map(context.weeks.map((week) => [week.monday, week]));
  const hours = payableHours({
    contractWeeklyHundredths: hundredthsOfHour(line.contractWeeklyHours),
    overLegalAgreement: line.arrangement === 'OVER_35_AGREEMENT',
    weeks: line.weeks.map((week) => ({
      monday: week.monday,
      worked: hundredthsOfHour(week.worked),
      assimilated: hundredthsOfHour(week.assimilated),
      idle: hundredthsOfHour(week.idle),
      workingDaysInPeriod: inMonth.get(week.monday)?.workingDaysInPeriod ?? 0,
      workingDaysInWeek: inMonth.get(week.monday)?.workingDaysInWeek ?? 5,
    })),
  });
  const idleHours = line.weeks.reduce((total, week) => total + week.idle, 0);
  if (!hours.ok) {
    return { weeks: line.weeks.map((week) => ({ ...week, payable: 0 })), payableHours: 0, idleHours, amount: null, refusals: hours.refusals };
  }
  const amount = computeLineAmount({
    hourDay: context.hourDay,
    hourlyRateCents: cents(line.hourlyRate),
    payableHundredths: hours.value.total,
    category: line.allowanceCategory,
    territory: context.territory,
    companyHeadcount: context.companyHeadcount,
    contractKind: line.contractKind,
    claimSentOn: sentOn,
  });
  return {
    weeks: line.weeks.map((week, index) => ({ ...week, payable: hours.value.weeks[index]?.payable ?? 0 })),
    payableHours: hours.value.total,
    idleHours,
    amount,
    refusals: [],
  };
}

/** The totals kept on the claim. */
export function totalsOf(lines: readonly { readonly employeeId: string; readonly payableHours: number; readonly weeks: readonly DiLineWeekJson[]; readonly amount: LineAmount | null }[]) {
  const add = (value: (line: (typeof lines)[number]) => number) => lines.reduce((total, line) => total + value(line), 0);
  return {
    employees: new Set(lines.map((line) => line.employeeId)).size,
    idleHours: add((line) => line.weeks.reduce((total, week) => total + week.idle, 0)),
    payableHours: add((line) => line.payableHours),
    allowanceCents: add((line) => line.amount?.allowanceCents ?? 0),
    indemnityCents: add((line) => line.amount?.indemnityCents ?? 0),
  };
}

/** What the employer bears of the claim: the sum of what they bear on each line; a line paid above its indemnity pays for no other. */
export function leftToEmployer(lines: readonly { readonly amount: LineAmount | null }[]): number {
  return lines.reduce((total, { amount }) => total + (amount?.leftToEmployerCents ?? 0), 0);
}
