import { randomBytes } from 'node:crypto';
import { refusal, refused, ok, type Result } from '@apart/shared';
import { and, eq, isNull } from 'drizzle-orm';
import type { Queries, Transaction } from '../../persistence/index.ts';
import { hashToken } from './session.ts';
import { accountTables, type LinkPurpose } from './tables.ts';

/** Links sent by e-mail live 60 minutes. */
export const LINK_MS = 60 * 60_000;

/** Makes the secret of a link; only its fingerprint is kept. */
export async function openLink(tx: Transaction, accountId: string, purpose: LinkPurpose, at: Date, lifeMs = LINK_MS): Promise<string> {
  const { emailToken } = accountTables(tx);
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(at.getTime() + lifeMs);
  await tx.sql.insert(emailToken).values({ id: hashToken(token), accountId, purpose, createdAt: at, expiresAt, usedAt: null });
  return token;
}

/** Whose link it is: refused when unknown, used (`LINK_USED`) or too old (`LINK_EXPIRED`). */
export async function readLink(q: Queries, token: string, purpose: LinkPurpose, at: Date): Promise<Result<{ accountId: string }>> {
  const { emailToken } = accountTables(q);
  const [link] = await q.sql
    .select()
    .from(emailToken)
    .where(and(eq(emailToken.id, hashToken(token)), eq(emailToken.purpose, purpose)));
  if (!link) return refused(refusal('LINK_UNKNOWN', '', 'Ce lien n’est pas reconnu\u00a0: copiez-le en entier depuis le courriel.'));
  if (link.usedAt) return refused(LINK_USED);
  if (link.expiresAt.getTime() <= at.getTime()) {
    return refused(refusal('LINK_EXPIRED', '', 'Ce lien a expiré. Recommencez la demande pour en recevoir un autre.'));
  }
  return ok({ accountId: link.accountId });
}

const LINK_USED = refusal('LINK_USED', '', 'Ce lien a déjà servi. Connectez-vous avec votre adresse et votre mot de passe.');

/** Spends the link: of two who open it at once, one is refused. */
export async function spendLink(tx: Transaction, token: string, at: Date): Promise<Result<null>> {
  const { emailToken } = accountTables(tx);
  const spent = await tx.sql
    .update(emailToken)
    .set({ usedAt: at })
    .where(and(eq(emailToken.id, hashToken(token)), isNull(emailToken.usedAt)))
    .returning({ id: emailToken.id });
  return spent.length === 1 ? ok(null) : refused(LINK_USED);
}
