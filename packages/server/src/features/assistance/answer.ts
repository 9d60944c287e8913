import { ok, refusal, refused, type Result } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { nameOf, perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import type { AssistanceRequestRow } from './ask.ts';
import { answerLetter } from './letter.ts';
import { newAssistanceLink } from './links.ts';
import { assistanceTables } from './tables.ts';
import { messagesOf } from './thread.ts';

const MIN_LENGTH = 10;
const MAX_LENGTH = 4000;

/**
 * Answers a request for assistance: the asker reads it in a mail, without an account nor a telephone, and may write back by its
 * link. `seen` is how many messages the agent had read: two agents do not answer the same words. Without it, only a request that
 * waits is answered.
 */
export function answerAssistance(deps: Deps, viewer: Viewer, id: string, text: string, seen: number | null): Promise<Result<AssistanceRequestRow>> {
  return perform(deps, viewer, 'assistance.answer', async (tx) => {
    const { assistanceRequest, assistanceMessage } = assistanceTables(tx);
    const answer = text.trim();
    if (answer.length < MIN_LENGTH || answer.length > MAX_LENGTH) return refused(refusal('REQUIRED', 'answer', `Réponse\u00a0: ${MIN_LENGTH} caractères au moins, ${MAX_LENGTH} au plus\u00a0; la personne la lira telle quelle.`));
    const [row] = await tx.sql.select().from(assistanceRequest).where(eq(assistanceRequest.id, id));
    if (!row) return refused(refusal('NOT_FOUND', '', 'Demande introuvable.'));
    const messages = await messagesOf(tx, id);
    if (seen === null && row.status === 'ANSWERED') return refused(refusal('WRONG_STATUS', '', 'Cette demande a déjà sa réponse.'));
    if (seen !== null && seen !== messages.length) return refused(refusal('CONFLICT', '', 'Un message est arrivé dans cet échange pendant que vous écriviez\u00a0: relisez-le, votre texte est gardé.'));
    const [answered] = await tx.sql
      .update(assistanceRequest)
      .set({ status: 'ANSWERED', answer, answeredAt: tx.at, answeredByName: nameOf(viewer) })
      .where(eq(assistanceRequest.id, id))
      .returning();
    if (!answered) return refused(refusal('NOT_FOUND', '', 'Demande introuvable.'));
    await tx.sql.insert(assistanceMessage).values({ id: deps.ids.next(), requestId: id, fromAsker: false, authorName: nameOf(viewer), text: answer, createdAt: tx.at });
    await post(deps, tx, tx.at, [{ accountId: answered.accountId, email: answered.email }], answerLetter(answered, answer, await newAssistanceLink(tx, id, tx.at)));
    await tx.record({ act: 'assistance.answer', subjectKind: 'assistance', subjectId: id, ...(answered.siret ? { siret: answered.siret } : {}), detail: answered.reference });
    return ok(answered);
  });
}
