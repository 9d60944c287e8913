import { ANNOUNCEMENT_KINDS, type AnnouncementAudience } from '@apart/shared';
import { defineTables } from '../../persistence/index.ts';

/** What is told to all, or to those concerned: an incident, a maintenance, an advice, a change of the law. */
export const announcementTables = defineTables((kit) => ({
  announcement: kit.table(
    'announcement',
    {
      id: kit.id('id'),
      kind: kit.enumeration('kind', ANNOUNCEMENT_KINDS).notNull().default('INFORMATION'),
      title: kit.text('title').notNull(),
      text: kit.text('text').notNull(),
      /** Shown from then on; it may be to come. */
      publishedAt: kit.instant('published_at').notNull(),
      /** Hidden from then on; null: until further notice. */
      endsAt: kit.instant('ends_at'),
      /** Whom it concerns; null: everybody, visitors too. */
      audience: kit.json<AnnouncementAudience>('audience'),
      writtenByName: kit.text('written_by_name'),
      version: kit.int('version').notNull().default(1),
    },
    (t) => [kit.index('announcement_published').on(t.publishedAt, t.id)],
  ),
}));
