import { ASSISTANCE_REASONS, ASSISTANCE_STATUSES } from '@apart/shared';
import { defineTables } from '../../persistence/index.ts';

export const assistanceTables = defineTables((kit) => ({
  /** A request for assistance, from anybody: nothing of it was checked but its form. */
  assistanceRequest: kit.table(
    'assistance_request',
    {
      id: kit.id('id'),
      /** « AS-7K3M9Q »: what is quoted in letters and on the phone. */
      reference: kit.text('reference').notNull(),
      /** Fourteen digits; absent when the asker has no establishment. */
      siret: kit.text('siret'),
      establishmentName: kit.text('establishment_name'),
      firstName: kit.text('first_name').notNull(),
      lastName: kit.text('last_name').notNull(),
      phone: kit.text('phone').notNull(),
      /** Lower case. */
      email: kit.text('email').notNull(),
      reason: kit.enumeration('reason', ASSISTANCE_REASONS).notNull(),
      text: kit.text('text').notNull(),
      /** Path of the page from which help was asked. */
      page: kit.text('page'),
      /** Reference of the file that was open, and the last refusal or failure read on the screen. */
      fileReference: kit.text('file_reference'),
      lastError: kit.text('last_error'),
      /** Who asked, when signed in. */
      accountId: kit.text('account_id'),
      createdAt: kit.instant('created_at').notNull(),
      status: kit.enumeration('status', ASSISTANCE_STATUSES).notNull(),
      /** The last answer, by whom and when: the asker has it by mail, and in the thread. */
      answer: kit.text('answer'),
      answeredAt: kit.instant('answered_at'),
      answeredByName: kit.text('answered_by_name'),
    },
    (t) => [
      kit.uniqueIndex('assistance_request_reference').on(t.reference),
      kit.index('assistance_request_status').on(t.status, t.reason),
      kit.index('assistance_request_account').on(t.accountId, t.createdAt),
      kit.index('assistance_request_siret').on(t.siret, t.createdAt),
      kit.index('assistance_request_created').on(t.createdAt, t.id),
      kit.index('assistance_request_email').on(t.email, t.createdAt),
    ],
  ),
  /** What follows a request: the asker and the agents, in turn. */
  assistanceMessage: kit.table(
    'assistance_message',
    {
      id: kit.id('id'),
      requestId: kit.text('request_id').notNull(),
      /** Written by the asker; else by an agent. */
      fromAsker: kit.flag('from_asker').notNull(),
      authorName: kit.text('author_name').notNull(),
      text: kit.text('text').notNull(),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [kit.index('assistance_message_request').on(t.requestId, t.createdAt)],
  ),
  /** Secrets by which an asker follows their request, one a mail. */
  assistanceLink: kit.table(
    'assistance_link',
    {
      /** SHA-256 of the secret: the table opens nothing. */
      hash: kit.id('hash'),
      requestId: kit.text('request_id').notNull(),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [kit.index('assistance_link_request').on(t.requestId)],
  ),
  /** Answers written once, that agents choose and complete. */
  cannedAnswer: kit.table('assistance_canned_answer', {
    id: kit.id('id'),
    title: kit.text('title').notNull(),
    /** For one reason; null: for any. */
    reason: kit.enumeration('reason', ASSISTANCE_REASONS),
    text: kit.text('text').notNull(),
    updatedAt: kit.instant('updated_at').notNull(),
    updatedByName: kit.text('updated_by_name').notNull(),
    version: kit.int('version').notNull(),
  }),
}));
