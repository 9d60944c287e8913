import { defineTables } from '../persistence/index.ts';

/** Append-only: triggers of the migrations refuse an update or a deletion. */
export const journalTables = defineTables((kit) => ({
  journal: kit.table(
    'journal',
    {
      id: kit.id('id'),
      at: kit.instant('at').notNull(),
      act: kit.text('act').notNull(),
      label: kit.text('label').notNull(),
      byAccountId: kit.text('by_account_id'),
      byName: kit.text('by_name').notNull(),
      byKind: kit.text('by_kind').notNull(),
      subjectKind: kit.text('subject_kind').notNull(),
      subjectId: kit.text('subject_id').notNull(),
      siret: kit.text('siret'),
      detail: kit.text('detail'),
      changes: kit.json<Record<string, unknown>>('changes'),
    },
    (t) => [kit.index('journal_subject').on(t.subjectKind, t.subjectId, t.at, t.id)],
  ),
}));
