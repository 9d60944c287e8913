import { refusal, type Refusal } from '../../foundation/index.ts';
import { DAP_FIELD_LABELS } from '../describe.ts';
import type { DapForm } from '../form.ts';
import { blocks, type SubmissionRule } from './context.ts';

/** Fewer characters do not describe « les circonstances détaillées et la situation économique ». */
export const CIRCUMSTANCES_MIN_LENGTH = 30;

const missing = (field: keyof DapForm): Refusal =>
  refusal('REQUIRED', field, `${DAP_FIELD_LABELS[field]}\u00a0: ce champ est obligatoire pour envoyer.`, { article: 'R. 5122-2' });

/** What a DAP must state (R. 5122-2): reasons, foreseeable period, number of employees, and what the form adds. */
export const requiredFields: SubmissionRule = (form) => {
  const refusals: Refusal[] = [];
  for (const field of ['reason', 'perimeter', 'startDay', 'endDay', 'cseOpinion', 'previousUse'] as const) {
    if (form[field] === null) refusals.push(missing(field));
  }
  for (const field of ['employeesConcerned', 'forecastHours'] as const) {
    if (form[field] === null || form[field] <= 0) refusals.push(missing(field));
  }
  const circumstances = form.circumstances?.trim() ?? '';
  if (circumstances.length < CIRCUMSTANCES_MIN_LENGTH) {
    refusals.push(
      refusal('TOO_SHORT', 'circumstances', `Circonstances\u00a0: expliquez votre situation en ${CIRCUMSTANCES_MIN_LENGTH} caractères au moins (${circumstances.length} pour l’instant).`, {
        article: 'R. 5122-2',
        numbers: { minimum: CIRCUMSTANCES_MIN_LENGTH, received: circumstances.length },
      }),
    );
  }
  if (form.reason === 'OTHER_EXCEPTIONAL' && form.subReason === null) refusals.push(missing('subReason'));
  if ((form.perimeter === 'REDUCTION_PART' || form.perimeter === 'CLOSURE_PART') && !form.units?.trim()) refusals.push(missing('units'));
  return blocks(...refusals);
};
