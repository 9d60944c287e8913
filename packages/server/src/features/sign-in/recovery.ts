import { emailField, ok, refused, refusalsOfZod, type Result } from '@apart/shared';
import { and, count, eq, gt, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { perform } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { lastMessageTo, messageTables, openDeliveryTicket, post } from '../../outbox/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { accountTables, hashChosenPassword, LINK_MS, openLink, readLink, spendLink } from '../accounts/index.ts';
import { forgetFailures } from './lock.ts';
import { noAccountLetter, passwordChangedLetter, recoveryLetter } from './letters.ts';

/** Letters of recovery for one address in an hour: a mailbox is not flooded by somebody else. */
const MAX_AN_HOUR = 5;
const KINDS = ['account.recovery', 'account.noAccount'] as const;

const form = z.object({ email: emailField('Courriel') });

/**
 * Writes to an address: the identifier and a link that chooses a new password (60 minutes, once), or « aucun compte à cette
 * adresse ». The answer, its time and its ticket are the same in all cases: only who reads the mail learns anything.
 */
export async function requestRecovery(deps: Deps, typed: string): Promise<Result<{ readonly email: string; readonly deliveryTicket: string }>> {
  const read = form.safeParse({ email: typed });
  if (!read.success) return refused(...refusalsOfZod(read.error));
  const email = read.data.email.toLowerCase();
  return perform(deps, { kind: 'visitor' }, 'account.requestRecovery', async (tx) => {
    const { account } = accountTables(tx);
    const { message } = messageTables(tx);
    const [recent] = await tx.sql
      .select({ total: count() })
      .from(message)
      .where(and(eq(message.toAddress, email), inArray(message.kind, [...KINDS]), gt(message.createdAt, new Date(tx.at.getTime() - LINK_MS))));
    if ((recent?.total ?? 0) >= MAX_AN_HOUR) return ok({ email, deliveryTicket: await openDeliveryTicket(tx, (await lastMessageTo(tx, email, KINDS)) ?? '', tx.at) });
    const [owner] = await tx.sql.select().from(account).where(eq(account.email, email));
    // A link is made in any case, so that the time of the answer tells nothing; the one of nobody is never sent.
    const token = await openLink(tx, owner?.id ?? deps.ids.next(), 'RECOVER', tx.at);
    const letter = owner ? recoveryLetter(owner, token, new Date(tx.at.getTime() + LINK_MS)) : noAccountLetter(email);
    const [messageId] = await post(deps, tx, tx.at, [{ accountId: null, email }], letter);
    await tx.record({ act: 'account.requestRecovery', subjectKind: 'account', subjectId: owner?.id ?? 'nobody' });
    return ok({ email, deliveryTicket: await openDeliveryTicket(tx, messageId as string, tx.at) });
  });
}

/** Whose password a link chooses, as its holder may know; refused like the link (`LINK_UNKNOWN`, `LINK_USED`, `LINK_EXPIRED`). */
export async function readRecovery(deps: Deps, token: string): Promise<Result<{ readonly email: string; readonly identifier: string }>> {
  const link = await readLink(deps.db.read, token, 'RECOVER', deps.clock.now());
  if (!link.ok) return link;
  const owner = await ownerOf(deps.db.read, link.value.accountId);
  return ok({ email: owner?.email ?? '', identifier: owner?.identifier ?? '' });
}

/** Chooses the new password: proves the address, ends every session, forgets the failures. It signs nobody in: the second factor is asked as ever. */
export async function resetPassword(deps: Deps, token: string, password: string, address: string): Promise<Result<{ readonly accountId: string; readonly email: string }>> {
  const link = await readLink(deps.db.read, token, 'RECOVER', deps.clock.now());
  if (!link.ok) return link;
  const owner = await ownerOf(deps.db.read, link.value.accountId);
  const chosen = await hashChosenPassword(password, owner ? [owner.firstName, owner.lastName, owner.email, owner.identifier] : []);
  if (!chosen.ok) return chosen;
  const done = await perform(deps, { kind: 'visitor' }, 'account.resetPassword', async (tx) => {
    const { account, emailToken, session } = accountTables(tx);
    const spent = await spendLink(tx, token, tx.at);
    if (!spent.ok) return spent;
    // The other links that were asked for meanwhile are spent with it.
    await tx.sql.update(emailToken).set({ usedAt: tx.at }).where(and(eq(emailToken.accountId, link.value.accountId), eq(emailToken.purpose, 'RECOVER')));
    const [changed] = await tx.sql
      .update(account)
      .set({ passwordHash: chosen.value, emailConfirmedAt: owner?.emailConfirmedAt ?? tx.at })
      .where(eq(account.id, link.value.accountId))
      .returning();
    // The mail reached the address that the account has now: a link of a former address opens nothing.
    if (!changed || changed.email !== owner?.email) return readAgain();
    await tx.sql.delete(session).where(eq(session.accountId, changed.id));
    await tx.record({ act: 'account.resetPassword', subjectKind: 'account', subjectId: changed.id });
    await post(deps, tx, tx.at, [{ accountId: changed.id, email: changed.email }], passwordChangedLetter());
    return ok({ accountId: changed.id, email: changed.email, identifier: changed.identifier });
  });
  if (!done.ok) return done;
  await forgetFailures(deps, [done.value.email, done.value.identifier], address);
  return ok({ accountId: done.value.accountId, email: done.value.email });
}

const readAgain = () => refused({ code: 'LINK_UNKNOWN', path: '', message: 'Ce lien n’est pas reconnu\u00a0: demandez-en un autre.' });

async function ownerOf(q: Queries, accountId: string) {
  const { account } = accountTables(q);
  const [owner] = await q.sql.select().from(account).where(eq(account.id, accountId));
  return owner;
}
