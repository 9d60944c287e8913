import type { CommitmentInput, CommitmentKind, CommitmentOutcome, DapFormFieldsFragment, DapFormInput, DapWarningCode } from '@apart/schema';

export interface CommitmentDraft {
  kind: CommitmentKind | null;
  description: string;
  dueDay: string;
}
export const NO_COMMITMENT: CommitmentDraft = { kind: null, description: '', dueDay: '' };

type Written = { readonly kind: CommitmentDraft['kind']; readonly description: string | null; readonly dueDay: string | null };

export const toCommitmentDrafts = (commitments: readonly Written[]): CommitmentDraft[] => commitments.map(({ kind, description, dueDay }) => ({ kind, description: description ?? '', dueDay: dueDay ?? '' }));
export const toCommitmentInputs = (drafts: readonly CommitmentDraft[]): CommitmentInput[] => drafts.map(({ kind, description, dueDay }) => ({ kind, description: description || null, dueDay: dueDay || null }));

/** What became of an earlier commitment. */
export interface EarlierDraft {
  outcome: CommitmentOutcome | null;
  outcomeText: string;
}

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
  commitments: CommitmentDraft[];
  earlierCommitments: EarlierDraft[];
  /** What answers each warning, by its code. */
  justifications: Partial<Record<DapWarningCode, string>>;
}

const TEXTS = ['circumstances', 'units', 'placementDay', 'startDay', 'endDay', 'cseOpinionDay'] as const;
const NUMBERS = ['employeesConcerned', 'forecastHours'] as const;

export function draftOf(form: DapFormFieldsFragment): DapDraft {
  const { reason, subReason, perimeter, cseOpinion, previousUse, employeesConcerned, forecastHours } = form;
  const texts = Object.fromEntries(TEXTS.map((field) => [field, form[field] ?? ''])) as Record<(typeof TEXTS)[number], string>;
  return {
    reason, subReason, perimeter, cseOpinion, previousUse, employeesConcerned, forecastHours, ...texts,
    commitments: toCommitmentDrafts(form.commitments),
    earlierCommitments: form.earlierCommitments.map(({ outcome, outcomeText }) => ({ outcome, outcomeText: outcomeText ?? '' })),
    justifications: Object.fromEntries((form.justifications ?? []).map(({ code, text }) => [code, text])),
  };
}

/** What can be saved of it: a number that cannot be read stays on the person's device until it is mended. */
export function toFormInput(draft: DapDraft): DapFormInput {
  const texts = Object.fromEntries(TEXTS.map((field) => [field, draft[field] === '' ? null : draft[field]]));
  const numbers = Object.fromEntries(NUMBERS.map((field) => [field, typeof draft[field] === 'number' ? draft[field] : null]));
  // A field shown and left empty has no text: nothing is said under its code.
  const justifications = Object.entries(draft.justifications).filter(([, text]) => text).map(([code, text]) => ({ code: code as DapWarningCode, text }));
  const commitments = toCommitmentInputs(draft.commitments);
  const earlierCommitments = draft.earlierCommitments.map(({ outcome, outcomeText }) => ({ outcome, outcomeText: outcomeText || null }));
  return { ...draft, ...texts, ...numbers, commitments, earlierCommitments, justifications } as DapFormInput;
}
