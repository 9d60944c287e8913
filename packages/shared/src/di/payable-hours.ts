import { ok, type Refusal, refusal, refused, type Result } from '../foundation/index.ts';
import { addHours, formatHours, type HundredthsOfHour, hundredthsOfHour, mulDivHalfUp } from '../measures/index.ts';
import { type Day, formatDayShort } from '../time/index.ts';
import { ARRANGEMENT_RULES, type WorkingTimeArrangement } from './arrangements.ts';
import { hourRefusals } from './payable-hours-refusals.ts';
import { type WeeklyReference, weeklyReference } from './weekly-reference.ts';

/** What is declared for one week; days outside the authorised period, or outside the contract, take no hours. */
export interface DeclaredWeek {
  readonly monday: Day;
  readonly worked: HundredthsOfHour;
  /** Paid leave, days off, sickness, public holidays usually idle: they count as work. */
  readonly assimilated: HundredthsOfHour;
  readonly idle: HundredthsOfHour;
  /** Mondays to Fridays inside the period, and in the whole week (see `weeksOfMonth`). */
  readonly workingDaysInPeriod: number;
  readonly workingDaysInWeek: number;
}

export interface PayableHoursInput {
  readonly arrangement: WorkingTimeArrangement;
  readonly contractWeeklyHundredths: HundredthsOfHour;
  /** Half-days already converted to hours. */
  readonly weeks: readonly DeclaredWeek[];
  /** The day of the agreement or of the forfait that sets more than 35 hours: it decides in 2020 and 2021. */
  readonly agreementSignedOn?: Day;
  /** Modulation: the employer asks to be paid each month, not at the end of the reference period (R. 5122-5). */
  readonly monthlyClaim?: boolean;
}

export interface PayableWeek {
  readonly monday: Day;
  /** The most that can be worked and paid that week, days outside the period taken off. */
  readonly cap: HundredthsOfHour;
  readonly payable: HundredthsOfHour;
  /** Idle but not payable: above the reference duration. */
  readonly unpaidIdle: HundredthsOfHour;
  readonly explanationFr: string;
}

export interface PayableHours {
  readonly weeks: readonly PayableWeek[];
  readonly total: HundredthsOfHour;
  /** What the whole weeks were counted on, once for each different one: a month may straddle a change of law. */
  readonly references: readonly WeeklyReference[];
}

interface CountedWeek {
  readonly week: DeclaredWeek;
  readonly reference: WeeklyReference;
  readonly cap: HundredthsOfHour;
}

/**
 * The payable hours of each week: the reference duration of the arrangement, pro rata of the working days of the period, less
 * the hours worked or assimilated; never more than the idle hours. Where the weeks of the month are counted together, so is the
 * rest; a week with nothing declared then brings no hours to the others.
 * Refuses hours that are negative or that exceed what was possible, all at once; idle hours above the cap only bring a warning.
 * @param path of the list of weeks in the input
 */
export function payableHours(input: PayableHoursInput, path = 'weeks'): Result<PayableHours> {
  const refusals = hourRefusals(input, path);
  if (refusals.length > 0) return refused(...refusals);
  const counted = input.weeks.map((week): CountedWeek => {
    const reference = weeklyReference(input, week.monday);
    return { week, reference, cap: proRata(reference.hours, week) };
  });
  const weeks = ARRANGEMENT_RULES[input.arrangement].countedOver === 'WEEK' ? counted.map(alone) : together(counted);
  const warnings = weeks.flatMap((week, index) => (week.unpaidIdle > 0 ? [unpaidWarning(week, ARRANGEMENT_RULES[input.arrangement].article, `${path}.${index}.idle`)] : []));
  const references = counted.map(({ reference }) => reference).filter((one, index, all) => all.findIndex((other) => other.hours === one.hours && other.entry === one.entry) === index);
  return ok({ weeks, total: addHours(...weeks.map((week) => week.payable)), references }, warnings);
}

function alone({ week, reference, cap }: CountedWeek): PayableWeek {
  const left = hundredthsOfHour(Math.max(0, cap - week.worked - week.assimilated));
  const payable = hundredthsOfHour(Math.min(left, week.idle));
  const explanationFr = `${capFr(reference, week)} − ${formatHours(week.worked)} travaillées − ${formatHours(week.assimilated)} assimilées = ${formatHours(left)} au plus\u00a0; ${formatHours(week.idle)} chômées, ${formatHours(payable)} indemnisables`;
  return { monday: week.monday, cap, payable, unpaidIdle: hundredthsOfHour(week.idle - payable), explanationFr };
}

function together(counted: readonly CountedWeek[]): PayableWeek[] {
  const declared = counted.filter(({ week }) => week.worked + week.assimilated + week.idle > 0);
  const caps = addHours(...declared.map(({ cap }) => cap));
  const done = addHours(...declared.flatMap(({ week }) => [week.worked, week.assimilated]));
  let left = Math.max(0, caps - done);
  const whole = `sur le mois, ${formatHours(caps)} − ${formatHours(done)} travaillées ou assimilées = ${formatHours(hundredthsOfHour(left))} au plus`;
  return counted.map(({ week, reference, cap }) => {
    const payable = hundredthsOfHour(Math.min(left, week.idle));
    left -= payable;
    const explanationFr = `${capFr(reference, week)}\u00a0; ${whole}\u00a0; ${formatHours(week.idle)} chômées, ${formatHours(payable)} indemnisables`;
    return { monday: week.monday, cap, payable, unpaidIdle: hundredthsOfHour(week.idle - payable), explanationFr };
  });
}

function capFr(reference: WeeklyReference, week: DeclaredWeek): string {
  const cut = week.workingDaysInPeriod < week.workingDaysInWeek ? ` × ${week.workingDaysInPeriod}/${week.workingDaysInWeek} jours ouvrés` : '';
  return `${formatHours(reference.hours)}${cut}`;
}

function unpaidWarning(week: PayableWeek, article: string, path: string): Refusal {
  const message = `Semaine du ${formatDayShort(week.monday)}\u00a0: ${formatHours(week.unpaidIdle)} chômées ne sont pas indemnisables, car elles dépassent la durée de référence.`;
  return refusal('IDLE_NOT_PAYABLE', path, message, { article, numbers: { unpaidIdle: week.unpaidIdle } });
}

function proRata(reference: HundredthsOfHour, week: DeclaredWeek): HundredthsOfHour {
  if (week.workingDaysInPeriod >= week.workingDaysInWeek) return reference;
  return hundredthsOfHour(mulDivHalfUp(reference, week.workingDaysInPeriod, week.workingDaysInWeek));
}
