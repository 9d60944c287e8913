import { refusal } from '../../foundation/index.ts';
import { authorisationLengthOn, latestAuthorisedDay } from '../../law/index.ts';
import { formatDay, formatRange, parisDayOf } from '../../time/index.ts';
import { DAP_REASON_NUMBERS } from '../form.ts';
import { blocks, nothing, type SubmissionRule } from './context.ts';

/** The period ends after it begins, and lasts no longer than the law of the filing allows (R. 5122-9). */
export const periodLength: SubmissionRule = (form, context) => {
  const { startDay, endDay, reason } = form;
  if (startDay === null || endDay === null) return nothing;
  if (endDay < startDay) return blocks(refusal('PERIOD_ORDER', 'endDay', 'La fin de la période vient avant son début.'));
  if (reason === null) return nothing;
  const filedOn = parisDayOf(context.firstSubmittedAt ?? context.submittedAt);
  const latest = latestAuthorisedDay(startDay, filedOn, DAP_REASON_NUMBERS[reason]);
  if (endDay <= latest) return nothing;
  const { months } = authorisationLengthOn(filedOn, DAP_REASON_NUMBERS[reason]);
  return blocks(
    refusal('PERIOD_TOO_LONG', 'endDay', `Une autorisation dure ${months} mois au plus pour ce motif : terminez au plus tard le ${formatDay(latest)}.`, {
      article: 'R. 5122-9',
      numbers: { months, latest },
    }),
  );
};

/** Two decisions of one establishment do not overlap: what is already authorised is changed by an avenant. */
export const periodOverlap: SubmissionRule = (form, context) => {
  const { startDay, endDay } = form;
  if (startDay === null || endDay === null) return nothing;
  const other = context.otherAuthorisations.find((one) => one.startDay <= endDay && startDay <= one.endDay);
  if (!other) return nothing;
  return blocks(
    refusal(
      'PERIOD_OVERLAP',
      'startDay',
      `La décision ${other.reference} couvre déjà la période ${formatRange({ start: other.startDay, end: other.endDay })} : déposez plutôt un avenant à cette décision.`,
      { numbers: { reference: other.reference } },
    ),
  );
};
