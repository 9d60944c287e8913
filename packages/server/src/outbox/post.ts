import type { Deps } from '../deps.ts';
import type { Transaction } from '../persistence/index.ts';
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

/** Puts a message in the outbox and in the inbox of each recipient, in the transaction of the act that causes it. */
export async function post(deps: Deps, tx: Transaction, at: Date, to: readonly Recipient[], letter: Letter): Promise<void> {
  if (to.length === 0) return;
  const { message } = messageTables(tx);
  await tx.sql.insert(message).values(
    to.map((recipient) => ({
      id: deps.ids.next(),
      kind: letter.kind,
      accountId: recipient.accountId,
      toAddress: recipient.email,
      subject: letter.subject,
      text: letter.text,
      link: letter.link ?? null,
      createdAt: at,
      readAt: null,
      delivery: 'WAITING' as const,
      attempts: 0,
      nextAttemptAt: at,
      sentAt: null,
      lastError: null,
    })),
  );
}
