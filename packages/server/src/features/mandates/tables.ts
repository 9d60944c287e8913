import { defineTables } from '../../persistence/index.ts';

/** SIGN: an address of a company that nobody administers; COLLEAGUE: to join a cabinet; COMPANY_USER: named by the cabinet. */
export const linkPurposes = ['SIGN', 'COLLEAGUE', 'COMPANY_USER'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

export const mandateLinkTables = defineTables((kit) => ({
  /** A link sent by e-mail: opens once, before its end; the secret is never kept, its fingerprint is the row's name. */
  mandateLink: kit.table(
    'mandate_link',
    {
      id: kit.id('id'),
      purpose: kit.enumeration('purpose', linkPurposes).notNull(),
      mandateId: kit.text('mandate_id'),
      cabinetId: kit.text('cabinet_id').notNull(),
      /** Lower case. */
      email: kit.text('email').notNull(),
      firstName: kit.text('first_name').notNull(),
      lastName: kit.text('last_name').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      expiresAt: kit.instant('expires_at').notNull(),
      usedAt: kit.instant('used_at'),
    },
    (t) => [kit.index('mandate_link_mandate').on(t.mandateId, t.createdAt), kit.index('mandate_link_cabinet').on(t.cabinetId, t.createdAt)],
  ),
}));

export type MandateLinkRow = ReturnType<typeof mandateLinkTables>['mandateLink']['$inferSelect'];
