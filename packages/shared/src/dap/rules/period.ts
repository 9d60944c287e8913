import { addYears, day, type Day, type DayRange, parisDayOf } from '../../time/index.ts';
import type { DapForm } from '../form.ts';
import type { SubmissionContext } from './context.ts';

/** The first day that the texts kept here speak of: activité partielle replaced chômage partiel that day. */
export const FIRST_PERIOD_DAY = day('2013-07-01');

/** Nothing in law bounds the start of a period; a year further than this is a slip of the keyboard. */
const YEARS_AHEAD = 5;

/** The day of Paris that counts for the law of a filing: the first sending, even after a return. */
export function filingDay({ firstSubmittedAt, submittedAt }: Pick<SubmissionContext, 'firstSubmittedAt' | 'submittedAt'>): Day {
  return parisDayOf(firstSubmittedAt ?? submittedAt);
}

/** Is this period one that the decision in force, amended here, authorises already? A law that came since does not take it back. */
export function alreadyAuthorised(period: DayRange, { amends }: Pick<SubmissionContext, 'amends'>): boolean {
  return amends ? amends.startDay <= period.start && period.end <= amends.endDay : false;
}

/** The days between which a period may be typed. */
export function typablePeriod(context: SubmissionContext): DayRange {
  return { start: FIRST_PERIOD_DAY, end: addYears(parisDayOf(context.submittedAt), YEARS_AHEAD) };
}

/** The period when both days are there, in order, and in years that make sense: the only one the other rules compute with. */
export function soundPeriod(form: Pick<DapForm, 'startDay' | 'endDay'>, context: SubmissionContext): DayRange | undefined {
  const { startDay: start, endDay: end } = form;
  if (start === null || end === null || end < start) return undefined;
  const typable = typablePeriod(context);
  return typable.start <= start && end <= typable.end ? { start, end } : undefined;
}
