import { formatDay, HEARING_ARTICLE, lastWithdrawalDay, ok, parisDayOf, refusal, refused, withdrawalTooLate, type Day, type Refusal, type Result } from '@apart/shared';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { begin } from './begin.ts';
import { decidedFiles, hearingOf, massInSight, massNotFound } from './read.ts';
import type { MassDecisionRow } from './tables.ts';
import { undoChoicesOf } from './undo.ts';

/** What the day to answer is added to has to stay within one message. */
const MAX_REASON_LENGTH = 4000;

/**
 * Hears the companies of a mass authorisation before it is withdrawn (CRPA L. 121-1): one message a file, on its thread and by
 * e-mail, that says why the withdrawal is considered and until when the company may answer. No text sets that time: the agent
 * does, after today and within the four months. Refusals: REQUIRED, TOO_LONG, NOT_FOUND, NOT_UNDOABLE, HEARING_OPEN, WITHDRAWAL_TOO_LATE, ANSWER_DAY.
 */
export async function hearInMass(
  deps: Deps,
  viewer: Viewer,
  input: { readonly id: string; readonly reason: string; readonly answerBy: Day; readonly idempotencyKey: string },
): Promise<Result<MassDecisionRow>> {
  const { idempotencyKey, ...request } = input;
  const { answerBy } = input;
  const reason = input.reason.trim();
  if (!reason) return refused(refusal('REQUIRED', 'reason', 'Dites en quoi ces autorisations paraissent illégales\u00a0: chaque entreprise le lira, pour y répondre.', { article: HEARING_ARTICLE }));
  if (reason.length > MAX_REASON_LENGTH) return refused(refusal('TOO_LONG', 'reason', `${MAX_REASON_LENGTH} caractères au plus.`, { numbers: { maximum: MAX_REASON_LENGTH, received: reason.length } }));
  return begin(deps, viewer, 'dap.hearInMass', idempotencyKey, request, async () => {
    const heard = await massInSight(deps.db.read, viewer, input.id);
    if (!heard) return massNotFound();
    if (!undoChoicesOf(heard).includes('WITHDRAW')) return refused(refusal('NOT_UNDOABLE', '', 'Seules des autorisations se retirent\u00a0: cette opération en nombre n’en a pas donné.'));
    const now = deps.clock.now();
    const open = (await hearingOf(deps, heard.id))?.answerBy;
    if (open && open >= parisDayOf(now)) return refused(refusal('HEARING_OPEN', '', `Les entreprises ont déjà jusqu’au ${formatDay(open)} pour répondre.`, { numbers: { answerBy: open } }));
    const problem = timeToAnswer(heard, now, answerBy);
    if (problem) return refused(problem);
    return ok({ mass: { departement: heard.departement, kind: 'HEAR', reasonCode: null, text: reason, undoOf: heard.id, replacement: null, answerBy }, files: await decidedFiles(deps, heard.id) });
  });
}

/** Why the companies cannot be given until that day; `null` when they can. */
function timeToAnswer({ startedAt }: MassDecisionRow, now: Date, answerBy: Day): Refusal | null {
  const late = withdrawalTooLate(startedAt, now);
  if (late) return late;
  if (answerBy <= parisDayOf(now)) return refusal('ANSWER_DAY', 'answerBy', 'Laissez aux entreprises le temps de répondre\u00a0: choisissez un jour après aujourd’hui.', { article: HEARING_ARTICLE });
  const last = lastWithdrawalDay(startedAt);
  if (answerBy < last) return null;
  return refusal('ANSWER_DAY', 'answerBy', `Ces autorisations se retirent jusqu’au ${formatDay(last)}\u00a0: choisissez un jour d’avant.`, { article: HEARING_ARTICLE, numbers: { last } });
}
