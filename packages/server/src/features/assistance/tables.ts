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
      /** Who asked, when signed in. */
      accountId: kit.text('account_id'),
      createdAt: kit.instant('created_at').notNull(),
      status: kit.enumeration('status', ASSISTANCE_STATUSES).notNull(),
      /** What was answered, by whom and when: the asker has it by mail. */
      answer: kit.text('answer'),
      answeredAt: kit.instant('answered_at'),
      answeredByName: kit.text('answered_by_name'),
    },
    (t) => [
      kit.uniqueIndex('assistance_request_reference').on(t.reference),
      kit.index('assistance_request_siret').on(t.siret, t.createdAt),
      kit.index('assistance_request_created').on(t.createdAt, t.id),
      kit.index('assistance_request_email').on(t.email, t.createdAt),
    ],
  ),
}));
