import { defineTables } from '../../persistence/index.ts';

/** UNDO: a new decision of each file in the place of the one that another mass decision took. HEAR: the companies whose authorisations may be withdrawn are asked to answer. */
export const MASS_KINDS = ['AUTHORISE', 'REFUSE', 'UNDO', 'HEAR'] as const;
export type MassKind = (typeof MASS_KINDS)[number];
/** What takes the place of each decision that is undone. */
export const UNDO_CHOICES = ['REEXAMINE', 'AUTHORISE', 'WITHDRAW'] as const;
export type UndoChoice = (typeof UNDO_CHOICES)[number];
/** WAITING: not reached, because the work was stopped. FAILED: an accident; nothing was decided for that file. */
export const MASS_OUTCOMES = ['WAITING', 'DONE', 'REFUSED', 'FAILED'] as const;
export type MassOutcome = (typeof MASS_OUTCOMES)[number];

export const massDecisionTables = defineTables((kit) => ({
  /** One decision taken for many files of one département, each by the ordinary act. */
  massDecision: kit.table(
    'mass_decision',
    {
      id: kit.id('id'),
      /** The long work that does it, of who asked for it. */
      workId: kit.text('work_id').notNull(),
      departement: kit.text('departement').notNull(),
      kind: kit.enumeration('kind', MASS_KINDS).notNull(),
      reasonCode: kit.text('reason_code'),
      /** The text of each decision; for UNDO, its reason; for HEAR, why the withdrawal is considered. */
      text: kit.text('text'),
      /** For UNDO and HEAR: the mass decision that is undone, or may be. */
      undoOf: kit.text('undo_of'),
      /** For UNDO: what takes the place of each decision. */
      replacement: kit.enumeration('replacement', UNDO_CHOICES),
      /** For HEAR, and for the withdrawals that follow: the last day left to each company to answer. */
      answerBy: kit.day('answer_by'),
      byAccountId: kit.text('by_account_id').notNull(),
      byName: kit.text('by_name').notNull(),
      startedAt: kit.instant('started_at').notNull(),
      count: kit.int('count').notNull(),
    },
    (t) => [kit.index('mass_decision_departement').on(t.departement, t.startedAt, t.id), kit.index('mass_decision_undo').on(t.undoOf)],
  ),
  /** Each file as it was selected, and what came of it. */
  massDecisionFile: kit.table(
    'mass_decision_file',
    {
      massId: kit.text('mass_id').notNull(),
      /** From 1, in the order of the selection. */
      position: kit.int('position').notNull(),
      reference: kit.text('reference').notNull(),
      establishmentName: kit.text('establishment_name').notNull(),
      siret: kit.text('siret').notNull(),
      /** The version of the file when it was selected: changed since, it is not decided. */
      version: kit.int('version').notNull(),
      outcome: kit.enumeration('outcome', MASS_OUTCOMES).notNull(),
      /** Why it was not decided, in French. */
      why: kit.text('why'),
      /** The version that the decision made: an undo replaces that one, and no later one. */
      versionAfter: kit.int('version_after'),
    },
    (t) => [kit.primaryKey({ columns: [t.massId, t.position] })],
  ),
}));
export type MassDecisionRow = ReturnType<typeof massDecisionTables>['massDecision']['$inferSelect'];
export type MassFileRow = ReturnType<typeof massDecisionTables>['massDecisionFile']['$inferSelect'];
