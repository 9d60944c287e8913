import { REASON_LABELS } from '../law/index.ts';
import { formatHours, hundredthsOfHour } from '../measures/index.ts';
import { formatDay } from '../time/index.ts';
import { commitmentsOf, commitmentText, earlierCommitmentText } from './commitments.ts';
import { DAP_REASON_NUMBERS, type CseOpinionGiven, type DapForm, type DapPerimeter, type DapReason, type DapSubReason, type PreviousUse } from './form.ts';
import { justificationOf } from './justifications.ts';
import { DAP_WARNING_CODES, DAP_WARNING_LABELS } from './warnings.ts';

export const DAP_FIELD_LABELS: Readonly<Record<keyof DapForm, string>> = {
  reason: 'Motif de recours',
  subReason: 'Sous-motif',
  circumstances: 'Circonstances',
  perimeter: 'Périmètre',
  units: 'Unités concernées',
  placementDay: 'Premier jour de placement des salariés',
  startDay: 'Début de la période',
  endDay: 'Fin de la période',
  employeesConcerned: 'Salariés concernés',
  forecastHours: 'Heures prévues',
  cseOpinion: 'Avis du CSE',
  cseOpinionDay: 'Date de l’avis du CSE',
  previousUse: 'Recours dans les 36 derniers mois',
  commitments: 'Engagements',
  earlierCommitments: 'Engagements précédents',
  justifications: 'Justifications',
};

export const DAP_SUB_REASON_LABELS: Readonly<Record<DapSubReason, string>> = { CORONAVIRUS: 'Coronavirus', OTHER: 'Autre' };

export const DAP_PERIMETER_LABELS: Readonly<Record<DapPerimeter, string>> = {
  REDUCTION_WHOLE: 'Réduction d’horaire, tout l’établissement',
  REDUCTION_PART: 'Réduction d’horaire, une partie de l’établissement',
  CLOSURE_WHOLE: 'Fermeture temporaire, tout l’établissement',
  CLOSURE_PART: 'Fermeture temporaire, une partie de l’établissement',
};

export const CSE_OPINION_LABELS: Readonly<Record<CseOpinionGiven, string>> = {
  NOT_REQUIRED: 'Non requis',
  FAVOURABLE: 'Favorable',
  UNFAVOURABLE: 'Défavorable',
  TO_COME: 'À venir, dans les deux mois',
};

export const PREVIOUS_USE_LABELS: Readonly<Record<PreviousUse, string>> = { NONE: 'Aucun', WITHIN_36_MONTHS: 'Oui' };

export function reasonLabel(reason: DapReason): string {
  return REASON_LABELS[DAP_REASON_NUMBERS[reason]];
}

export interface LabelledValue {
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

/** A field of the form as it reads; empty while it is not filled. */
export function dapFieldValue(form: DapForm, field: keyof DapForm): string {
  switch (field) {
    case 'reason':
      return form.reason ? reasonLabel(form.reason) : '';
    case 'subReason':
      return form.subReason ? DAP_SUB_REASON_LABELS[form.subReason] : '';
    case 'perimeter':
      return form.perimeter ? DAP_PERIMETER_LABELS[form.perimeter] : '';
    case 'cseOpinion':
      return form.cseOpinion ? CSE_OPINION_LABELS[form.cseOpinion] : '';
    case 'previousUse':
      return form.previousUse ? PREVIOUS_USE_LABELS[form.previousUse] : '';
    case 'placementDay':
    case 'startDay':
    case 'endDay':
    case 'cseOpinionDay': {
      const value = form[field];
      return value ? formatDay(value) : '';
    }
    case 'employeesConcerned':
      return form.employeesConcerned === null ? '' : String(form.employeesConcerned);
    case 'forecastHours':
      return form.forecastHours === null ? '' : formatHours(hundredthsOfHour(form.forecastHours));
    case 'circumstances':
    case 'units':
      return form[field] ?? '';
    case 'commitments':
      return commitmentsOf(form).map(commitmentText).join('\n');
    case 'earlierCommitments':
      return (form.earlierCommitments ?? []).map(earlierCommitmentText).join('\n');
    case 'justifications':
      return DAP_WARNING_CODES.filter((code) => justificationOf(form, code) !== '').map((code) => `${DAP_WARNING_LABELS[code]}\u00a0: ${justificationOf(form, code)}`).join('\n');
  }
}

const FIELDS = Object.keys(DAP_FIELD_LABELS) as (keyof DapForm)[];

/** The filled fields as they read, in the order of the form. */
export function describeDapForm(form: DapForm): LabelledValue[] {
  return FIELDS.map((field) => ({ field, label: DAP_FIELD_LABELS[field], value: dapFieldValue(form, field) })).filter(({ value }) => value !== '');
}

export interface DapFormChange {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What an avenant changes, line by line. */
export function compareDapForms(before: DapForm, after: DapForm): DapFormChange[] {
  return FIELDS.map((field) => ({ field, label: DAP_FIELD_LABELS[field], before: dapFieldValue(before, field), after: dapFieldValue(after, field) })).filter(
    (change) => change.before !== change.after,
  );
}
