import { DAP_STATUSES, TACIT_REGIMES, type DapForm, type Refusal } from '@apart/shared';
import { defineTables } from '../../persistence/index.ts';

const LAST_INSTANT = Date.UTC(9999, 11, 31);

/** The place in the queue of a file for which no clock runs: after all those that wait, last created first. */
export function notWaiting(createdAt: Date): Date {
  return new Date(LAST_INSTANT - createdAt.getTime());
}

/**
 * One row a version of a file: the request (avenant 0) and each avenant, with a life of its own.
 * `stem` is what they share: the reference without its last part.
 */
export const dapTables = defineTables((kit) => ({
  dap: kit.table(
    'dap',
    {
      id: kit.id('id'),
      reference: kit.text('reference').notNull(),
      /** `searchKey(reference)`: upper case, no separators, look-alikes folded. */
      referenceKey: kit.text('reference_key').notNull(),
      stem: kit.text('stem').notNull(),
      avenantNumber: kit.int('avenant_number').notNull(),
      siret: kit.text('siret').notNull(),
      siren: kit.text('siren').notNull(),
      departement: kit.text('departement').notNull(),
      /** Identity as it was at the last sending (at creation before it). */
      establishmentName: kit.text('establishment_name').notNull(),
      companyHeadcount: kit.int('company_headcount'),
      status: kit.enumeration('status', DAP_STATUSES).notNull(),
      /** Grows by one at each write: `expectedVersion` is compared with it. */
      version: kit.int('version').notNull(),
      form: kit.json<DapForm>('form').notNull(),
      warnings: kit.json<readonly Refusal[]>('warnings').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      createdBy: kit.text('created_by'),
      firstSubmittedAt: kit.instant('first_submitted_at'),
      submittedAt: kit.instant('submitted_at'),
      submittedByName: kit.text('submitted_by_name'),
      /** Computed once at the sending, printed on the receipt, never recomputed; null while the clock is stopped. */
      tacitDueAt: kit.instant('tacit_due_at'),
      tacitRegime: kit.enumeration('tacit_regime', TACIT_REGIMES),
      tacitSource: kit.text('tacit_source'),
      /** Place in the worklist: the tacit term while the clock runs, `notWaiting` otherwise; never null, so that lists page by it. */
      queueAt: kit.instant('queue_at').notNull(),
      takenBy: kit.text('taken_by'),
      takenByName: kit.text('taken_by_name'),
      decidedAt: kit.instant('decided_at'),
      effectiveAt: kit.instant('effective_at'),
      decidedByName: kit.text('decided_by_name'),
      decisionReasonCode: kit.text('decision_reason_code'),
      decisionText: kit.text('decision_text'),
      itemsToComplete: kit.json<readonly string[]>('items_to_complete').notNull(),
    },
    (t) => [
      kit.uniqueIndex('dap_reference').on(t.reference),
      // The département comes second wherever a UD looks for one thing: without it, SQLite walks the whole département.
      kit.index('dap_reference_key').on(t.referenceKey, t.departement),
      kit.index('dap_stem').on(t.stem, t.avenantNumber),
      kit.index('dap_siret').on(t.siret, t.departement, t.queueAt, t.id),
      kit.index('dap_siren').on(t.siren),
      kit.index('dap_worklist').on(t.departement, t.queueAt, t.id),
      kit.index('dap_due').on(t.queueAt, t.id),
      kit.index('dap_created').on(t.createdAt, t.id),
    ],
  ),
  /** The next sequence number of each département. */
  dapSequence: kit.table('dap_sequence', {
    departement: kit.id('departement'),
    last: kit.int('last').notNull(),
  }),
}));
