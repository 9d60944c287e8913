import { defineTables } from '../../persistence/index.ts';

export const SAVED_VIEW_LISTS = ['DAP', 'DI'] as const;
export type SavedViewList = (typeof SAVED_VIEW_LISTS)[number];

export const savedViewTables = defineTables((kit) => ({
  /** Criteria of a list under a name, of one person. */
  savedView: kit.table(
    'saved_view',
    {
      id: kit.id('id'),
      accountId: kit.text('account_id').notNull(),
      list: kit.enumeration('list', SAVED_VIEW_LISTS).notNull(),
      name: kit.text('name').notNull(),
      /** What follows « ? » in the address of the list. */
      search: kit.text('search').notNull(),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [kit.uniqueIndex('saved_view_name').on(t.accountId, t.list, t.name)],
  ),
}));
export type SavedViewRow = ReturnType<typeof savedViewTables>['savedView']['$inferSelect'];
