import { latestAuthorisedDay } from '../law/index.ts';
import { addDays, daysBetween, type Day } from '../time/index.ts';
import { commitmentsToAccountFor } from './commitments.ts';
import { DAP_REASON_NUMBERS, type DapForm } from './form.ts';

/** What a renewal begins from: the form that was authorised, until when, and what was really used, month by month. */
export interface RenewalBasis {
  readonly form: DapForm;
  readonly endDay: Day;
  readonly used: readonly { readonly employees: number; readonly hours: number }[];
}

/**
 * The form of a renewal: the period that follows, as long as the one before within the law of `today`; the most employees
 * and all the hours that were claimed in fact, those authorised while nothing is claimed. What belongs to the first request
 * alone is asked again: placement, opinion of the CSE, justifications, commitments, of which it asks what became of the earlier ones. An employer who renews has used it (R. 5122-9 II).
 */
export function renewedForm({ form, endDay, used }: RenewalBasis, today: Day): DapForm {
  const startDay = addDays(endDay, 1);
  const asLong = form.startDay === null ? startDay : addDays(startDay, daysBetween(form.startDay, endDay));
  const latest = form.reason === null ? asLong : latestAuthorisedDay(startDay, today, DAP_REASON_NUMBERS[form.reason]);
  const claimed = used.length > 0;
  return {
    ...form,
    placementDay: null,
    startDay,
    endDay: asLong < latest ? asLong : latest,
    employeesConcerned: claimed ? Math.max(...used.map((month) => month.employees)) : form.employeesConcerned,
    forecastHours: claimed ? used.reduce((sum, month) => sum + month.hours, 0) : form.forecastHours,
    cseOpinion: null,
    cseOpinionDay: null,
    previousUse: claimed ? 'WITHIN_36_MONTHS' : form.previousUse,
    commitments: null,
    earlierCommitments: commitmentsToAccountFor(form),
    justifications: null,
  };
}
