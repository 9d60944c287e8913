import { refusal } from '../../foundation/index.ts';
import { AUTHORISATION_CAP_SINCE, AUTHORISATION_CAP_TRUCE, authorisationLengthOn } from '../../law/index.ts';
import { addDays, addMonths, contains, type Day, type DayRange, daysBetween, daysOf, formatDay, intersection } from '../../time/index.ts';
import { DAP_REASON_NUMBERS } from '../form.ts';
import { blocks, nothing, type SubmissionContext, type SubmissionRule } from './context.ts';
import { alreadyAuthorised, filingDay, soundPeriod } from './period.ts';

/** Days left of a period once its whole months are counted: no text says how many make a month, the longest favours the employer. */
const DAYS_OF_A_MONTH = 31;
/** The shortest month that can be counted for that many. */
const DAYS_OF_FEBRUARY = 28;

/**
 * All the authorisations of an establishment last six months at most, consecutive or not, in any twelve consecutive months
 * (R. 5122-9, filings from 1 July 2021). Not bound: a disaster (3°), and what ran before that day; for days of the first
 * quarter of 2022, authorisations before 31 December 2021 are not counted (décret n° 2021-1816).
 */
export const periodCap: SubmissionRule = (form, context) => {
  const period = soundPeriod(form, context);
  if (!period || form.reason === null || alreadyAuthorised(period, context)) return nothing;
  const { cap } = authorisationLengthOn(filingDay(context), DAP_REASON_NUMBERS[form.reason]);
  if (!cap) return nothing;
  const over = firstDayOver(period, countedOf(context), cap);
  if (over === undefined) return nothing;
  const last = addDays(over, -1);
  const then = last < period.start ? 'il n’en reste plus à cette date' : `terminez au plus tard le ${formatDay(last)}`;
  return blocks(
    refusal('OVER_SIX_MONTHS', 'endDay', `Les autorisations d’un établissement durent ${cap.months} mois au plus sur ${cap.windowMonths} mois consécutifs, et les précédentes comptent\u00a0: ${then}.`, {
      article: 'R. 5122-9',
      numbers: { months: cap.months, windowMonths: cap.windowMonths, ...(last < period.start ? {} : { latest: last }) },
    }),
  );
};

/** The other authorisations that the cap counts, for the part that it counts. */
function countedOf({ otherAuthorisations }: SubmissionContext): readonly DayRange[] {
  return otherAuthorisations
    .filter(({ reason }) => reason !== 'DISASTER')
    .flatMap(({ startDay, endDay }) => {
      const part = intersection({ start: startDay, end: endDay }, { start: AUTHORISATION_CAP_SINCE, end: endDay });
      return part ? [part] : [];
    });
}

/** The first day of the period whose reference window holds more than the cap; the windows of later authorisations are looked at too. */
function firstDayOver(period: DayRange, others: readonly DayRange[], cap: { readonly months: number; readonly windowMonths: number }): Day | undefined {
  const isOver = (asked: DayRange, windowEnd: Day): boolean => {
    const truce = contains(AUTHORISATION_CAP_TRUCE, windowEnd);
    const start = truce ? AUTHORISATION_CAP_TRUCE.start : addDays(addMonths(windowEnd, -cap.windowMonths), 1);
    const window = { start, end: windowEnd };
    return daysCounted([asked, ...others].flatMap((one) => intersection(one, window) ?? [])) > cap.months * DAYS_OF_A_MONTH;
  };
  // What lasts no more than that in all is over in no window: most requests, which need no look at each of their days.
  const lasting = joined([period, ...others]).reduce((days, { start, end }) => days + daysBetween(start, end) + 1, 0);
  if (lasting <= cap.months * DAYS_OF_FEBRUARY) return undefined;
  const later = others.filter((one) => one.start > period.end).map((one) => one.end);
  return daysOf(period).find((end) => [end, ...later].some((windowEnd) => isOver({ start: period.start, end }, windowEnd)));
}

/** Calendar months from date to date, each for 31 days, and the days left; adjoining periods count as one. */
function daysCounted(ranges: readonly DayRange[]): number {
  let months = 0;
  let days = 0;
  for (const { start, end } of joined(ranges)) {
    const after = addDays(end, 1);
    let whole = 0;
    while (addMonths(start, whole + 1) <= after) whole += 1;
    months += whole;
    days += daysBetween(addMonths(start, whole), after);
  }
  return months * DAYS_OF_A_MONTH + days;
}

function joined(ranges: readonly DayRange[]): readonly DayRange[] {
  return ranges
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
    .reduce<DayRange[]>((done, one) => {
      const last = done.at(-1);
      if (!last || one.start > addDays(last.end, 1)) return [...done, one];
      return [...done.slice(0, -1), { start: last.start, end: one.end > last.end ? one.end : last.end }];
    }, []);
}
