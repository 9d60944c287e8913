import { defineTables } from '../../persistence/index.ts';

export const calendarFeedTables = defineTables((kit) => ({
  /** The secret address at which a calendar reads the deadlines of one person; one a person. */
  calendarFeed: kit.table(
    'calendar_feed',
    {
      /** Whose deadlines, as they may see them at the instant of each reading. */
      accountId: kit.id('account_id'),
      /** SHA-256 of the secret of the address: the table opens nothing. */
      secretHash: kit.text('secret_hash').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      /** Last reading, to within an hour. */
      lastReadAt: kit.instant('last_read_at'),
    },
    (t) => [kit.uniqueIndex('calendar_feed_secret').on(t.secretHash)],
  ),
}));

export type CalendarFeedRow = ReturnType<typeof calendarFeedTables>['calendarFeed']['$inferSelect'];
