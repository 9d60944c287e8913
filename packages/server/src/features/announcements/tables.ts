import { defineTables } from '../../persistence/index.ts';

/** What is told to everybody on the home page: an incident, a maintenance, a change of the law. */
export const announcementTables = defineTables((kit) => ({
  announcement: kit.table(
    'announcement',
    {
      id: kit.id('id'),
      title: kit.text('title').notNull(),
      text: kit.text('text').notNull(),
      publishedAt: kit.instant('published_at').notNull(),
      /** Hidden from then on; null: until further notice. */
      endsAt: kit.instant('ends_at'),
    },
    (t) => [kit.index('announcement_published').on(t.publishedAt)],
  ),
}));
