import { addMonths, type Day, day } from '../time/index.ts';
import type { ReasonNumber } from './category.ts';
import { requiredValueOn, type Timeline } from './timeline.ts';

/** When the opinion of the CSE goes with a DAP, and who may send it later (R. 5122-2). It need not be favourable. */
export interface CseOpinionRule {
  readonly required: 'ALWAYS' | 'IF_THE_COMPANY_HAS_A_CSE' | 'FROM_50_EMPLOYEES';
  /** The opinion may follow within that many months of the DAP, for these reasons. */
  readonly deferred?: { readonly months: number; readonly reasons: readonly ReasonNumber[] };
}

const DEFERRED = { months: 2, reasons: [3, 5] } as const;

/** The headcount of the company, not of the establishment. */
export const CSE_OPINION_HEADCOUNT = 50;

/** By the day of filing. */
export const CSE_OPINION: Timeline<CseOpinionRule> = [
  { effect: day('2013-07-01'), value: { required: 'ALWAYS' }, source: 'R. 5122-2, versions de 2013 et 2018', confidence: 'sure' },
  { effect: day('2020-03-26'), value: { required: 'IF_THE_COMPANY_HAS_A_CSE', deferred: DEFERRED }, source: 'R. 5122-2, version du 26/03/2020', confidence: 'sure' },
  { effect: day('2020-06-29'), value: { required: 'FROM_50_EMPLOYEES', deferred: DEFERRED }, source: 'décret n° 2020-794\u00a0; R. 5122-2', confidence: 'sure' },
];

/** From that day, the CSE of such a company is informed, when an authorisation ends, of how it was used (R. 5122-2). */
const CSE_INFORMED_SINCE = day('2020-11-01');

/** Is the CSE to be informed at the end of an authorisation that ends on `endDay`? Unknown headcount: no. */
export function cseInformedAtEnd(endDay: Day, companyHeadcount: number | null): boolean {
  return endDay >= CSE_INFORMED_SINCE && (companyHeadcount ?? 0) >= CSE_OPINION_HEADCOUNT;
}

export function cseOpinionOn(filedOn: Day): CseOpinionRule {
  return requiredValueOn(CSE_OPINION, filedOn);
}

/** The last day to send a deferred opinion; undefined when the reason does not allow it. */
export function deferredCseOpinionLimit(filedOn: Day, reason: ReasonNumber): Day | undefined {
  const { deferred } = cseOpinionOn(filedOn);
  return deferred?.reasons.includes(reason) ? addMonths(filedOn, deferred.months) : undefined;
}
