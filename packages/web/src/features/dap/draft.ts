import type { DapFormFieldsFragment, DapFormInput } from '@apart/schema';

/** The form of a request as it is typed: empty texts, unread numbers, no choice yet. */
export interface DapDraft {
  reason: DapFormInput['reason'];
  subReason: DapFormInput['subReason'];
  circumstances: string;
  perimeter: DapFormInput['perimeter'];
  units: string;
  placementDay: string;
  startDay: string;
  endDay: string;
  employeesConcerned: number | string | null;
  forecastHours: number | string | null;
  cseOpinion: DapFormInput['cseOpinion'];
  cseOpinionDay: string;
  previousUse: DapFormInput['previousUse'];
  commitments: string;
  lateJustification: string;
}

const TEXTS = ['circumstances', 'units', 'placementDay', 'startDay', 'endDay', 'cseOpinionDay', 'commitments', 'lateJustification'] as const;
const NUMBERS = ['employeesConcerned', 'forecastHours'] as const;

export function draftOf(form: DapFormFieldsFragment): DapDraft {
  const { reason, subReason, perimeter, cseOpinion, previousUse, employeesConcerned, forecastHours } = form;
  const texts = Object.fromEntries(TEXTS.map((field) => [field, form[field] ?? ''])) as Record<(typeof TEXTS)[number], string>;
  return { reason, subReason, perimeter, cseOpinion, previousUse, employeesConcerned, forecastHours, ...texts };
}

/** What can be saved of it: a number that cannot be read stays on the person's device until it is mended. */
export function toFormInput(draft: DapDraft): DapFormInput {
  const texts = Object.fromEntries(TEXTS.map((field) => [field, draft[field] === '' ? null : draft[field]]));
  const numbers = Object.fromEntries(NUMBERS.map((field) => [field, typeof draft[field] === 'number' ? draft[field] : null]));
  return { ...draft, ...texts, ...numbers } as DapFormInput;
}
