import { COMMITMENTS_LOOK_BACK_MONTHS, requiredValueOn } from '../../law/index.ts';
import { addMonths, formatRange } from '../../time/index.ts';
import { nothing, type SubmissionRule, warns } from './context.ts';
import { filingDay } from './period.ts';

/**
 * « Aucun recours » while a decision of the establishment ran in the 36 months before the filing (R. 5122-9 II): only warned,
 * since one may be authorised and never place anybody.
 */
export const previousUse: SubmissionRule = (form, context) => {
  if (form.previousUse !== 'NONE') return nothing;
  const filedOn = filingDay(context);
  const months = requiredValueOn(COMMITMENTS_LOOK_BACK_MONTHS, filedOn);
  const since = addMonths(filedOn, -months);
  const known = context.otherAuthorisations.find(({ startDay, endDay }) => startDay < filedOn && since <= endDay);
  if (!known) return nothing;
  return warns(
    'PREVIOUS_USE_KNOWN',
    'previousUse',
    `La décision ${known.reference} (${formatRange({ start: known.startDay, end: known.endDay })}) date de moins de ${months} mois\u00a0: si des salariés ont alors été placés, répondez «\u00a0Oui\u00a0» et proposez un engagement.`,
    { article: 'R. 5122-9', numbers: { reference: known.reference, months } },
  );
};
