import { type HundredthsOfHour, hours, hundredthsOfHour } from '../measures/index.ts';
import { type Day, day } from '../time/index.ts';
import { FAQ_2026 } from './sources.ts';
import type { Timeline, TimelineEntry } from './timeline.ts';

const SINCE = day('2013-07-01');
const always = (value: HundredthsOfHour, source: string): TimelineEntry<HundredthsOfHour> => ({ effect: SINCE, value, source, confidence: 'sure' });

/** The legal week, and month (35 × 52 ÷ 12). */
export const LEGAL_WEEKLY_HOURS: Timeline<HundredthsOfHour> = [always(hours(35), 'L. 3121-27')];
export const LEGAL_MONTHLY_HOURS: Timeline<HundredthsOfHour> = [always(hundredthsOfHour(15167), 'L. 3121-27\u00a0; 35 × 52 ÷ 12')];

/** What idle time is worth when it is not counted in hours (D. 5122-15, same rule before its codification of 2022). */
export interface DayConversion {
  readonly halfDay: HundredthsOfHour;
  readonly day: HundredthsOfHour;
  readonly week: HundredthsOfHour;
}
export const FORFAIT_CONVERSION: Timeline<DayConversion> = [
  { effect: SINCE, value: { halfDay: hundredthsOfHour(350), day: hours(7), week: hours(35) }, source: 'circulaire de 2013\u00a0; décret n° 2020-435\u00a0; D. 5122-15', confidence: 'sure' },
];
/** A day of inactivity of flight crew, and a cancelled « cachet » of an artist or a model. */
export const FLIGHT_CREW_DAY: Timeline<HundredthsOfHour> = [{ ...always(hundredthsOfHour(875), 'décret n° 2020-435\u00a0; D. 5122-15'), effect: day('2020-03-12'), confidence: 'probable' }];
export const CANCELLED_CACHET: Timeline<HundredthsOfHour> = [{ ...always(hours(7), 'décret n° 2020-435\u00a0; D. 5122-15'), effect: day('2020-03-12'), confidence: 'probable', note: 'annulations dues à l’épidémie de covid-19 seulement' }];

/** Whether a longer working time set by a collective agreement or a forfait is payable beyond 35 hours. */
export type LegalWeekCap =
  | { readonly kind: 'ABSOLUTE' }
  | {
      readonly kind: 'LIFTED';
      /** Only for agreements and forfaits concluded before that day; equivalences have no such date. */
      readonly concludedBefore?: Day;
    };
export const LEGAL_WEEK_CAP: Timeline<LegalWeekCap> = [
  { effect: SINCE, value: { kind: 'ABSOLUTE' }, source: 'R. 5122-19, version de 2013', confidence: 'sure' },
  { effect: day('2020-03-12'), value: { kind: 'LIFTED', concludedBefore: day('2020-04-24') }, source: 'ordonnance n° 2020-346, art. 1 bis', confidence: 'probable', note: 'conventions et forfaits conclus avant le 24/04/2020' },
  { effect: day('2022-01-01'), value: { kind: 'LIFTED' }, source: `L. 5122-3\u00a0; ${FAQ_2026}`, confidence: 'sure' },
];
