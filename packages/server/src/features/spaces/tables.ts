import type { CreateSpaceForm } from '@apart/shared';
import { defineTables } from '../../persistence/index.ts';

/** What was asked, as it is kept: what was typed twice is kept once. */
export type SpaceForm = Omit<CreateSpaceForm, 'establishmentEmailAgain' | 'emailAgain'>;

export const spaceTables = defineTables((kit) => ({
  /**
   * A space asked for and not confirmed: nothing is created, and no SIRET or address is taken, until the link sent to
   * the address is opened. `id` is the account to come. The row goes away with the confirmation, or once it has expired.
   */
  spaceRequest: kit.table(
    'space_request',
    {
      id: kit.id('id'),
      email: kit.text('email').notNull(),
      siret: kit.text('siret').notNull(),
      form: kit.json<SpaceForm>('form').notNull(),
      /** Always empty: the password is chosen by who opens the link, never by who asks. */
      passwordHash: kit.text('password_hash').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      expiresAt: kit.instant('expires_at').notNull(),
    },
    (t) => [kit.index('space_request_email').on(t.email, t.expiresAt)],
  ),
  /** The proofs of work that have served, until they would have expired: each serves once. */
  spentProof: kit.table('spent_proof', { id: kit.id('id'), until: kit.instant('until').notNull() }, (t) => [kit.index('spent_proof_until').on(t.until)]),
  /** Who accepted which version of the general terms, when: what the receipt says (R.5122-26). */
  termsAcceptance: kit.table(
    'terms_acceptance',
    {
      id: kit.id('id'),
      accountId: kit.text('account_id').notNull(),
      siret: kit.text('siret').notNull(),
      version: kit.text('version').notNull(),
      /** SHA-256 of the text that was accepted. */
      textHash: kit.text('text_hash').notNull(),
      acceptedAt: kit.instant('accepted_at').notNull(),
    },
    (t) => [kit.index('terms_acceptance_account').on(t.accountId, t.acceptedAt)],
  ),
}));
