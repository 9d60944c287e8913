import { randomBytes } from 'node:crypto';
import { addDays, ok, parisDayOf, refusal, refused, startOfParisDay, type Result } from '@apart/shared';
import { and, eq, isNull } from 'drizzle-orm';
import type { Performing } from '../../acts/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { hashToken } from '../accounts/index.ts';
import { mandateLinkTables, type LinkPurpose, type MandateLinkRow } from './tables.ts';

/** A company has two weeks to sign: its last day is printed in the letter, and included. */
export const LINK_DAYS = 15;

export interface LinkWish {
  readonly purpose: LinkPurpose;
  readonly mandateId: string | null;
  readonly cabinetId: string;
  readonly email: string;
  readonly firstName?: string;
  readonly lastName?: string;
}

const LINK_UNKNOWN = refusal('LINK_UNKNOWN', '', 'Ce lien n’est pas reconnu\u00a0: copiez-le en entier depuis le courriel.');
export const LINK_USED = refusal('LINK_USED', '', 'Ce lien a déjà servi. Connectez-vous avec votre adresse et votre mot de passe.');
const LINK_EXPIRED = refusal('LINK_EXPIRED', '', `Ce lien a expiré\u00a0: il valait ${LINK_DAYS} jours. Demandez au cabinet de vous en envoyer un autre.`);

/** Makes the secret of a link; gives it with its end, both for the letter. */
export async function openMandateLink(tx: Performing, { firstName = '', lastName = '', ...wish }: LinkWish): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const { mandateLink } = mandateLinkTables(tx);
  const token = randomBytes(32).toString('base64url');
  const expiresAt = startOfParisDay(addDays(parisDayOf(tx.at), LINK_DAYS + 1));
  await tx.sql.insert(mandateLink).values({ ...wish, id: hashToken(token), firstName, lastName, createdAt: tx.at, expiresAt, usedAt: null });
  return { token, expiresAt };
}

/** The link of this secret while it opens. Refusals: LINK_UNKNOWN, LINK_USED, LINK_EXPIRED. */
export async function readMandateLink(q: Queries, token: string, purposes: readonly LinkPurpose[], at: Date): Promise<Result<MandateLinkRow>> {
  const { mandateLink } = mandateLinkTables(q);
  const [link] = await q.sql.select().from(mandateLink).where(eq(mandateLink.id, hashToken(token)));
  if (!link || !purposes.includes(link.purpose)) return refused(LINK_UNKNOWN);
  if (link.usedAt) return refused(LINK_USED);
  return link.expiresAt > at ? ok(link) : refused(LINK_EXPIRED);
}

/** Of two who open a link at once, one is refused. */
export async function spendMandateLink(tx: Performing, { id }: MandateLinkRow): Promise<boolean> {
  const { mandateLink } = mandateLinkTables(tx);
  const spent = await tx.sql
    .update(mandateLink)
    .set({ usedAt: tx.at })
    .where(and(eq(mandateLink.id, id), isNull(mandateLink.usedAt)))
    .returning({ id: mandateLink.id });
  return spent.length === 1;
}
