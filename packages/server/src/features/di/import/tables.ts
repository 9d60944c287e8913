import { defineTables } from '../../../persistence/index.ts';

/** A file of lines that somebody sent, kept for a day so that it is tried, imported and handed back without being sent again. */
export const diImportTables = defineTables((kit) => ({
  diImportFile: kit.table(
    'di_import_file',
    {
      id: kit.id('id'),
      diId: kit.text('di_id').notNull(),
      /** Who sent it: nobody else opens it. */
      accountId: kit.text('account_id').notNull(),
      name: kit.text('name').notNull(),
      sizeBytes: kit.int('size_bytes').notNull(),
      /** The bytes, sealed: they hold the numbers of people. */
      contentSealed: kit.text('content_sealed').notNull(),
      receivedAt: kit.instant('received_at').notNull(),
    },
    (t) => [kit.index('di_import_file_received').on(t.receivedAt)],
  ),
}));
