import { LEGAL_WEEK_CAP, LEGAL_WEEKLY_HOURS, type TimelineEntry, valueOn } from '../law/index.ts';
import { invariant } from '../foundation/index.ts';
import { formatHours, type HundredthsOfHour, hundredthsOfHour } from '../measures/index.ts';
import { addDays, type Day, formatDayShort } from '../time/index.ts';
import { ARRANGEMENT_RULES, type WorkingTimeArrangement } from './arrangements.ts';

/** What counts in a whole week, with the row of the law that decides it. */
export interface WeeklyReference {
  readonly hours: HundredthsOfHour;
  readonly reasonFr: string;
  readonly entry: TimelineEntry<unknown>;
}

export interface ReferenceInput {
  readonly arrangement: WorkingTimeArrangement;
  readonly contractWeeklyHundredths: HundredthsOfHour;
  readonly agreementSignedOn?: Day;
}

/**
 * 35 hours, less for a shorter contract; the contract even above 35 hours where the law lifts the cap for its arrangement. A week
 * follows the law of its Wednesday.
 */
export function weeklyReference(input: ReferenceInput, monday: Day): WeeklyReference {
  const on = addDays(monday, 2);
  const legal = valueOn(LEGAL_WEEKLY_HOURS, on);
  invariant(legal.published, 'the legal week is published');
  const contract = input.contractWeeklyHundredths;
  const { cap: capOfArrangement } = ARRANGEMENT_RULES[input.arrangement];
  if (capOfArrangement === 'LEGAL') return { hours: legal.value, reasonFr: 'durée légale', entry: legal.entry };
  if (contract <= legal.value) return { hours: contract, reasonFr: contract === legal.value ? 'durée légale' : 'durée du contrat, inférieure à la durée légale', entry: legal.entry };
  const cap = valueOn(LEGAL_WEEK_CAP, on);
  invariant(cap.published, 'the cap of the week is published');
  const capped = (why: string): WeeklyReference => ({ hours: legal.value, reasonFr: `durée légale${why}`, entry: cap.entry });
  if (capOfArrangement === 'LEGAL_OR_CONTRACT') return { hours: legal.value, reasonFr: `durée légale, le contrat de ${formatHours(contract)} la dépasse sans accord`, entry: legal.entry };
  if (cap.value.kind === 'ABSOLUTE') return capped(', plafond absolu à cette date');
  const { concludedBefore } = cap.value;
  if (capOfArrangement === 'LIFTED_BY_AGREEMENT' && concludedBefore !== undefined && (input.agreementSignedOn ?? concludedBefore) >= concludedBefore) {
    return capped(`, l’accord n’étant pas conclu avant le ${formatDayShort(concludedBefore)}`);
  }
  return { hours: hundredthsOfHour(contract), reasonFr: input.arrangement === 'EQUIVALENCE' ? 'durée d’équivalence' : 'durée de l’accord ou du forfait', entry: cap.entry };
}

/** Whether the date of the agreement decides for hours of that week, and must then be known. */
export function agreementDateMatters(input: ReferenceInput, monday: Day): boolean {
  const cap = valueOn(LEGAL_WEEK_CAP, addDays(monday, 2));
  const legal = valueOn(LEGAL_WEEKLY_HOURS, addDays(monday, 2));
  const longer = legal.published && input.contractWeeklyHundredths > legal.value;
  return longer && ARRANGEMENT_RULES[input.arrangement].cap === 'LIFTED_BY_AGREEMENT' && cap.published && cap.value.kind === 'LIFTED' && cap.value.concludedBefore !== undefined;
}
