import { addDays, addMonths, type Day, type DayRange, day } from '../time/index.ts';
import type { ReasonNumber } from './category.ts';
import { FAQ_2020, FAQ_JUNE_2021 } from './sources.ts';
import { requiredValueOn, type Timeline } from './timeline.ts';

/** How long one authorisation may last, and all of them in a sliding window (R. 5122-9). Calendar months, date to date. */
export interface AuthorisationLength {
  readonly months: number;
  readonly cap?: { readonly months: number; readonly windowMonths: number };
}

const EVERY_REASON_2013: Timeline<AuthorisationLength> = [
  { effect: day('2013-07-01'), value: { months: 6 }, source: 'R. 5122-9, version de 2013', confidence: 'sure' },
  { effect: day('2020-03-26'), value: { months: 12 }, source: `R. 5122-9, version du 26/03/2020\u00a0; ${FAQ_2020}`, confidence: 'sure' },
];

const SINCE_JULY_2021 = `R. 5122-9\u00a0; décret n° 2021-221\u00a0; ${FAQ_JUNE_2021}`;

const GENERAL: Timeline<AuthorisationLength> = [
  ...EVERY_REASON_2013,
  {
    effect: day('2021-07-01'),
    value: { months: 3, cap: { months: 6, windowMonths: 12 } },
    source: SINCE_JULY_2021,
    confidence: 'sure',
    note: 'ne compte pas la part des autorisations antérieure au 01/07/2021, ni, pour les périodes du 01/01/2022 au 31/03/2022, les autorisations d’avant le 31/12/2021 (décret n° 2021-1816)',
  },
];

const DISASTER: Timeline<AuthorisationLength> = [
  ...EVERY_REASON_2013,
  { effect: day('2021-07-01'), value: { months: 6 }, source: SINCE_JULY_2021, confidence: 'sure', note: 'le plafond de 6 mois sur 12 ne s’applique pas' },
];

/** What ran before is not counted by the cap, however long it was authorised (FAQ of June 2021). */
export const AUTHORISATION_CAP_SINCE = day('2021-07-01');
/** For the days of this quarter, the cap does not count authorisations before it (décret n° 2021-1816). */
export const AUTHORISATION_CAP_TRUCE: DayRange = { start: day('2022-01-01'), end: day('2022-03-31') };

/** By the day of filing of the DAP and its reason. */
export const AUTHORISATION_LENGTHS: Readonly<Record<ReasonNumber, Timeline<AuthorisationLength>>> = { 1: GENERAL, 2: GENERAL, 3: DISASTER, 4: GENERAL, 5: GENERAL };

/** @throws before 01/07/2013 */
export function authorisationLengthOn(filedOn: Day, reason: ReasonNumber): AuthorisationLength {
  return requiredValueOn(AUTHORISATION_LENGTHS[reason], filedOn);
}

/** The last day that an authorisation beginning on `start` may cover: three months from 17 March end on 16 June. */
export function latestAuthorisedDay(start: Day, filedOn: Day, reason: ReasonNumber): Day {
  return addDays(addMonths(start, authorisationLengthOn(filedOn, reason).months), -1);
}
