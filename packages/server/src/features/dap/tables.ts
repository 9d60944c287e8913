import { CSE_REMINDERS, DAP_REASONS, DAP_STATUSES, TACIT_REGIMES, UNDECIDED_DAP_STATUSES, type CseOpinionLater, type DapForm, type ItemToComplete, type PieceKind, type Refusal } from '@apart/shared';
import { sql, type SQL } from 'drizzle-orm';
import { defineTables, mirroredInstant, type Queries } from '../../persistence/index.ts';

const LAST_INSTANT = Date.UTC(9999, 11, 31);

/** The place in the queue of a file for which no clock runs: after all those that wait, last created first. */
export function notWaiting(createdAt: Date): Date {
  return new Date(LAST_INSTANT - createdAt.getTime());
}

/** The same, computed by the statement that writes it. */
export const notWaitingIn = (q: Pick<Queries, 'dialect'>): SQL => mirroredInstant(q, new Date(LAST_INSTANT), dapTables(q).dap.createdAt);

/** What takes the place of a decision: an authorisation, a refusal, a return, or the examination itself, as if nothing had been decided. */
export const REPLACEMENTS = ['AUTHORISE', 'REFUSE', 'RETURN', 'REEXAMINE'] as const;
export type Replacement = (typeof REPLACEMENTS)[number];

/** In `decisionReasonCode` of a file that is WITHDRAWN because its authorisation was, and not by its employer. */
export const WITHDRAWN_BY_ADMINISTRATION = 'WITHDRAWN_BY_ADMINISTRATION';

/**
 * « Undecided », written out: a partial index serves a query that says its very words, not one whose values are bound. The
 * empty text keeps the indexes of statuses out of it: they would have the worklist sorted instead of read in order.
 * (A constant of ours: nothing typed by anybody goes in it.)
 */
export const UNDECIDED_SQL = `status || '' in (${UNDECIDED_DAP_STATUSES.map((status) => `'${status}'`).join(', ')})`;

/** « Sent, and no clock runs », written out for the same reason. */
export const SETTLED_SQL = `status || '' in (${DAP_STATUSES.filter((status) => status !== 'DRAFT' && !(UNDECIDED_DAP_STATUSES as readonly string[]).includes(status)).map((status) => `'${status}'`).join(', ')})`;

/** Sent without a reason: of the former service, or older than that column. */
export const UNCOPIED_SQL = 'reason is null and submitted_at is not null';

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
      /** Reason, NAF code (`1071C`) and its section, as at the last sending: what lists are filtered and figures added up by. */
      reason: kit.enumeration('reason', DAP_REASONS),
      nafCode: kit.text('naf_code'),
      nafSection: kit.text('naf_section'),
      status: kit.enumeration('status', DAP_STATUSES).notNull(),
      /** Grows by one at each write: `expectedVersion` is compared with it. */
      version: kit.int('version').notNull(),
      form: kit.json<DapForm>('form').notNull(),
      warnings: kit.json<readonly Refusal[]>('warnings').notNull(),
      /** What its pieces are, one a piece; kept by the acts that attach and remove them. */
      pieceKinds: kit.json<readonly PieceKind[]>('piece_kinds'),
      /** Reference of the decision that this request renews. */
      renewalOf: kit.text('renewal_of'),
      createdAt: kit.instant('created_at').notNull(),
      createdBy: kit.text('created_by'),
      firstSubmittedAt: kit.instant('first_submitted_at'),
      submittedAt: kit.instant('submitted_at'),
      submittedByName: kit.text('submitted_by_name'),
      /** The last day to send an opinion of the CSE that was to come at the sending; null when none was. */
      cseOpinionDueDay: kit.day('cse_opinion_due_day'),
      /** That opinion, once it came; the form stays as it was sent. */
      cseOpinionLater: kit.json<CseOpinionLater>('cse_opinion_later'),
      /** The last reminder of it that was sent. */
      cseReminded: kit.enumeration('cse_reminded', CSE_REMINDERS),
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
      itemsToComplete: kit.json<readonly ItemToComplete[]>('items_to_complete').notNull(),
    },
    (t) => [
      kit.uniqueIndex('dap_reference').on(t.reference),
      // The département comes second wherever a UD looks for one thing: without it, SQLite walks the whole département.
      kit.index('dap_reference_key').on(t.referenceKey, t.departement),
      kit.index('dap_stem').on(t.stem, t.avenantNumber),
      kit.index('dap_siret').on(t.siret, t.departement, t.queueAt, t.id),
      kit.index('dap_siren').on(t.siren),
      // The worklist holds what is undecided and nothing else; with the columns of its filters, whose test then costs no read of the row.
      kit.index('dap_undecided').on(t.departement, t.queueAt, t.id, t.takenBy, t.reason, t.nafSection, t.companyHeadcount, t.avenantNumber).where(sql.raw(UNDECIDED_SQL)),
      kit.index('dap_taken').on(t.takenBy, t.departement, t.queueAt, t.id).where(sql.raw(UNDECIDED_SQL)),
      // The country at once, for whoever sees all of it.
      kit.index('dap_undecided_country').on(t.queueAt, t.id, t.takenBy, t.reason, t.nafSection, t.companyHeadcount, t.avenantNumber).where(sql.raw(UNDECIDED_SQL)),
      kit.index('dap_status_country').on(t.status, t.createdAt, t.id).where(sql.raw(SETTLED_SQL)),
      kit.index('dap_taken_country').on(t.takenBy, t.createdAt, t.id).where(sql.raw(SETTLED_SQL)),
      kit.index('dap_reason_country').on(t.reason, t.createdAt, t.id).where(sql`submitted_at is not null`),
      kit.index('dap_section_country').on(t.nafSection, t.createdAt, t.id).where(sql`submitted_at is not null`),
      kit.index('dap_departement_created').on(t.departement, t.createdAt, t.id),
      kit.index('dap_status_created').on(t.departement, t.status, t.createdAt, t.id),
      kit.index('dap_reason_created').on(t.departement, t.reason, t.createdAt, t.id),
      kit.index('dap_section_created').on(t.departement, t.nafSection, t.createdAt, t.id),
      kit.index('dap_due').on(t.queueAt, t.id),
      kit.index('dap_created').on(t.createdAt, t.id),
      // The reason first, though it is the same for all: SQLite would else prefer an index that begins by it, and sort all that is left for each group.
      kit.index('dap_uncopied_group').on(t.reason, t.id).where(sql.raw(UNCOPIED_SQL)),
      // What the figures of a day are counted from.
      kit.index('dap_first_submitted').on(t.firstSubmittedAt),
      kit.index('dap_decided').on(t.decidedAt),
      kit.index('dap_cse_due').on(t.cseOpinionDueDay).where(sql`cse_opinion_due_day is not null and cse_opinion_later is null`),
    ],
  ),
  /** What agents write to each other about a file: no employer and no token ever reads it. */
  dapNote: kit.table(
    'dap_note',
    {
      id: kit.id('id'),
      dapId: kit.text('dap_id').notNull(),
      at: kit.instant('at').notNull(),
      byAccountId: kit.text('by_account_id').notNull(),
      byName: kit.text('by_name').notNull(),
      text: kit.text('text').notNull(),
    },
    (t) => [kit.index('dap_note_dap').on(t.dapId, t.at, t.id)],
  ),
  /** Each refusal as it was taken, with what was asked then: its letter says the same whatever happens to the file afterwards. */
  dapRefusal: kit.table(
    'dap_refusal',
    {
      id: kit.id('id'),
      dapId: kit.text('dap_id').notNull(),
      refusedAt: kit.instant('refused_at').notNull(),
      byName: kit.text('by_name').notNull(),
      reasonCode: kit.text('reason_code').notNull(),
      text: kit.text('text').notNull(),
      /** The decision that it replaces (« Refusée le 2 novembre 2026 ») and why; null for a first decision. */
      replaces: kit.text('replaces'),
      replacedWhy: kit.text('replaced_why'),
      /** When another decision took its place: by whom, why, and which one. */
      withdrawnAt: kit.instant('withdrawn_at'),
      withdrawnByName: kit.text('withdrawn_by_name'),
      withdrawnWhy: kit.text('withdrawn_why'),
      withdrawnFor: kit.enumeration('withdrawn_for', REPLACEMENTS),
      establishmentName: kit.text('establishment_name').notNull(),
      submittedAt: kit.instant('submitted_at'),
      form: kit.json<DapForm>('form').notNull(),
    },
    (t) => [kit.index('dap_refusal_dap').on(t.dapId, t.refusedAt, t.id)],
  ),
  /** The next sequence number of each département. */
  dapSequence: kit.table('dap_sequence', {
    departement: kit.id('departement'),
    last: kit.int('last').notNull(),
  }),
}));
