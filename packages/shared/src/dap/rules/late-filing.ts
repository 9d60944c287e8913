import { refusal } from '../../foundation/index.ts';
import { LATE_FILING_TOLERANCE, lateFilingLimit } from '../../law/index.ts';
import { formatDay, parisDayOf } from '../../time/index.ts';
import { DAP_REASON_NUMBERS } from '../form.ts';
import { blocks, nothing, type SubmissionRule, warns } from './context.ts';

/**
 * A request is filed before the employees are placed, or within thirty days for a disaster or an exceptional circumstance
 * (R. 5122-3). Late filing never blocks: it asks for a justification, which the agent reads first.
 */
export const lateFiling: SubmissionRule = (form, context) => {
  const placedOn = form.placementDay ?? form.startDay;
  if (placedOn === null || form.reason === null || context.isAvenant) return nothing;
  const filedOn = parisDayOf(context.firstSubmittedAt ?? context.submittedAt);
  if (filedOn <= placedOn) return nothing;
  const limit = lateFilingLimit(placedOn, filedOn, DAP_REASON_NUMBERS[form.reason]);
  if (limit !== undefined && (filedOn <= limit || filedOn <= LATE_FILING_TOLERANCE.until)) return nothing;
  const message =
    limit === undefined
      ? `Pour ce motif, la demande précède le placement des salariés (${formatDay(placedOn)}) : expliquez ce retard, l’agent en jugera.`
      : `La demande devait être déposée le ${formatDay(limit)} au plus tard, trente jours après le placement : expliquez ce retard, l’agent en jugera.`;
  const found = refusal('LATE_FILING', 'lateJustification', message, { article: 'R. 5122-3', numbers: limit === undefined ? { placedOn } : { placedOn, limit } });
  return form.lateJustification?.trim() ? warns(found) : blocks({ ...found, code: 'JUSTIFICATION_REQUIRED' });
};
