import { defineTables } from '../../persistence/index.ts';

/** What an account is for: an employer's person, or a role of the administration. */
export const accountRoles = ['EMPLOYER', 'UD', 'UD_HEAD', 'ASP', 'DGEFP', 'SUPPORT'] as const;
export type AccountRole = (typeof accountRoles)[number];

/** What a half-open session awaits. */
export const sessionAwaits = ['TOTP', 'ENROL_TOTP'] as const;
export type SessionAwaits = (typeof sessionAwaits)[number];

/** What a link sent by e-mail is for. */
export const linkPurposes = ['CONFIRM_EMAIL', 'RECOVER', 'CHANGE_EMAIL', 'CANCEL_EMAIL_CHANGE'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

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
      /** When the access of an agent ended: the account signs in no more, and keeps its name in the history. */
      closedAt: kit.instant('closed_at'),
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
  /** Reinforcement: a département lent to an agent, between two days included. */
  perimeterDelegation: kit.table(
    'perimeter_delegation',
    {
      id: kit.id('id'),
      accountId: kit.text('account_id').notNull(),
      departement: kit.text('departement').notNull(),
      fromDay: kit.day('from_day').notNull(),
      untilDay: kit.day('until_day').notNull(),
      reason: kit.text('reason').notNull(),
      grantedBy: kit.text('granted_by').notNull(),
      grantedAt: kit.instant('granted_at').notNull(),
      endedAt: kit.instant('ended_at'),
    },
    (t) => [kit.index('perimeter_delegation_account').on(t.accountId, t.untilDay), kit.index('perimeter_delegation_departement').on(t.departement, t.untilDay)],
  ),
  /** Support reads an establishment for a stated reason and a short time; the company sees it in its timeline. */
  supportAccess: kit.table(
    'support_access',
    {
      id: kit.id('id'),
      accountId: kit.text('account_id').notNull(),
      siret: kit.text('siret').notNull(),
      reason: kit.text('reason').notNull(),
      openedAt: kit.instant('opened_at').notNull(),
      endsAt: kit.instant('ends_at').notNull(),
      endedAt: kit.instant('ended_at'),
    },
    (t) => [kit.index('support_access_account').on(t.accountId, t.endsAt), kit.index('support_access_siret').on(t.siret, t.endsAt)],
  ),
  session: kit.table('session', {
    /** SHA-256 of the cookie: the table does not open a session. */
    id: kit.id('id'),
    accountId: kit.text('account_id').notNull(),
    createdAt: kit.instant('created_at').notNull(),
    expiresAt: kit.instant('expires_at').notNull(),
    /** Last request, to within five minutes; without one, its opening. */
    lastSeenAt: kit.instant('last_seen_at'),
    /** « Firefox sur Windows »: what its owner recognises it by. */
    device: kit.text('device'),
    /** What is still to be given before it opens anything: a code, or the enrolment of a second factor. */
    awaits: kit.enumeration('awaits', sessionAwaits),
  }),
  /** Second factor: the seed of the one-time codes. */
  accountTotp: kit.table('account_totp', {
    accountId: kit.id('account_id'),
    secretSealed: kit.text('secret_sealed').notNull(),
    /** `null` until a first code proves that the device knows it. */
    enabledAt: kit.instant('enabled_at'),
    /** Step of 30 seconds of the last code taken: a code serves once. */
    lastStep: kit.int('last_step'),
  }),
  recoveryCode: kit.table(
    'recovery_code',
    {
      id: kit.id('id'),
      accountId: kit.text('account_id').notNull(),
      /** Argon2id, as a password. */
      codeHash: kit.text('code_hash').notNull(),
      usedAt: kit.instant('used_at'),
    },
    (t) => [kit.index('recovery_code_account').on(t.accountId)],
  ),
  /** Failures to sign in, by account and by network; forgotten after a day without one. */
  signInFailure: kit.table('sign_in_failure', {
    /** SHA-256 of what is counted: nothing tells which names were tried. */
    key: kit.id('key'),
    failures: kit.int('failures').notNull(),
    lastAt: kit.instant('last_at').notNull(),
    lockedUntil: kit.instant('locked_until'),
  }),
  /** A new address of an account: asked, confirmed from the new one, cancelled from the old one. */
  emailChange: kit.table(
    'email_change',
    {
      id: kit.id('id'),
      accountId: kit.text('account_id').notNull(),
      oldEmail: kit.text('old_email').notNull(),
      newEmail: kit.text('new_email').notNull(),
      requestedAt: kit.instant('requested_at').notNull(),
      confirmedAt: kit.instant('confirmed_at'),
      cancelledAt: kit.instant('cancelled_at'),
    },
    (t) => [kit.index('email_change_account').on(t.accountId)],
  ),
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
    purpose: kit.enumeration('purpose', linkPurposes).notNull(),
    createdAt: kit.instant('created_at').notNull(),
    expiresAt: kit.instant('expires_at').notNull(),
    usedAt: kit.instant('used_at'),
  }),
}));
