import { defineTables } from '../../persistence/index.ts';

/** What an account is for: an employer's person, or a role of the administration. */
export const accountRoles = ['EMPLOYER', 'UD', 'ASP', 'DGEFP', 'SUPPORT'] as const;
export type AccountRole = (typeof accountRoles)[number];

export const accountTables = defineTables((kit) => ({
  account: kit.table(
    'account',
    {
      id: kit.id('id'),
      /** Lower case: an address names one person whatever its case. */
      email: kit.text('email').notNull(),
      /** What may be typed instead of the e-mail at sign-in; lower case. */
      identifier: kit.text('identifier').notNull(),
      passwordHash: kit.text('password_hash').notNull(),
      firstName: kit.text('first_name').notNull(),
      lastName: kit.text('last_name').notNull(),
      phone: kit.text('phone'),
      role: kit.enumeration('role', accountRoles).notNull(),
      emailConfirmedAt: kit.instant('email_confirmed_at'),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [kit.uniqueIndex('account_email').on(t.email), kit.uniqueIndex('account_identifier').on(t.identifier)],
  ),
  agentPerimeter: kit.table(
    'agent_perimeter',
    {
      accountId: kit.text('account_id').notNull(),
      /** Code of the département: « 75 », « 2A », « 971 ». */
      departement: kit.text('departement').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.accountId, t.departement] })],
  ),
  session: kit.table('session', {
    /** SHA-256 of the cookie: the table does not open a session. */
    id: kit.id('id'),
    accountId: kit.text('account_id').notNull(),
    createdAt: kit.instant('created_at').notNull(),
    expiresAt: kit.instant('expires_at').notNull(),
  }),
  /** The accounts offered on the sign-in page of a demonstration, with their password: filled by its seed, never elsewhere. */
  demoLogin: kit.table('demo_login', {
    accountId: kit.id('account_id'),
    label: kit.text('label').notNull(),
    password: kit.text('password').notNull(),
    story: kit.text('story').notNull(),
  }),
  /** A link sent by e-mail: used once, before its end. */
  emailToken: kit.table('email_token', {
    /** SHA-256 of the token of the link. */
    id: kit.id('id'),
    /** The account, or the space request that becomes one. */
    accountId: kit.text('account_id').notNull(),
    purpose: kit.enumeration('purpose', ['CONFIRM_EMAIL', 'RECOVER']).notNull(),
    createdAt: kit.instant('created_at').notNull(),
    expiresAt: kit.instant('expires_at').notNull(),
    usedAt: kit.instant('used_at'),
  }),
}));
