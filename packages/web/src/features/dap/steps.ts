import type { DapDraft } from './draft.ts';

export interface Step {
  /** In the address of the page. */
  readonly key: string;
  readonly title: string;
  readonly fields: readonly (keyof DapDraft)[];
}

/** The questions of a request, few at a time. */
export const STEPS: readonly Step[] = [
  { key: 'motif', title: 'Motif', fields: ['reason', 'subReason', 'circumstances'] },
  { key: 'comment', title: 'Comment', fields: ['perimeter', 'units'] },
  { key: 'quand', title: 'Quand', fields: ['startDay', 'endDay', 'placementDay'] },
  { key: 'qui', title: 'Qui et combien d’heures', fields: ['employeesConcerned', 'forecastHours'] },
  { key: 'cse', title: 'Comité social et économique', fields: ['cseOpinion', 'cseOpinionDay'] },
  { key: 'engagements', title: 'Engagements', fields: ['previousUse', 'commitments', 'earlierCommitments'] },
  { key: 'pieces', title: 'Pièces', fields: [] },
  { key: 'recapitulatif', title: 'Récapitulatif', fields: [] },
];

export const SUMMARY_INDEX = STEPS.length - 1;

export const stepOfPieces = STEPS.findIndex(({ key }) => key === 'pieces');

/** The step that asks for a field; undefined for what no step asks (the establishment's sheet). */
export function stepOf(field: string): number | undefined {
  if (field === 'justifications' || field.startsWith('justifications.')) return SUMMARY_INDEX;
  const index = STEPS.findIndex((step) => (step.fields as readonly string[]).includes(field.split('.')[0] ?? ''));
  return index === -1 ? undefined : index;
}

/** The place of a field among the questions, in their order; after them all for what no step asks. */
export function placeOf(field: string): number {
  const asked = STEPS.flatMap((step) => step.fields as readonly string[]);
  const place = asked.indexOf(field.split('.')[0] ?? '');
  return place === -1 ? asked.length : place;
}

/** The field of the form that the path of a refusal means. */
export const fieldOf = (path: string): string => path.replace(/^(?:input\.)?(?:form\.)?/, '');
