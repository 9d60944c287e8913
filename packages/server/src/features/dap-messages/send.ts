import { ok, refusal, refused, type Result } from '@apart/shared';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { accountIdOf, nameOf, once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { dapNotFound, dapOrNotFound, findDap, visibleDap, type DapRow } from '../dap/index.ts';
import { peopleOf } from '../habilitations/index.ts';
import { agentsInCharge } from './in-charge.ts';
import { sideOf } from './policy.ts';
import { dapMessageTables, type MessageSide } from './tables.ts';

/** Longer is a piece, not a message. */
export const MAX_MESSAGE_LENGTH = 5000;

export interface SendDapMessage {
  readonly reference: string;
  readonly text: string;
  readonly idempotencyKey: string;
}

/** Writes on the thread of a file; the other side is told by e-mail: the people of the establishment, or who answers for the file. */
export async function sendDapMessage(deps: Deps, viewer: Viewer, { reference, text: typed, idempotencyKey }: SendDapMessage): Promise<Result<DapRow>> {
  const text = typed.trim();
  if (text === '') return refused(refusal('REQUIRED', 'text', 'Écrivez votre message.'));
  if (text.length > MAX_MESSAGE_LENGTH) {
    return refused(refusal('TOO_LONG', 'text', `Un message compte ${MAX_MESSAGE_LENGTH} caractères au plus.`, { numbers: { maximum: MAX_MESSAGE_LENGTH, received: text.length } }));
  }
  return perform(deps, viewer, 'dap.sendMessage', async (tx) => {
    const row = await findDap(tx, viewer, reference);
    if (!row) return dapNotFound();
    const side = await sideOf(tx, viewer, row);
    if (!side) return row.firstSubmittedAt === null ? refused(refusal('WRONG_STATUS', '', 'Envoyez d’abord la demande\u00a0: personne ne la voit encore à l’unité départementale.')) : dapNotFound();
    return once(tx, viewer, 'dap.sendMessage', idempotencyKey, { reference, text }, async () => dapOrNotFound(await visibleDap(tx, viewer, row.id)), () => write(deps, tx, viewer, row, side, text));
  });
}

async function write(deps: Deps, tx: Performing, viewer: Viewer, row: DapRow, side: MessageSide, text: string): Promise<Result<DapRow>> {
  const { dapMessage } = dapMessageTables(tx);
  await tx.sql.insert(dapMessage).values({
    id: deps.ids.next(), stem: row.stem, side, authorId: accountIdOf(viewer) ?? '', authorName: nameOf(viewer), text, sentAt: tx.at, readAt: null, readByName: null,
  });
  const from = side === 'EMPLOYER' ? row.establishmentName : 'l’unité départementale';
  await post(deps, tx, tx.at, side === 'EMPLOYER' ? await agentsInCharge(tx, row) : await peopleOf(tx, row.siret, tx.at), {
    kind: 'dap.sendMessage',
    subject: `${row.reference}\u00a0: un message de ${from}`,
    text: ['Bonjour,', `${nameOf(viewer)}, de ${from}, vous écrit au sujet du dossier ${row.reference}\u00a0:`, text, 'Répondez depuis la page du dossier\u00a0: ce courriel ne reçoit pas de réponse.'].join('\n\n'),
    link: `/dap/${row.reference}`,
  });
  await tx.record({ act: 'dap.sendMessage', subjectKind: 'dap', subjectId: row.id, siret: row.siret, label: side === 'EMPLOYER' ? 'Message de l’établissement' : 'Message de l’unité départementale' });
  return ok(row);
}

/** Marks as read, by the viewer's side, all that the other side wrote on the thread so far. */
export async function readDapMessages(deps: Deps, viewer: Viewer, reference: string): Promise<Result<DapRow>> {
  return perform(deps, viewer, 'dap.readMessages', async (tx) => {
    const row = await findDap(tx, viewer, reference);
    const side = row && (await sideOf(tx, viewer, row));
    if (!row || !side) return dapNotFound();
    const { dapMessage } = dapMessageTables(tx);
    await tx.sql.update(dapMessage).set({ readAt: tx.at, readByName: nameOf(viewer) }).where(and(eq(dapMessage.stem, row.stem), ne(dapMessage.side, side), isNull(dapMessage.readAt)));
    return ok(row);
  });
}
