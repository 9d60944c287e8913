import { mailTopicOf } from '@apart/shared';
import { inArray } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import type { Queries, Transaction } from '../persistence/index.ts';
import { messageTables } from './tables.ts';

export interface Recipient {
  readonly accountId: string | null;
  readonly email: string;
}

/** A message written in French: `text` is plain text, `link` the path of the page to open. */
export interface Letter {
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly link?: string;
}

/**
 * Puts a message in the outbox and in the inbox of each recipient, in the transaction of the act that causes it. Gives the
 * identifier of each message, in the order of the recipients. Who muted its topic has it in the inbox alone.
 */
export async function post(deps: Deps, tx: Transaction, at: Date, to: readonly Recipient[], letter: Letter): Promise<readonly string[]> {
  return postAll(deps, tx, at, [{ to, letter }]);
}

type Mailing = readonly { readonly to: readonly Recipient[]; readonly letter: Letter }[];

/** The same for many letters. */
export async function postAll(deps: Deps, tx: Transaction, at: Date, mailing: Mailing): Promise<readonly string[]> {
  const isMuted = await mutedBy(tx, mailing);
  const rows = mailing.flatMap(({ to, letter }) =>
    to.map((recipient) => ({
      ...(isMuted(recipient, letter) ? ONLY_IN_SPACE : { delivery: 'WAITING' as const, nextAttemptAt: at }),
      id: deps.ids.next(),
      kind: letter.kind,
      accountId: recipient.accountId,
      toAddress: recipient.email,
      subject: letter.subject,
      text: letter.text,
      link: letter.link ?? null,
      createdAt: at,
      readAt: null,
      attempts: 0,
      sentAt: null,
      lastError: null,
    })),
  );
  await tx.insertAll(messageTables(tx).message, rows);
  return rows.map(({ id }) => id);
}

const ONLY_IN_SPACE = { delivery: 'MUTED', nextAttemptAt: null } as const;

/** Who asked for no e-mail on the topic of a letter, in one query for all; nothing is asked for letters of no topic. */
async function mutedBy(q: Queries, mailing: Mailing): Promise<(recipient: Recipient, letter: Letter) => boolean> {
  const topics = mailing.flatMap(({ to, letter }) => to.map(({ accountId }) => ({ accountId, topic: mailTopicOf(letter.kind) })));
  const accounts = [...new Set(topics.flatMap(({ accountId, topic }) => (accountId && topic ? accountId : [])))];
  if (accounts.length === 0) return () => false;
  const { mutedTopic } = messageTables(q);
  const rows = await q.sql.select().from(mutedTopic).where(inArray(mutedTopic.accountId, accounts));
  const muted = new Set(rows.map(({ accountId, topic }) => `${accountId} ${topic}`));
  return ({ accountId }, { kind }) => muted.has(`${accountId} ${mailTopicOf(kind)}`);
}
