import { basisPoints, type BasisPoints } from '../measures/index.ts';
import { type Day, day } from '../time/index.ts';
import type { Category } from './category.ts';
import { FAQ_2023, FAQ_2026, FAQ_JAN_2021, FAQ_JUNE_2021, LEFEBVRE } from './sources.ts';
import type { Timeline, TimelineEntry } from './timeline.ts';

/** What an employer owes an employee for an idle hour (R. 5122-18). */
export interface IndemnityRate {
  readonly rate: BasisPoints;
  /** Whether the reference pay is capped at 4.5 SMIC first. */
  readonly capped: boolean;
}

function row(effect: string, rate: number, capped: boolean, source: string, until?: Day): TimelineEntry<IndemnityRate> {
  return { effect: day(effect), value: { rate: basisPoints(rate), capped }, source, confidence: 'sure', ...(until === undefined ? {} : { until }) };
}

/** By the date of the idle hours. A category without a row that day takes the common one. */
export const INDEMNITY_RATES: Readonly<Record<Category, Timeline<IndemnityRate>>> = {
  COMMON: [
    row('2013-07-01', 7000, false, 'R. 5122-18, version de 2013 et 2017'),
    row('2021-01-01', 7000, true, FAQ_JUNE_2021),
    row('2021-07-01', 6000, true, `R. 5122-18\u00a0; ${FAQ_JUNE_2021}\u00a0; ${FAQ_2026}`),
  ],
  PROTECTED: [
    row('2020-06-01', 7000, false, FAQ_JAN_2021, day('2020-12-31')),
    row('2021-01-01', 7000, true, `${FAQ_JUNE_2021}\u00a0; ${FAQ_2023}\u00a0; ${LEFEBVRE}`, day('2021-08-31')),
  ],
  PROTECTED_HARD_HIT: [
    row('2021-07-01', 7000, true, `${FAQ_JUNE_2021}\u00a0; ${FAQ_2023}\u00a0; ${LEFEBVRE}`, day('2022-02-28')),
  ],
  CLOSED_BY_ORDER: [
    row('2020-06-01', 7000, false, FAQ_JAN_2021, day('2020-12-31')),
    row('2021-01-01', 7000, true, `${FAQ_JUNE_2021}\u00a0; ${FAQ_2023}\u00a0; ${LEFEBVRE}`, day('2022-03-31')),
  ],
  TERRITORIAL_RESTRICTIONS: [
    row('2021-01-01', 7000, true, `${FAQ_JUNE_2021}\u00a0; ${FAQ_2023}\u00a0; ${LEFEBVRE}`, day('2022-03-31')),
  ],
  SKI_CATCHMENT: [
    row('2021-01-01', 7000, true, `${FAQ_JUNE_2021}\u00a0; ${FAQ_2023}\u00a0; ${LEFEBVRE}`, day('2021-12-31')),
  ],
  VULNERABLE: [
    row('2020-05-01', 7000, false, FAQ_JAN_2021, day('2020-12-31')),
    row('2021-01-01', 7000, true, `${FAQ_JUNE_2021}\u00a0; ${FAQ_2023}\u00a0; ${LEFEBVRE}`, day('2023-01-31')),
  ],
  CHILDCARE: [
    row('2020-05-01', 7000, false, FAQ_JAN_2021, day('2020-12-31')),
    row('2021-01-01', 7000, true, `${FAQ_JUNE_2021}\u00a0; ${FAQ_2023}\u00a0; ${LEFEBVRE}`, day('2022-07-31')),
  ],
};
