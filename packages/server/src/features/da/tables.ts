import { DA_STATUSES, type Commitment } from '@apart/shared';
import { sql } from 'drizzle-orm';
import { defineTables } from '../../persistence/index.ts';

/** The decision that authorises: one a version of the file, or more when a new decision replaced it; one in force; hours and headcount are those in force in all. */
export const daTables = defineTables((kit) => ({
  da: kit.table(
    'da',
    {
      id: kit.id('id'),
      dapId: kit.text('dap_id').notNull(),
      reference: kit.text('reference').notNull(),
      referenceKey: kit.text('reference_key').notNull(),
      stem: kit.text('stem').notNull(),
      siret: kit.text('siret').notNull(),
      siren: kit.text('siren').notNull(),
      departement: kit.text('departement').notNull(),
      establishmentName: kit.text('establishment_name').notNull(),
      status: kit.enumeration('status', DA_STATUSES).notNull(),
      bySilence: kit.flag('by_silence').notNull(),
      effectiveAt: kit.instant('effective_at').notNull(),
      issuedAt: kit.instant('issued_at').notNull(),
      startDay: kit.day('start_day').notNull(),
      endDay: kit.day('end_day').notNull(),
      authorisedHours: kit.hundredths('authorised_hours').notNull(),
      authorisedEmployees: kit.int('authorised_employees').notNull(),
      /** Who decided and the text of the decision, as this decision was taken: a later one writes its own over those of the file. The name is null for a decision older than this column. */
      decidedByName: kit.text('decided_by_name'),
      decisionText: kit.text('decision_text'),
      /** The commitments that the UD fixed (R. 5122-9 III); null when those that the employer proposed stand, as by silence. */
      commitments: kit.json<readonly Commitment[]>('commitments'),
      /** The decision that this one replaces (« Refusée le 2 novembre 2026 ») and why; null for a first decision. */
      replaces: kit.text('replaces'),
      replacedWhy: kit.text('replaced_why'),
      /** Bank details are repeated in the decision (R.5122-4). */
      ibanMasked: kit.text('iban_masked'),
      ibanSealed: kit.text('iban_sealed'),
      /** Withdrawn by the administration (CRPA L. 242-1): when, by whom, why, and the day on which the company was heard. */
      withdrawnAt: kit.instant('withdrawn_at'),
      withdrawnByName: kit.text('withdrawn_by_name'),
      withdrawalReason: kit.text('withdrawal_reason'),
      heardOn: kit.day('heard_on'),
      /** The decision of the file that the withdrawal put in force again. */
      inForceAgain: kit.text('in_force_again'),
    },
    (t) => [
      kit.index('da_dap').on(t.dapId),
      // One decision in force a file, whatever acts at the same instant.
      kit.uniqueIndex('da_in_force').on(t.stem).where(sql`${t.status} = 'IN_FORCE'`),
      kit.index('da_reference_key').on(t.referenceKey, t.departement),
      kit.index('da_siret').on(t.siret, t.departement, t.issuedAt, t.id),
      kit.index('da_stem').on(t.stem),
      // What the alarms of the deadlines read each morning, among the decisions of all the years.
      kit.index('da_end').on(t.endDay, t.id).where(sql`${t.status} = 'IN_FORCE'`),
    ],
  ),
}));
