import { LATE_FILING_TOLERANCE, lateFilingLimit } from '../../law/index.ts';
import { formatDay } from '../../time/index.ts';
import { DAP_REASON_NUMBERS } from '../form.ts';
import { nothing, type SubmissionRule, warns } from './context.ts';
import { filingDay } from './period.ts';

/**
 * A request is filed before the employees are placed, or within thirty days for a disaster or an exceptional circumstance
 * (R. 5122-3). Late filing never blocks, since the ministry's own example counts one day more than the text: it asks for a
 * justification, and the agent decides. An avenant is late for the days alone by which it brings the placement forward.
 */
export const lateFiling: SubmissionRule = (form, context) => {
  const placedOn = form.placementDay ?? form.startDay;
  if (placedOn === null || form.reason === null) return nothing;
  const { amends } = context;
  if (amends && placedOn >= (amends.placementDay ?? amends.startDay)) return nothing;
  const filedOn = filingDay(context);
  if (filedOn <= placedOn) return nothing;
  const limit = lateFilingLimit(placedOn, filedOn, DAP_REASON_NUMBERS[form.reason]);
  const ofTheCrisis = form.reason === 'OTHER_EXCEPTIONAL' && form.subReason === 'CORONAVIRUS';
  if (limit !== undefined && (filedOn <= limit || (ofTheCrisis && filedOn <= LATE_FILING_TOLERANCE.until))) return nothing;
  const forward = amends ? `Votre avenant avance le placement au ${formatDay(placedOn)}. ` : '';
  const late =
    limit === undefined
      ? `${forward}Pour ce motif, la demande précède le placement des salariés (${formatDay(placedOn)}), et vous la déposez le ${formatDay(filedOn)}`
      : `${forward}La demande devait être déposée le ${formatDay(limit)} au plus tard, trente jours après le placement, et vous la déposez le ${formatDay(filedOn)}`;
  return warns('LATE_FILING', form.placementDay === null ? 'startDay' : 'placementDay', `${late}\u00a0: expliquez ce retard, l’agent en jugera.`, {
    article: 'R. 5122-3',
    numbers: limit === undefined ? { placedOn, filedOn } : { placedOn, filedOn, limit },
  });
};
