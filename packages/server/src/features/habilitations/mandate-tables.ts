import { defineTables } from '../../persistence/index.ts';

export const cabinetRoles = ['ADMINISTRATOR', 'MEMBER'] as const;
/** PROPOSED waits for the company's signature; SIGNED gives access between its dates; the others give none. */
export const mandateStatuses = ['PROPOSED', 'SIGNED', 'DECLINED', 'CANCELLED', 'ENDED'] as const;
export type MandateStatus = (typeof mandateStatuses)[number];

/** Accountants act through the mandate of their firm, never by a habilitation: what they hold ends with the mandate. */
export const mandateTables = defineTables((kit) => ({
  cabinet: kit.table(
    'cabinet',
    {
      id: kit.id('id'),
      siren: kit.text('siren').notNull(),
      name: kit.text('name').notNull(),
      email: kit.text('email').notNull(),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [kit.uniqueIndex('cabinet_siren').on(t.siren)],
  ),
  cabinetMember: kit.table(
    'cabinet_member',
    {
      id: kit.id('id'),
      cabinetId: kit.text('cabinet_id').notNull(),
      accountId: kit.text('account_id').notNull(),
      role: kit.enumeration('role', cabinetRoles).notNull(),
      since: kit.instant('since').notNull(),
      endedAt: kit.instant('ended_at'),
    },
    (t) => [kit.index('cabinet_member_account').on(t.accountId, t.endedAt), kit.index('cabinet_member_cabinet').on(t.cabinetId, t.endedAt)],
  ),
  mandate: kit.table(
    'mandate',
    {
      id: kit.id('id'),
      cabinetId: kit.text('cabinet_id').notNull(),
      /** The company that gives the mandate. */
      siren: kit.text('siren').notNull(),
      /** The mandates proposed in one act: those of one list. */
      proposalId: kit.text('proposal_id'),
      /** What the cabinet calls its client: the name of the public directory, or that of the sheet once the company has signed. */
      companyName: kit.text('company_name').notNull().default(''),
      /** The same, as it is searched. */
      companyKey: kit.text('company_key').notNull().default(''),
      status: kit.enumeration('status', mandateStatuses).notNull(),
      /** Reading always comes with a mandate; preparing and sending requests, and claims, are said apart. */
      mayDap: kit.flag('may_dap').notNull(),
      mayDi: kit.flag('may_di').notNull(),
      fromDay: kit.day('from_day').notNull(),
      /** Last day included; without one, until it is ended. */
      untilDay: kit.day('until_day'),
      proposedBy: kit.text('proposed_by').notNull(),
      proposedByCabinet: kit.flag('proposed_by_cabinet').notNull().default(true),
      proposedAt: kit.instant('proposed_at').notNull(),
      /** Where the company is written to when nobody of it has an account. */
      signatoryEmail: kit.text('signatory_email'),
      signedBy: kit.text('signed_by'),
      /** As printed on the mandate: name and quality. */
      signatoryName: kit.text('signatory_name'),
      signatoryTitle: kit.text('signatory_title'),
      signedAt: kit.instant('signed_at'),
      endedBy: kit.text('ended_by'),
      endedAt: kit.instant('ended_at'),
      endReason: kit.text('end_reason'),
      /** The mandate of another cabinet that this one takes the place of when it is signed. */
      replacesId: kit.text('replaces_id'),
      /** Last warning of its end that was sent: 30 or 7 days. */
      warned: kit.int('warned'),
      version: kit.int('version').notNull(),
    },
    (t) => [kit.index('mandate_cabinet').on(t.cabinetId, t.status), kit.index('mandate_siren').on(t.siren, t.status), kit.index('mandate_end').on(t.status, t.untilDay), kit.index('mandate_company').on(t.cabinetId, t.companyKey, t.id)],
  ),
  /** What a mandate covers: some establishments, or (one row with `siren`) the whole company, establishments to come included. */
  mandateScope: kit.table(
    'mandate_scope',
    {
      id: kit.id('id'),
      mandateId: kit.text('mandate_id').notNull(),
      siret: kit.text('siret'),
      siren: kit.text('siren'),
    },
    (t) => [kit.index('mandate_scope_mandate').on(t.mandateId), kit.index('mandate_scope_siret').on(t.siret), kit.index('mandate_scope_siren').on(t.siren)],
  ),
}));
