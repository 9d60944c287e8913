import type { Feature } from '../feature.ts';
import { accountActs } from './acts.ts';
import { AccountResolver } from './graphql/resolver.ts';
import { accountTables } from './tables.ts';

export { LINK_MS, openLink, readLink, spendLink } from './email-link.ts';
export { hashChosenPassword } from './choose-password.ts';
export { hashPassword, needsRehash, passwordHashKind, verifyPassword } from './password.ts';
export { signOut } from './sign-out.ts';
export { clearSessionCookie, halfOpenSession, hashToken, isOver, openSession, SESSION_COOKIE, sessionTokenOf, setSessionCookie, viewerFor, viewerReader } from './session.ts';
export { MeType } from './graphql/me.ts';
export { readMe } from './me.ts';
export { accountRoles, accountTables, type AccountRole, type SessionAwaits } from './tables.ts';

export const accounts: Feature = {
  name: 'accounts',
  acts: accountActs,
  resolvers: [AccountResolver],
  tables: [accountTables],
};
