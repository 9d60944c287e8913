import { refusal, type Refusal } from '../../foundation/index.ts';
import { formatDay } from '../../time/index.ts';
import { commitmentsOf, type Commitment, type EarlierCommitment } from '../commitments.ts';
import type { DapForm } from '../form.ts';
import { blocks, type SubmissionRule } from './context.ts';

const article = 'R. 5122-9';
const missing = (path: string, message: string): Refusal => refusal('REQUIRED', path, message, { article });

/**
 * An employer who used activité partielle in the 36 months before proposes commitments (R. 5122-9 II), each with what it is, in
 * what it consists and until when; a renewal says what became of the earlier ones, which the administration checks (IV).
 */
export const commitments: SubmissionRule = (form) => {
  const earlier = (form.earlierCommitments ?? []).flatMap(problemsOfEarlier);
  if (form.previousUse !== 'WITHIN_36_MONTHS') return blocks(...earlier);
  const proposed = commitmentsOf(form);
  if (proposed.length > 0) return blocks(...earlier, ...commitmentRefusals(proposed, form));
  return blocks(
    ...earlier,
    refusal('COMMITMENTS_REQUIRED', 'commitments', 'Vous avez eu recours à l’activité partielle dans les 36 derniers mois\u00a0: proposez au moins un engagement (maintien dans l’emploi, formation…).', { article }),
  );
};

/** What each commitment of a list lacks, whoever writes it: the employer proposes, the UD fixes. Paths: `commitments.0.kind`. */
export function commitmentRefusals(list: readonly Commitment[], form: Pick<DapForm, 'startDay'>): readonly Refusal[] {
  return list.flatMap((one, index) => problemsOf(one, index, form));
}

function problemsOf({ kind, description, dueDay }: Commitment, index: number, { startDay }: Pick<DapForm, 'startDay'>): Refusal[] {
  const path = `commitments.${index}`;
  const name = `Engagement ${index + 1}`;
  return [
    ...(kind === null ? [missing(`${path}.kind`, `${name}\u00a0: choisissez sa nature.`)] : []),
    ...(description?.trim() ? [] : [missing(`${path}.description`, `${name}\u00a0: dites en quoi il consiste.`)]),
    ...(dueDay === null ? [missing(`${path}.dueDay`, `${name}\u00a0: donnez sa date.`)] : []),
    ...(dueDay !== null && startDay !== null && dueDay < startDay
      ? [refusal('COMMITMENT_TOO_EARLY', `${path}.dueDay`, `${name}\u00a0: sa date vient avant le début de la période, le ${formatDay(startDay)}.`, { article, numbers: { dueDay, startDay } })]
      : []),
  ];
}

function problemsOfEarlier({ outcome, outcomeText }: EarlierCommitment, index: number): Refusal[] {
  const path = `earlierCommitments.${index}`;
  const name = `Engagement précédent ${index + 1}`;
  if (outcome === null) return [missing(`${path}.outcome`, `${name}\u00a0: dites ce qu’il est devenu.`)];
  return outcome === 'NOT_KEPT' && !outcomeText?.trim() ? [missing(`${path}.outcomeText`, `${name}\u00a0: dites pourquoi il n’a pas été tenu.`)] : [];
}
