import { MAIL_TOPICS } from '@apart/shared';
import { defineTables } from '../persistence/index.ts';

/** MUTED: the person asked for no e-mail on this topic; the copy of their space is all there is. */
export const deliveryStates = ['WAITING', 'SENT', 'FAILED', 'MUTED'] as const;

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
  /** Topics that a person does not want by e-mail: one row each. */
  mutedTopic: kit.table(
    'muted_topic',
    {
      accountId: kit.text('account_id').notNull(),
      topic: kit.enumeration('topic', MAIL_TOPICS).notNull(),
      since: kit.instant('since').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.accountId, t.topic] })],
  ),
  /** What lets somebody without an account follow one message: a secret given once, of which the fingerprint is kept. */
  deliveryTicket: kit.table('delivery_ticket', {
    id: kit.id('id'),
    messageId: kit.text('message_id').notNull(),
    createdAt: kit.instant('created_at').notNull(),
    expiresAt: kit.instant('expires_at').notNull(),
    resends: kit.int('resends').notNull(),
    /** When the message was last put in the outbox. */
    lastAskedAt: kit.instant('last_asked_at').notNull(),
  }),
}));
