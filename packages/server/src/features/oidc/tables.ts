import { defineTables } from '../../persistence/index.ts';

export const oidcTables = defineTables((kit) => ({
  /** Who a person is at the identity provider: found by `sub` alone, an e-mail may change hands. */
  oidcIdentity: kit.table(
    'oidc_identity',
    {
      issuer: kit.text('issuer').notNull(),
      sub: kit.text('sub').notNull(),
      accountId: kit.text('account_id').notNull(),
      /** The establishment that the provider knows them by, when it says one. */
      siret: kit.text('siret'),
      linkedAt: kit.instant('linked_at').notNull(),
      lastSignInAt: kit.instant('last_sign_in_at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.issuer, t.sub] }), kit.index('oidc_identity_account').on(t.accountId)],
  ),
  /** A departure to the provider: what its return must answer, once, from the same browser. */
  oidcAttempt: kit.table('oidc_attempt', {
    /** SHA-256 of `state`. */
    id: kit.id('id'),
    /** SHA-256 of the cookie of the browser that left. */
    browser: kit.text('browser').notNull(),
    nonce: kit.text('nonce').notNull(),
    /** PKCE's verifier, sealed. */
    verifierSealed: kit.text('verifier_sealed').notNull(),
    /** The page to go back to. */
    next: kit.text('next'),
    expiresAt: kit.instant('expires_at').notNull(),
  }),
  /** Someone back from the provider with the address of an account that is not linked yet: its password is awaited. */
  oidcPending: kit.table('oidc_pending', {
    /** SHA-256 of the cookie of the browser. */
    id: kit.id('id'),
    accountId: kit.text('account_id').notNull(),
    issuer: kit.text('issuer').notNull(),
    sub: kit.text('sub').notNull(),
    siret: kit.text('siret'),
    secondFactor: kit.flag('second_factor').notNull(),
    idTokenSealed: kit.text('id_token_sealed').notNull(),
    tries: kit.int('tries').notNull(),
    next: kit.text('next'),
    expiresAt: kit.instant('expires_at').notNull(),
  }),
  /** Sessions that came by the provider: signing out goes by there too. */
  oidcSession: kit.table('oidc_session', {
    sessionId: kit.id('session_id'),
    /** `id_token_hint` of the provider's sign-out, sealed. */
    idTokenSealed: kit.text('id_token_sealed').notNull(),
    createdAt: kit.instant('created_at').notNull(),
  }),
}));
