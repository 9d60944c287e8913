import { defineTables } from '../../persistence/index.ts';

/** Who wrote: the establishment (its people, its accountant) or the unité départementale. */
export const messageSides = ['EMPLOYER', 'ADMINISTRATION'] as const;
export type MessageSide = (typeof messageSides)[number];

/** What the employer and the agent write to each other about a file, all its versions together. Never changed, but for who read it. */
export const dapMessageTables = defineTables((kit) => ({
  dapMessage: kit.table(
    'dap_message',
    {
      id: kit.id('id'),
      stem: kit.text('stem').notNull(),
      side: kit.enumeration('side', messageSides).notNull(),
      authorId: kit.text('author_id').notNull(),
      authorName: kit.text('author_name').notNull(),
      text: kit.text('text').notNull(),
      sentAt: kit.instant('sent_at').notNull(),
      /** When somebody of the other side read it first, and who. */
      readAt: kit.instant('read_at'),
      readByName: kit.text('read_by_name'),
    },
    (t) => [kit.index('dap_message_stem').on(t.stem, t.sentAt, t.id)],
  ),
}));

export type DapMessageRow = ReturnType<typeof dapMessageTables>['dapMessage']['$inferSelect'];
