import { ok, type Refusal, refusal, refused, type Result } from '../foundation/index.ts';
import { LEGAL_WEEK_CAP, LEGAL_WEEKLY_HOURS, requiredValueOn } from '../law/index.ts';
import { addHours, formatHours, type HundredthsOfHour, hundredthsOfHour, mulDivHalfUp } from '../measures/index.ts';
import { addDays, type Day, formatDayShort } from '../time/index.ts';

/** What is declared for one week; days outside the authorised period take no hours. */
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
  readonly contractWeeklyHundredths: HundredthsOfHour;
  readonly weeks: readonly DeclaredWeek[];
  /** A collective agreement or an individual forfait in hours sets more than 35 hours: payable beyond them where the law allows. */
  readonly overLegalAgreement: boolean;
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
}

const ARTICLE = 'R. 5122-19';

/**
 * The payable hours of each week: the reference duration (35 hours, or the contract when it is shorter or when an agreement
 * allows more), pro rata of the working days of the period, less the hours worked or assimilated; never more than the idle hours.
 * Refuses hours that are negative or that exceed what was possible, all at once; idle hours above the cap only bring a warning.
 * @param path of the list of weeks in the input
 */
export function payableHours(input: PayableHoursInput, path = 'weeks'): Result<PayableHours> {
  const refusals = input.weeks.flatMap((week, index) => refusalsOf(input.contractWeeklyHundredths, week, `${path}.${index}`));
  if (refusals.length > 0) return refused(...refusals);
  const weeks = input.weeks.map((week) => payableWeek(input, week));
  const warnings = weeks.flatMap((week, index) => (week.unpaidIdle > 0 ? [unpaidWarning(week, `${path}.${index}.idle`)] : []));
  return ok({ weeks, total: addHours(...weeks.map((week) => week.payable)) }, warnings);
}

/** What counts in a whole week: 35 hours, less for a shorter contract, more only where an agreement lifts the cap. */
export function weeklyReference(contract: HundredthsOfHour, monday: Day, overLegalAgreement: boolean): HundredthsOfHour {
  const wednesday = addDays(monday, 2);
  if (overLegalAgreement && requiredValueOn(LEGAL_WEEK_CAP, wednesday) === 'LIFTED_BY_AGREEMENT') return contract;
  return hundredthsOfHour(Math.min(contract, requiredValueOn(LEGAL_WEEKLY_HOURS, wednesday)));
}

function payableWeek(input: PayableHoursInput, week: DeclaredWeek): PayableWeek {
  const reference = weeklyReference(input.contractWeeklyHundredths, week.monday, input.overLegalAgreement);
  const cap = proRata(reference, week);
  const left = Math.max(0, cap - week.worked - week.assimilated);
  const payable = hundredthsOfHour(Math.min(left, week.idle));
  const cut = week.workingDaysInPeriod < week.workingDaysInWeek ? ` × ${week.workingDaysInPeriod}/${week.workingDaysInWeek} jours ouvrés` : '';
  const explanationFr = `${formatHours(reference)}${cut} − ${formatHours(week.worked)} travaillées − ${formatHours(week.assimilated)} assimilées = ${formatHours(hundredthsOfHour(left))} au plus ; ${formatHours(week.idle)} chômées, ${formatHours(payable)} indemnisables`;
  return { monday: week.monday, cap, payable, unpaidIdle: hundredthsOfHour(week.idle - payable), explanationFr };
}

function refusalsOf(contract: HundredthsOfHour, week: DeclaredWeek, path: string): Refusal[] {
  const negative = (['worked', 'assimilated', 'idle'] as const).filter((field) => week[field] < 0);
  if (negative.length > 0) return negative.map((field) => refusal('HOURS_NEGATIVE', `${path}.${field}`, 'Un nombre d’heures ne peut pas être négatif.'));
  if (week.workingDaysInPeriod === 0 && week.idle > 0) {
    return [refusal('IDLE_OUT_OF_PERIOD', `${path}.idle`, `La semaine du ${formatDayShort(week.monday)} n’a aucun jour ouvré dans la période autorisée : elle ne peut pas porter d’heures chômées.`, { article: ARTICLE })];
  }
  const possible = hundredthsOfHour(Math.max(0, contract - week.worked - week.assimilated));
  if (week.idle <= possible) return [];
  const message = `Semaine du ${formatDayShort(week.monday)} : ${formatHours(week.idle)} chômées, alors que ${formatHours(possible)} au plus sont possibles (contrat de ${formatHours(contract)}, moins les heures travaillées ou assimilées).`;
  return [refusal('IDLE_OVER_CONTRACT', `${path}.idle`, message, { article: ARTICLE, numbers: { idle: week.idle, possible } })];
}

function unpaidWarning(week: PayableWeek, path: string): Refusal {
  const message = `Semaine du ${formatDayShort(week.monday)} : ${formatHours(week.unpaidIdle)} chômées ne sont pas indemnisables, car elles dépassent la durée de référence.`;
  return refusal('IDLE_NOT_PAYABLE', path, message, { article: ARTICLE, numbers: { unpaidIdle: week.unpaidIdle } });
}

function proRata(reference: HundredthsOfHour, week: DeclaredWeek): HundredthsOfHour {
  if (week.workingDaysInPeriod >= week.workingDaysInWeek) return reference;
  return hundredthsOfHour(mulDivHalfUp(reference, week.workingDaysInPeriod, week.workingDaysInWeek));
}
