import { randomBytes } from 'node:crypto';
import { refusal, refused, type Result, ok } from '@apart/shared';
import { eq } from 'drizzle-orm';
import type { Queries, Transaction } from '../../persistence/index.ts';
import { hashToken } from '../accounts/index.ts';
import type { AssistanceRequestRow } from './ask.ts';
import { assistanceTables } from './tables.ts';

/**
 * A new secret by which the asker follows and answers without an account; each mail has its own and all of them hold, so that an
 * old mail still opens the thread. Only its hash is kept.
 */
export async function newAssistanceLink(tx: Transaction, requestId: string, at: Date): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await tx.sql.insert(assistanceTables(tx).assistanceLink).values({ hash: hashToken(secret), requestId, createdAt: at });
  return secret;
}

/** The request that a link follows. */
export async function requestOfLink(q: Queries, secret: string): Promise<Result<AssistanceRequestRow>> {
  const { assistanceRequest, assistanceLink } = assistanceTables(q);
  const [row] = await q.sql
    .select({ request: assistanceRequest })
    .from(assistanceLink)
    .innerJoin(assistanceRequest, eq(assistanceRequest.id, assistanceLink.requestId))
    .where(eq(assistanceLink.hash, hashToken(secret)));
  return row ? ok(row.request) : refused(refusal('LINK_UNKNOWN', '', 'Ce lien n’est pas reconnu\u00a0: copiez-le en entier depuis le courriel.'));
}

export const pathOfLink = (secret: string): string => `/assistance/suivi/${secret}`;
