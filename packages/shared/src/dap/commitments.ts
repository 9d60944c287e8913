import { formatDay, type Day } from '../time/index.ts';
import type { DapForm } from './form.ts';

/** What a commitment is about (R. 5122-9 III). */
export const COMMITMENT_KINDS = ['JOB_RETENTION', 'TRAINING', 'SKILLS_PLANNING', 'RECOVERY', 'OTHER'] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

export const COMMITMENT_KIND_LABELS: Readonly<Record<CommitmentKind, string>> = {
  JOB_RETENTION: 'Maintien dans l’emploi',
  TRAINING: 'Formation des salariés placés en activité partielle',
  SKILLS_PLANNING: 'Gestion prévisionnelle des emplois et des compétences',
  RECOVERY: 'Redressement de la situation économique',
  OTHER: 'Autre engagement',
};

/** What became of a commitment of an earlier request. */
export const COMMITMENT_OUTCOMES = ['KEPT', 'ONGOING', 'NOT_KEPT'] as const;
export type CommitmentOutcome = (typeof COMMITMENT_OUTCOMES)[number];
export const COMMITMENT_OUTCOME_LABELS: Readonly<Record<CommitmentOutcome, string>> = { KEPT: 'Tenu', ONGOING: 'En cours', NOT_KEPT: 'Non tenu' };

/** As it is being written: any part may be missing until the sending. */
export interface Commitment {
  readonly kind: CommitmentKind | null;
  readonly description: string | null;
  readonly dueDay: Day | null;
}

export interface EarlierCommitment extends Commitment {
  readonly outcome: CommitmentOutcome | null;
  readonly outcomeText: string | null;
}

/** The commitments of a form that is kept; those of an older one were a free text. */
export function commitmentsOf({ commitments: kept }: { readonly commitments: DapForm['commitments'] | string }): readonly Commitment[] {
  if (typeof kept !== 'string') return kept ?? [];
  return kept.trim() === '' ? [] : [{ kind: 'OTHER', description: kept, dueDay: null }];
}

/** Do these two lists say the same, spaces around the texts apart? */
export function sameCommitments(one: readonly Commitment[], other: readonly Commitment[]): boolean {
  const words = (list: readonly Commitment[]) => JSON.stringify(list.map(({ kind, description, dueDay }) => [kind, description?.trim() ?? '', dueDay]));
  return words(one) === words(other);
}

/** « Formation… : CACES pour quatre caristes (le 30 juin 2027 au plus tard) » */
export function commitmentText({ kind, description, dueDay }: Commitment): string {
  const what = [kind ? COMMITMENT_KIND_LABELS[kind] : '', description?.trim() ?? ''].filter(Boolean).join('\u00a0: ');
  // What was typed as a sentence goes on with its date.
  return dueDay ? `${what.replace(/\.$/, '')} (le ${formatDay(dueDay)} au plus tard)` : what;
}

/** The same, with what became of it. */
export function earlierCommitmentText({ outcome, outcomeText, ...commitment }: EarlierCommitment): string {
  const became = [outcome ? COMMITMENT_OUTCOME_LABELS[outcome].toLowerCase() : 'sans réponse', outcomeText?.trim() ?? ''].filter(Boolean).join(', ');
  return `${commitmentText(commitment)} — ${became}`;
}

/** What a renewal asks about: the commitments of the form that it renews, and the earlier ones that were not over then. */
export function commitmentsToAccountFor(form: DapForm): EarlierCommitment[] | null {
  const ongoing = form.earlierCommitments?.filter(({ outcome }) => outcome === 'ONGOING') ?? [];
  const asked = [...ongoing, ...commitmentsOf(form)].map(({ kind, description, dueDay }) => ({ kind, description, dueDay, outcome: null, outcomeText: null }));
  return asked.length > 0 ? asked : null;
}

/** A form being saved, in which earlier commitments stay those that the file began with: only what became of them is written. */
export function keepEarlierCommitments(before: Pick<DapForm, 'earlierCommitments'>, form: DapForm): DapForm {
  const earlier = before.earlierCommitments?.map((one, index) => {
    const answer = form.earlierCommitments?.[index];
    return { ...one, outcome: answer?.outcome ?? null, outcomeText: answer?.outcomeText ?? null };
  });
  return { ...form, earlierCommitments: earlier ?? null };
}
