import { defineTables } from '../persistence/index.ts';

export const deliveryStates = ['WAITING', 'SENT', 'FAILED'] as const;

/**
 * A message to one person: the copy in the space (when `accountId` is set) and the e-mail to leave are one row,
 * so that neither exists without the other.
 */
export const messageTables = defineTables((kit) => ({
  message: kit.table(
    'message',
    {
      id: kit.id('id'),
      kind: kit.text('kind').notNull(),
      accountId: kit.text('account_id'),
      toAddress: kit.text('to_address').notNull(),
      subject: kit.text('subject').notNull(),
      text: kit.text('text').notNull(),
      /** Path of the page that the message is about, from `/`. */
      link: kit.text('link'),
      createdAt: kit.instant('created_at').notNull(),
      readAt: kit.instant('read_at'),
      delivery: kit.enumeration('delivery', deliveryStates).notNull(),
      attempts: kit.int('attempts').notNull(),
      nextAttemptAt: kit.instant('next_attempt_at'),
      sentAt: kit.instant('sent_at'),
      lastError: kit.text('last_error'),
    },
    (t) => [
      kit.index('message_inbox').on(t.accountId, t.createdAt, t.id),
      kit.index('message_waiting').on(t.delivery, t.nextAttemptAt),
    ],
  ),
}));
