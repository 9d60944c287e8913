import { HEARING_ARTICLE, formatDay, ok, parisDayOf, refusal, refused, WITHDRAWAL_ARTICLE, withdrawalRefusals, type Refusal, type Result } from '@apart/shared';
import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { begin } from './begin.ts';
import { decidedFiles, hearingOf, massInSight, massNotFound } from './read.ts';
import type { MassDecisionRow, UndoChoice } from './tables.ts';

/** What may take the place of each decision of this one. A refusal creates no rights; an authorisation does, and is withdrawn (CRPA L. 242-1). */
export function undoChoicesOf({ kind, replacement }: Pick<MassDecisionRow, 'kind' | 'replacement'>): readonly UndoChoice[] {
  if (kind === 'REFUSE') return ['REEXAMINE', 'AUTHORISE'];
  return kind === 'AUTHORISE' || (kind === 'UNDO' && replacement === 'AUTHORISE') ? ['WITHDRAW'] : [];
}

/**
 * Undoes a mass decision: one new decision a file with its reason, told to each employer. Refusals: REEXAMINE gives each file back
 * its examination and its own term; AUTHORISE authorises. Authorisations: WITHDRAW takes each back like `withdrawDa`, once its
 * company was heard (`hearInMass`) and the time left to answer is over. A file decided again since is left alone, and its outcome
 * says so; so is a withdrawal whose company wrote. Refusals: REQUIRED, NOT_FOUND, NOT_UNDOABLE, NOT_HEARD, HEARING_OPEN, WITHDRAWAL_TOO_LATE.
 */
export async function undoMassDecision(
  deps: Deps,
  viewer: Viewer,
  input: { readonly id: string; readonly replacement: UndoChoice; readonly reason: string; readonly idempotencyKey: string },
): Promise<Result<MassDecisionRow>> {
  const { idempotencyKey, ...request } = input;
  const { replacement } = input;
  const reason = input.reason.trim();
  if (!reason) {
    const why = replacement === 'WITHDRAW' ? 'Dites en quoi ces autorisations sont illégales\u00a0: chaque employeur le lira.' : 'Dites pourquoi ces décisions sont remplacées\u00a0: chaque employeur le lira.';
    return refused(refusal('REQUIRED', 'reason', why));
  }
  return begin(deps, viewer, 'dap.undoMassDecision', idempotencyKey, request, async () => {
    const undone = await massInSight(deps.db.read, viewer, input.id);
    if (!undone) return massNotFound();
    const choices = undoChoicesOf(undone);
    if (!choices.includes(replacement)) return refused(notUndoable(choices));
    const mass = { departement: undone.departement, kind: 'UNDO' as const, reasonCode: null, text: reason, undoOf: undone.id, replacement, answerBy: null };
    if (replacement !== 'WITHDRAW') return ok({ mass, files: await decidedFiles(deps, undone.id) });
    const hearing = await hearingOf(deps, undone.id);
    if (!hearing?.answerBy) return refused(refusal('NOT_HEARD', '', 'Écrivez d’abord aux entreprises\u00a0: chacune doit avoir pu présenter ses observations avant le retrait.', { article: HEARING_ARTICLE }));
    const { answerBy } = hearing;
    const now = deps.clock.now();
    if (parisDayOf(now) <= answerBy) return refused(refusal('HEARING_OPEN', '', `Les entreprises ont jusqu’au ${formatDay(answerBy)} pour répondre\u00a0: le retrait se décide à partir du lendemain.`, { article: HEARING_ARTICLE, numbers: { answerBy } }));
    const problems = withdrawalRefusals(undone.startedAt, now, { heardOn: answerBy, reason });
    return problems.length > 0 ? refused(...problems) : ok({ mass: { ...mass, answerBy }, files: await decidedFiles(deps, hearing.id) });
  });
}

function notUndoable(choices: readonly UndoChoice[]): Refusal {
  if (choices.length === 0) return refusal('NOT_UNDOABLE', '', 'Cette opération en nombre ne s’annule pas\u00a0: revenez sur chaque décision depuis sa demande.');
  return choices.includes('WITHDRAW')
    ? refusal('NOT_UNDOABLE', 'replacement', 'Une autorisation crée des droits\u00a0: elle se retire, dans les quatre mois, l’entreprise entendue.', { article: WITHDRAWAL_ARTICLE })
    : refusal('NOT_UNDOABLE', 'replacement', 'Un refus n’a pas d’autorisation à retirer\u00a0: il se remplace.');
}
