import { ok, refusal, refused, type Result } from '@apart/shared';
import { and, count, desc, eq, gt } from 'drizzle-orm';
import { accountIdOf, once, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { AssistanceRequestRow } from './ask.ts';
import { requestOfLink } from './links.ts';
import { assistanceTables } from './tables.ts';
import { messagesOf, type AssistanceMessageRow } from './thread.ts';

export const MAX_REPLY_LENGTH = 4000;
/** Messages of an asker in a day, on one request. */
const MAX_A_DAY = 10;
const DAY_MS = 24 * 3_600_000;

export interface Followed {
  readonly request: AssistanceRequestRow;
  readonly messages: readonly AssistanceMessageRow[];
}

/** The request and its thread, for whoever holds its link. */
export async function followAssistance(deps: Deps, secret: string): Promise<Result<Followed>> {
  const found = await requestOfLink(deps.db.read, secret);
  return found.ok ? ok({ request: found.value, messages: await messagesOf(deps.db.read, found.value.id) }) : found;
}

/** One's own requests, newest first, fifty at most: those asked while signed in. */
export async function listMyAssistance(deps: Deps, viewer: Viewer): Promise<readonly AssistanceRequestRow[]> {
  const { assistanceRequest } = assistanceTables(deps.db);
  return deps.db.read.sql.select().from(assistanceRequest).where(eq(assistanceRequest.accountId, accountIdOf(viewer) ?? '')).orderBy(desc(assistanceRequest.createdAt), desc(assistanceRequest.id)).limit(50);
}

export interface ReplyInput {
  readonly link?: string | null;
  readonly id?: string | null;
  readonly text: string;
  readonly idempotencyKey: string;
}

/** The asker writes again, by the link or from their account: the request comes back to those who answer. */
export function replyAssistance(deps: Deps, viewer: Viewer, { link, id, text, idempotencyKey }: ReplyInput): Promise<Result<Followed>> {
  return perform(deps, viewer, 'assistance.reply', async (tx) => {
    const found = link ? await requestOfLink(tx, link) : await mine(tx, viewer, id ?? '');
    if (!found.ok) return found;
    const words = text.trim();
    if (words === '' || words.length > MAX_REPLY_LENGTH) return refused(refusal('REQUIRED', 'text', `Votre message\u00a0: écrivez-le, en ${MAX_REPLY_LENGTH} caractères au plus.`));
    const { value: request } = found;
    return once(tx, viewer, 'assistance.reply', idempotencyKey, { request: request.id, words }, () => followed(tx, request.id), () => keepReply(deps, tx, request, words));
  });
}

async function keepReply(deps: Deps, tx: Performing, { id: requestId, firstName, lastName, siret, reference }: AssistanceRequestRow, words: string): Promise<Result<Followed & { readonly id: string }>> {
  const { assistanceRequest, assistanceMessage } = assistanceTables(tx);
  const [recent] = await tx.sql
    .select({ total: count() })
    .from(assistanceMessage)
    .where(and(eq(assistanceMessage.requestId, requestId), eq(assistanceMessage.fromAsker, true), gt(assistanceMessage.createdAt, new Date(tx.at.getTime() - DAY_MS))));
  if ((recent?.total ?? 0) >= MAX_A_DAY) return refused(refusal('ASSISTANCE_LIMIT', '', `${MAX_A_DAY} messages ont été écrits sur cette demande depuis un jour. Ils sont bien reçus\u00a0: attendez leur réponse.`));
  await tx.sql.insert(assistanceMessage).values({ id: deps.ids.next(), requestId, fromAsker: true, authorName: `${firstName} ${lastName}`, text: words, createdAt: tx.at });
  await tx.sql.update(assistanceRequest).set({ status: 'RECEIVED' }).where(eq(assistanceRequest.id, requestId));
  await tx.record({ act: 'assistance.reply', subjectKind: 'assistance', subjectId: requestId, ...(siret ? { siret } : {}), detail: reference });
  return followed(tx, requestId);
}

async function followed(tx: Performing, id: string): Promise<Result<Followed & { readonly id: string }>> {
  const { assistanceRequest } = assistanceTables(tx);
  const [request] = await tx.sql.select().from(assistanceRequest).where(eq(assistanceRequest.id, id));
  return request ? ok({ id, request, messages: await messagesOf(tx, id) }) : refused(refusal('NOT_FOUND', '', 'Demande introuvable.'));
}

async function mine(tx: Performing, viewer: Viewer, id: string): Promise<Result<AssistanceRequestRow>> {
  const { assistanceRequest } = assistanceTables(tx);
  const accountId = accountIdOf(viewer);
  const [row] = accountId ? await tx.sql.select().from(assistanceRequest).where(and(eq(assistanceRequest.id, id), eq(assistanceRequest.accountId, accountId))) : [];
  return row ? ok(row) : refused(refusal('NOT_FOUND', '', 'Demande introuvable.'));
}
