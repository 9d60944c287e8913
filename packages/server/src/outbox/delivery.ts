import { createHash, randomBytes } from 'node:crypto';
import { ok, refusal, refused, type Result } from '@apart/shared';
import { and, desc, eq, inArray, lte } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import type { Queries, Transaction } from '../persistence/index.ts';
import { messageTables } from './tables.ts';

/** A ticket lives as long as the link of the message that it follows: 60 minutes. */
const TICKET_MS = 60 * 60_000;
const MAX_RESENDS = 3;
/** Before this delay the first mail may still be on its way. */
const RESEND_AFTER_MS = 60_000;

export type DeliveryState = 'WAITING' | 'SENT' | 'BOUNCED';

/** Where one message is, for the person who caused it. */
export interface Delivery {
  readonly state: DeliveryState;
  readonly to: string;
  /** Since when it is in this state. */
  readonly since: Date;
  /** Tries that failed so far. */
  readonly failedTries: number;
  readonly nextTryAt: Date | null;
  readonly resendsLeft: number;
  /** From when it may be sent again; `null` when it no longer can. */
  readonly resendFrom: Date | null;
  readonly expiresAt: Date;
}

const hashOf = (ticket: string): string => createHash('sha256').update(ticket).digest('hex');

/** Gives the secret with which a visitor follows this message and has it sent again, for 60 minutes. */
export async function openDeliveryTicket(tx: Transaction, messageId: string, at: Date): Promise<string> {
  const { deliveryTicket } = messageTables(tx);
  const ticket = randomBytes(24).toString('base64url');
  await tx.sql.delete(deliveryTicket).where(lte(deliveryTicket.expiresAt, at));
  await tx.sql.insert(deliveryTicket).values({ id: hashOf(ticket), messageId, createdAt: at, expiresAt: new Date(at.getTime() + TICKET_MS), resends: 0, lastAskedAt: at });
  return ticket;
}

/** The last message of these kinds to an address: what a second request that sends nothing more refers to. */
export async function lastMessageTo(q: Queries, email: string, kinds: readonly string[]): Promise<string | undefined> {
  const { message } = messageTables(q);
  const [last] = await q.sql
    .select({ id: message.id })
    .from(message)
    .where(and(eq(message.toAddress, email), inArray(message.kind, [...kinds])))
    .orderBy(desc(message.createdAt), desc(message.id))
    .limit(1);
  return last?.id;
}

/** Where the message of a ticket is; `undefined` when the ticket is unknown or too old. */
export async function readDelivery(q: Queries, ticket: string, now: Date): Promise<Delivery | undefined> {
  const found = await ticketOf(q, ticket, now);
  if (!found) return undefined;
  const { deliveryTicket, message } = found;
  const resendsLeft = MAX_RESENDS - deliveryTicket.resends;
  return {
    state: message.delivery === 'WAITING' || message.delivery === 'SENT' ? message.delivery : 'BOUNCED',
    to: message.toAddress,
    since: message.sentAt ?? message.createdAt,
    failedTries: message.delivery === 'SENT' ? 0 : message.attempts,
    nextTryAt: message.delivery === 'WAITING' && message.attempts > 0 ? message.nextAttemptAt : null,
    resendsLeft,
    resendFrom: resendsLeft > 0 ? new Date(deliveryTicket.lastAskedAt.getTime() + RESEND_AFTER_MS) : null,
    expiresAt: deliveryTicket.expiresAt,
  };
}

/** Sends the message of a ticket again: another mail of the same words, three times at most, a minute apart. */
export async function resend(deps: Deps, tx: Transaction, ticket: string, at: Date): Promise<Result<null>> {
  const found = await ticketOf(tx, ticket, at);
  if (!found) return refused(refusal('TICKET_EXPIRED', '', 'Ce suivi a plus de 60 minutes\u00a0: refaites la demande pour recevoir un autre courriel.'));
  const { deliveryTicket: kept, message: row } = found;
  if (kept.resends >= MAX_RESENDS) {
    return refused(refusal('RESEND_LIMIT', '', `Ce courriel a déjà été renvoyé ${MAX_RESENDS} fois. Corrigez l’adresse, ou demandez de l’aide à l’assistance.`));
  }
  if (at.getTime() < kept.lastAskedAt.getTime() + RESEND_AFTER_MS) {
    return refused(refusal('RESEND_TOO_SOON', '', 'Le courriel vient de partir\u00a0: attendez une minute avant de le faire renvoyer.'));
  }
  const { deliveryTicket, message } = messageTables(tx);
  const taken = await tx.sql
    .update(deliveryTicket)
    .set({ resends: kept.resends + 1, lastAskedAt: at })
    .where(and(eq(deliveryTicket.id, kept.id), eq(deliveryTicket.resends, kept.resends)))
    .returning({ id: deliveryTicket.id });
  if (taken.length === 0) return refused(refusal('RESEND_TOO_SOON', '', 'Le courriel vient de partir\u00a0: attendez une minute avant de le faire renvoyer.'));
  if (row.delivery === 'WAITING') {
    await tx.sql.update(message).set({ nextAttemptAt: at }).where(eq(message.id, row.id));
    return ok(null);
  }
  // Another mail: a mailbox drops a second one that has the identifier of the first. The copy of the space stays the first.
  const id = deps.ids.next();
  await tx.sql.insert(message).values({ ...row, id, accountId: null, createdAt: at, readAt: null, delivery: 'WAITING', attempts: 0, nextAttemptAt: at, sentAt: null, lastError: null });
  await tx.sql.update(deliveryTicket).set({ messageId: id }).where(eq(deliveryTicket.id, kept.id));
  return ok(null);
}

async function ticketOf(q: Queries, ticket: string, now: Date) {
  const { deliveryTicket, message } = messageTables(q);
  const [found] = await q.sql
    .select({ deliveryTicket, message })
    .from(deliveryTicket)
    .innerJoin(message, eq(message.id, deliveryTicket.messageId))
    .where(eq(deliveryTicket.id, hashOf(ticket)));
  return found && found.deliveryTicket.expiresAt.getTime() > now.getTime() ? found : undefined;
}
