import { type Cents, cents } from '../measures/index.ts';
import { day } from '../time/index.ts';
import type { Territory } from './category.ts';
import type { Timeline } from './timeline.ts';

/** Before March 2020 the State paid one sum an hour, by the headcount of the company (not of the establishment). */
export interface FlatAllowance {
  readonly upTo250: Cents;
  readonly over250: Cents;
}

/** The greatest headcount that has the higher sum. */
export const FLAT_ALLOWANCE_MAX_HEADCOUNT = 250;
const LAST_DAY = day('2020-02-29');

export const FLAT_ALLOWANCES: Readonly<Record<Territory, Timeline<FlatAllowance>>> = {
  NATIONAL: [{ effect: day('2013-07-01'), until: LAST_DAY, value: { upTo250: cents(774), over250: cents(723) }, source: 'D. 5122-13, version de 2013', confidence: 'sure' }],
  MAYOTTE: [
    { effect: day('2013-07-01'), value: null, source: 'montant non trouvé', confidence: 'unknown' },
    { effect: day('2018-11-07'), until: LAST_DAY, value: { upTo250: cents(584), over250: cents(546) }, source: 'D. 5522-87, version de 2018', confidence: 'sure' },
  ],
};
