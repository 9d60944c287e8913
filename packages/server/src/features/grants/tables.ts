import { defineTables } from '../../persistence/index.ts';
import { habilitationRoles } from '../habilitations/index.ts';

export const requestStatuses = ['PENDING', 'ARBITRATION', 'COOLING', 'GRANTED', 'REFUSED'] as const;
export type RequestStatus = (typeof requestStatuses)[number];

export const grantTables = defineTables((kit) => ({
  /** A habilitation offered to an address; it is one once its link is opened. */
  habilitationInvitation: kit.table(
    'habilitation_invitation',
    {
      id: kit.id('id'),
      /** SHA-256 of the secret of the link. */
      linkHash: kit.text('link_hash').notNull(),
      /** One of the two, as in a habilitation. */
      siret: kit.text('siret'),
      siren: kit.text('siren'),
      /** Lower case. */
      email: kit.text('email').notNull(),
      role: kit.enumeration('role', habilitationRoles).notNull(),
      title: kit.text('title').notNull(),
      invitedByName: kit.text('invited_by_name').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      expiresAt: kit.instant('expires_at').notNull(),
      acceptedAt: kit.instant('accepted_at'),
      cancelledAt: kit.instant('cancelled_at'),
    },
    (t) => [kit.uniqueIndex('habilitation_invitation_link').on(t.linkHash), kit.index('habilitation_invitation_siret').on(t.siret, t.createdAt), kit.index('habilitation_invitation_siren').on(t.siren, t.createdAt)],
  ),
  /** Somebody asks for access to a space that exists: its administrators answer, or two agents do when nobody does. */
  habilitationRequest: kit.table(
    'habilitation_request',
    {
      id: kit.id('id'),
      /** SHA-256 of the secret by which the asker follows it. */
      linkHash: kit.text('link_hash').notNull(),
      siret: kit.text('siret').notNull(),
      departement: kit.text('departement').notNull(),
      /** Lower case; proven when `accountId` is there, else by the invitation that a yes sends. */
      email: kit.text('email').notNull(),
      firstName: kit.text('first_name').notNull(),
      lastName: kit.text('last_name').notNull(),
      phone: kit.text('phone'),
      message: kit.text('message').notNull(),
      accountId: kit.text('account_id'),
      status: kit.enumeration('status', requestStatuses).notNull(),
      createdAt: kit.instant('created_at').notNull(),
      /** Reminders sent to the administrators: 0, 1 (day 3), 2 (day 7). */
      reminders: kit.int('reminders').notNull(),
      answeredAt: kit.instant('answered_at'),
      answeredByName: kit.text('answered_by_name'),
      answerReason: kit.text('answer_reason'),
      grantedRole: kit.enumeration('granted_role', habilitationRoles),
      /** Arbitration: the request for assistance, why, and the two signatures. */
      assistanceReference: kit.text('assistance_reference'),
      arbitrationReason: kit.text('arbitration_reason'),
      aspSignedBy: kit.text('asp_signed_by'),
      aspSignedByName: kit.text('asp_signed_by_name'),
      udSignedBy: kit.text('ud_signed_by'),
      udSignedByName: kit.text('ud_signed_by_name'),
      /** End of the wait during which a holder may object. */
      effectiveAt: kit.instant('effective_at'),
      objection: kit.text('objection'),
      objectedByName: kit.text('objected_by_name'),
      version: kit.int('version').notNull(),
    },
    (t) => [kit.uniqueIndex('habilitation_request_link').on(t.linkHash), kit.index('habilitation_request_siret').on(t.siret, t.status), kit.index('habilitation_request_status').on(t.status, t.departement, t.createdAt)],
  ),
}));

export type InvitationRow = ReturnType<typeof grantTables>['habilitationInvitation']['$inferSelect'];
export type RequestRow = ReturnType<typeof grantTables>['habilitationRequest']['$inferSelect'];
