import { defineTables } from '../../persistence/index.ts';

export const leakTables = defineTables((kit) => ({
  /** « Je vois des informations qui ne sont pas les miennes », from anybody. */
  leakReport: kit.table(
    'leak_report',
    {
      id: kit.id('id'),
      /** « SI-7K3M9Q »: what is quoted in letters. */
      reference: kit.text('reference').notNull(),
      /** Path of the page where it was seen. */
      page: kit.text('page').notNull(),
      text: kit.text('text').notNull(),
      /** Where to answer; the account's when signed in. */
      email: kit.text('email'),
      accountId: kit.text('account_id'),
      createdAt: kit.instant('created_at').notNull(),
      closedAt: kit.instant('closed_at'),
      closedByName: kit.text('closed_by_name'),
      /** What was found, as the reporter is told. */
      conclusion: kit.text('conclusion'),
    },
    (t) => [kit.uniqueIndex('leak_report_reference').on(t.reference), kit.index('leak_report_created').on(t.createdAt, t.id), kit.index('leak_report_email').on(t.email, t.createdAt)],
  ),
}));
export type LeakReportRow = ReturnType<typeof leakTables>['leakReport']['$inferSelect'];
