import { addDays, type Day, day } from '../time/index.ts';
import type { ReasonNumber } from './category.ts';
import { FAQ_2020 } from './sources.ts';
import { requiredValueOn, type Timeline } from './timeline.ts';

/** Reasons that may be filed after the employees were placed, and within how many calendar days (R. 5122-3). */
export interface LateFiling {
  readonly days: number;
  readonly reasons: readonly ReasonNumber[];
}

/** By the day of filing. */
export const LATE_FILING: Timeline<LateFiling> = [
  { effect: day('2013-07-01'), value: { days: 30, reasons: [3] }, source: 'R. 5122-3, version de 2013', confidence: 'sure', note: 'suspension d’activité due à un sinistre ou à des intempéries' },
  { effect: day('2020-03-26'), value: { days: 30, reasons: [3, 5] }, source: 'R. 5122-3, version du 26/03/2020', confidence: 'sure' },
];

/** Until that day included, the thirty days were not opposed to requests for the health crisis. */
export const LATE_FILING_TOLERANCE = { until: day('2020-04-30'), source: FAQ_2020, confidence: 'sure' } as const;

/**
 * The last day to file for employees placed on `placedOn`; undefined when the reason must be filed before the placement.
 * The ministry's own example counts one day more: past this day the request is warned about, and the agent decides.
 */
export function lateFilingLimit(placedOn: Day, filedOn: Day, reason: ReasonNumber): Day | undefined {
  const rule = requiredValueOn(LATE_FILING, filedOn);
  return rule.reasons.includes(reason) ? addDays(placedOn, rule.days) : undefined;
}
