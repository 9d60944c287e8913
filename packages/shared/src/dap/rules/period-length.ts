import { refusal } from '../../foundation/index.ts';
import { authorisationLengthOn, latestAuthorisedDay } from '../../law/index.ts';
import { formatDay } from '../../time/index.ts';
import { DAP_REASON_NUMBERS } from '../form.ts';
import { blocks, nothing, type SubmissionRule } from './context.ts';
import { alreadyAuthorised, filingDay, soundPeriod } from './period.ts';

/**
 * One authorisation lasts no longer than the law of the day of filing allows for its reason (R. 5122-9); an avenant that asks for
 * no more days than were authorised keeps them.
 */
export const periodLength: SubmissionRule = (form, context) => {
  const period = soundPeriod(form, context);
  if (!period || form.reason === null || alreadyAuthorised(period, context)) return nothing;
  const filedOn = filingDay(context);
  const latest = latestAuthorisedDay(period.start, filedOn, DAP_REASON_NUMBERS[form.reason]);
  if (period.end <= latest) return nothing;
  const { months } = authorisationLengthOn(filedOn, DAP_REASON_NUMBERS[form.reason]);
  return blocks(
    refusal('PERIOD_TOO_LONG', 'endDay', `Une autorisation dure ${months} mois au plus pour ce motif\u00a0: terminez au plus tard le ${formatDay(latest)}.`, {
      article: 'R. 5122-9',
      numbers: { months, latest },
    }),
  );
};
