import { type Refusal, refusal } from '../foundation/index.ts';
import { LEGAL_WEEKLY_HOURS, requiredValueOn } from '../law/index.ts';
import { formatHours, hundredthsOfHour } from '../measures/index.ts';
import { formatDayShort } from '../time/index.ts';
import { ARRANGEMENT_RULES } from './arrangements.ts';
import type { DeclaredWeek, PayableHoursInput } from './payable-hours.ts';
import { agreementDateMatters } from './weekly-reference.ts';

/** Fourteen half-days of 3.5 hours. */
const WEEK_OF_HALF_DAYS = 14 * 350;

/** What cannot be: hours that were not possible, or an arrangement that lacks what the law asks of it. All at once. */
export function hourRefusals(input: PayableHoursInput, path: string): Refusal[] {
  return [...arrangementRefusals(input), ...input.weeks.flatMap((week, index) => weekRefusals(input, week, `${path}.${index}`))];
}

function arrangementRefusals(input: PayableHoursInput): Refusal[] {
  const { arrangement, contractWeeklyHundredths: contract, weeks } = input;
  const first = weeks[0];
  if (arrangement === 'PART_TIME' && first) {
    const legal = requiredValueOn(LEGAL_WEEKLY_HOURS, first.monday);
    if (contract >= legal) {
      return [refusal('PART_TIME_NOT_SHORTER', 'contractWeeklyHours', `Temps partiel\u00a0: la durée du contrat est inférieure à ${formatHours(legal)} par semaine.`, { article: 'L. 3123-1', numbers: { contract, legal } })];
    }
  }
  if (arrangement === 'MODULATION' && input.monthlyClaim !== true && weeks.some((week) => week.idle > 0)) {
    return [refusal('MONTHLY_CLAIM_NOT_ASKED', 'monthlyClaim', 'Temps de travail réparti sur plusieurs semaines\u00a0: demandez le remboursement mensuel. Sinon l’indemnisation attend la fin de la période de référence, et se demande à l’unité départementale, hors de ce service.', { article: 'R. 5122-5' })];
  }
  if (input.agreementSignedOn === undefined && weeks.some((week) => week.idle > 0 && agreementDateMatters(input, week.monday))) {
    return [refusal('AGREEMENT_DATE_REQUIRED', 'agreementSignedOn', 'Indiquez la date de l’accord ou du forfait\u00a0: en 2020 et 2021, seuls ceux conclus avant le 24/04/2020 ouvrent l’indemnisation au-delà de 35 heures.', { article: 'ordonnance n° 2020-346, art. 1 bis' })];
  }
  return [];
}

function weekRefusals(input: PayableHoursInput, week: DeclaredWeek, path: string): Refusal[] {
  const { article, typedIn, countedOver } = ARRANGEMENT_RULES[input.arrangement];
  const negative = (['worked', 'assimilated', 'idle'] as const).filter((field) => week[field] < 0);
  if (negative.length > 0) return negative.map((field) => refusal('HOURS_NEGATIVE', `${path}.${field}`, 'Un nombre d’heures ne peut pas être négatif.'));
  const from = `Semaine du ${formatDayShort(week.monday)}\u00a0: `;
  if (week.workingDaysInPeriod === 0 && week.idle > 0) {
    return [refusal('IDLE_OUT_OF_PERIOD', `${path}.idle`, `La semaine du ${formatDayShort(week.monday)} n’a aucun jour ouvré dans la période autorisée ou le contrat\u00a0: elle ne peut pas porter d’heures chômées.`, { article })];
  }
  // Absences may be counted inside the closed days: they are taken off after the conversion.
  if (typedIn === 'HALF_DAYS') {
    if (week.idle + week.worked <= WEEK_OF_HALF_DAYS) return [];
    return [refusal('HALF_DAYS_OVER_WEEK', `${path}.idleHalfDays`, `${from}une semaine compte quatorze demi-journées.`, { article })];
  }
  // A long week of the programme may be wholly idle: the month as a whole is what is capped.
  if (countedOver === 'MONTH') return [];
  const contract = input.contractWeeklyHundredths;
  const possible = hundredthsOfHour(Math.max(0, contract - week.worked - week.assimilated));
  if (week.idle <= possible) return [];
  const message = `${from}${formatHours(week.idle)} chômées, alors que ${formatHours(possible)} au plus sont possibles (contrat de ${formatHours(contract)}, moins les heures travaillées ou assimilées).`;
  return [refusal('IDLE_OVER_CONTRACT', `${path}.idle`, message, { article, numbers: { idle: week.idle, possible } })];
}
