import type { Refusal } from '../foundation/index.ts';
import { FORFAIT_CONVERSION, requiredValueOn, type Territory } from '../law/index.ts';
import { cents, formatHours, type HundredthsOfHour, hundredthsOfHour } from '../measures/index.ts';
import { addDays, type Day, isWeekday, type WeekOfMonth } from '../time/index.ts';
import { computeLineAmount } from './amounts.ts';
import type { LineAmount } from './amounts-input.ts';
import { Explanation, weakest } from './amounts-steps.ts';
import { ARRANGEMENT_RULES } from './arrangements.ts';
import type { DiLineForm } from './form.ts';
import { type DeclaredWeek, type PayableHours, payableHours, type PayableWeek } from './payable-hours.ts';
import { modernisationWarning, type QuotaOfLine, type QuotaShare, quotaShare, quotaWarning } from './quota.ts';

/** What a line is computed from, as it is typed: hours in hundredths, the rate in cents. */
export type LineToCompute = Pick<
  DiLineForm,
  'arrangement' | 'contractKind' | 'allowanceCategory' | 'contractWeeklyHours' | 'hourlyRate' | 'weeks' | 'agreementSignedOn' | 'monthlyClaim' | 'contractStart' | 'contractEnd'
>;

export type TypedWeek = DiLineForm['weeks'][number];

/** What the hours and the amounts of the lines of one month are computed with. */
export interface LineContext {
  /** First day of the month: it gives the parameters. */
  readonly hourDay: Day;
  /** The weeks of the month, with their days in the authorised period. */
  readonly weeks: readonly Pick<WeekOfMonth, 'monday' | 'days' | 'workingDaysInWeek'>[];
  readonly territory: Territory;
  readonly companyHeadcount: number;
}

export interface ComputedLine {
  /** As typed, half-days converted to hours, with what is payable of each week. */
  readonly weeks: readonly (TypedWeek & { readonly payable: number })[];
  /** Payable but for the yearly quota of the person: not paid. */
  readonly beyondQuota: HundredthsOfHour;
  /** How each week was reached, in the same order; empty while the hours are impossible. */
  readonly explained: readonly PayableWeek[];
  readonly payableHours: HundredthsOfHour;
  readonly idleHours: HundredthsOfHour;
  /** Null while the hours are impossible. */
  readonly amount: LineAmount | null;
  /** What blocks the sending; paths from the line: `weeks.<j>.idle`, `agreementSignedOn`. */
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Refusal[];
}

export interface LineMoment {
  /** The day the claim is sent: it decides for hours of March 2020. */
  readonly sentOn: Day;
  /** Compute with what was published by that day; everything known by default. */
  readonly knownOn?: Day;
  /** The yearly quota of the person; not looked at without it. */
  readonly quota?: Omit<QuotaOfLine, 'knownOn'>;
}

/** The payable hours and the amounts of one line; impossible hours give refusals and no amount, never an exception. */
export function computeDiLine(line: LineToCompute, context: LineContext, { sentOn, knownOn, quota }: LineMoment): ComputedLine {
  const weeks = line.weeks.map((week) => ({ ...week, ...hoursOfWeek(line, week) }));
  const idleHours = hundredthsOfHour(weeks.reduce((total, week) => total + week.idle, 0));
  const hours = payableHours({
    arrangement: line.arrangement,
    contractWeeklyHundredths: hundredthsOfHour(line.contractWeeklyHours),
    agreementSignedOn: line.agreementSignedOn ?? undefined,
    monthlyClaim: line.monthlyClaim ?? false,
    weeks: weeks.map((week) => declaredWeek(line, week, context)),
  });
  if (!hours.ok) {
    return { weeks: weeks.map((week) => ({ ...week, payable: 0 })), explained: [], payableHours: hundredthsOfHour(0), beyondQuota: hundredthsOfHour(0), idleHours, amount: null, refusals: hours.refusals, warnings: [] };
  }
  const share = quota && quotaShare({ ...quota, knownOn }, context.hourDay);
  const paid = share ? withinQuota(hours.value, share) : hours.value;
  const beyondQuota = hundredthsOfHour(hours.value.total - paid.total);
  const amount = computeLineAmount({
    hourDay: context.hourDay,
    hourlyRateCents: cents(line.hourlyRate),
    payableHundredths: paid.total,
    category: line.allowanceCategory,
    territory: context.territory,
    companyHeadcount: context.companyHeadcount,
    contractKind: line.arrangement === 'PART_TIME' && line.contractKind === 'ORDINARY' ? 'PART_TIME' : line.contractKind,
    claimSentOn: sentOn,
    knownOn,
  });
  return {
    weeks: weeks.map((week, index) => ({ ...week, payable: paid.weeks[index]?.payable ?? 0 })),
    explained: paid.weeks,
    payableHours: paid.total,
    beyondQuota,
    idleHours,
    amount: { ...withHours(amount, line, hours.value, share), beyondQuota },
    refusals: [],
    warnings: [...hours.warnings, ...(quota && share ? quotaWarnings(quota, share, beyondQuota, paid.total, context.hourDay) : [])],
  };
}

function quotaWarnings(quota: QuotaOfLine, share: QuotaShare, beyond: HundredthsOfHour, paid: HundredthsOfHour, hourDay: Day): Refusal[] {
  const modernisation = modernisationWarning(quota, paid, hourDay);
  return [...(beyond > 0 ? [quotaWarning(share, beyond, hourDay)] : []), ...(modernisation ? [modernisation] : [])];
}

/** Half-day 3.5 h, day 7 h: a forfait in days is typed in half-days and counted as hours (D. 5122-15). */
function hoursOfWeek({ arrangement }: LineToCompute, week: TypedWeek): Pick<TypedWeek, 'worked' | 'assimilated' | 'idle'> {
  const { workedHalfDays, assimilatedHalfDays, idleHalfDays } = week;
  if (ARRANGEMENT_RULES[arrangement].typedIn === 'HOURS') return week;
  if ((workedHalfDays ?? assimilatedHalfDays ?? idleHalfDays ?? null) === null) return week;
  const { halfDay } = requiredValueOn(FORFAIT_CONVERSION, addDays(week.monday, 2));
  return { worked: (workedHalfDays ?? 0) * halfDay, assimilated: (assimilatedHalfDays ?? 0) * halfDay, idle: (idleHalfDays ?? 0) * halfDay };
}

const weekdays = new WeakMap<object, readonly Day[]>();

/** Mondays to Fridays of a week in the period: the same for thousands of lines, worked out once. */
function weekdaysOf(week: LineContext['weeks'][number]): readonly Day[] {
  const known = weekdays.get(week);
  if (known) return known;
  const days = week.days.filter(isWeekday);
  weekdays.set(week, days);
  return days;
}

/** Days before the contract or after it are taken off like those outside the authorised period. */
function declaredWeek({ contractStart, contractEnd }: LineToCompute, week: TypedWeek, context: LineContext): DeclaredWeek {
  const inMonth = context.weeks.find(({ monday }) => monday === week.monday);
  const inContract = (inMonth ? weekdaysOf(inMonth) : []).filter((on) => (!contractStart || contractStart <= on) && (!contractEnd || on <= contractEnd));
  return {
    monday: week.monday,
    worked: hundredthsOfHour(week.worked),
    assimilated: hundredthsOfHour(week.assimilated),
    idle: hundredthsOfHour(week.idle),
    workingDaysInPeriod: inContract.length,
    workingDaysInWeek: inMonth?.workingDaysInWeek ?? 5,
  };
}

/** What is beyond the quota is taken off the last weeks. */
function withinQuota(hours: PayableHours, { left }: QuotaShare): PayableHours {
  let rest: number = left;
  const weeks = hours.weeks.map((week) => {
    const payable = hundredthsOfHour(Math.min(rest, week.payable));
    rest -= payable;
    return { ...week, payable, unpaidIdle: hundredthsOfHour(week.unpaidIdle + week.payable - payable) };
  });
  return { ...hours, weeks, total: hundredthsOfHour(Math.min(left, hours.total)) };
}

/** The explanation of an amount begins with that of its hours. */
function withHours(amount: LineAmount, line: LineToCompute, hours: PayableHours, share: QuotaShare | undefined): LineAmount {
  const explanation = new Explanation();
  const { article } = ARRANGEMENT_RULES[line.arrangement];
  for (const { hours: reference, reasonFr, entry } of hours.references) explanation.law(`Durée de référence d’une semaine\u00a0: ${reasonFr}`, formatHours(reference), article, entry);
  explanation.plain(`Heures indemnisables\u00a0: ${hours.weeks.map(({ payable }) => formatHours(payable)).join(' + ') || '0'}`, formatHours(hours.total), article, 'calcul');
  if (share) explanation.law(share.labelFr, `${formatHours(share.left)} au plus`, share.article, share.entry);
  const steps = [...explanation.steps, ...amount.steps];
  return { ...amount, steps, confidence: weakest(steps.map((step) => step.confidence)) };
}
