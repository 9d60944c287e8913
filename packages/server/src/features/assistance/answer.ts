import { ok, refusal, refused, type Result } from '@apart/shared';
import { and, eq, ne } from 'drizzle-orm';
import { nameOf, perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import type { AssistanceRequestRow } from './ask.ts';
import { answerLetter } from './letter.ts';
import { assistanceTables } from './tables.ts';

const MIN_LENGTH = 10;
const MAX_LENGTH = 4000;

/** Answers a request for assistance, once: the asker reads it in a mail, without an account nor a telephone. */
export function answerAssistance(deps: Deps, viewer: Viewer, id: string, text: string): Promise<Result<AssistanceRequestRow>> {
  return perform(deps, viewer, 'assistance.answer', async (tx) => {
    const { assistanceRequest } = assistanceTables(tx);
    const answer = text.trim();
    if (answer.length < MIN_LENGTH || answer.length > MAX_LENGTH) return refused(refusal('REQUIRED', 'answer', `Réponse : ${MIN_LENGTH} caractères au moins, ${MAX_LENGTH} au plus ; la personne la lira telle quelle.`));
    const [row] = await tx.sql.select({ id: assistanceRequest.id }).from(assistanceRequest).where(eq(assistanceRequest.id, id));
    if (!row) return refused(refusal('NOT_FOUND', '', 'Demande introuvable.'));
    const [answered] = await tx.sql
      .update(assistanceRequest)
      .set({ status: 'ANSWERED', answer, answeredAt: tx.at, answeredByName: nameOf(viewer) })
      .where(and(eq(assistanceRequest.id, id), ne(assistanceRequest.status, 'ANSWERED')))
      .returning();
    if (!answered) return refused(refusal('WRONG_STATUS', '', 'Cette demande a déjà sa réponse.'));
    await post(deps, tx, tx.at, [{ accountId: answered.accountId, email: answered.email }], answerLetter(answered, answer));
    await tx.record({ act: 'assistance.answer', subjectKind: 'assistance', subjectId: id, ...(answered.siret ? { siret: answered.siret } : {}), detail: answered.reference });
    return ok(answered);
  });
}
