import type { Feature } from '../feature.ts';
import { accountActs } from './acts.ts';
import { AccountResolver } from './graphql/resolver.ts';
import { accountTables } from './tables.ts';

export { LINK_MS, openLink, readLink, spendLink } from './email-link.ts';
export { hashPassword } from './password.ts';
export { hashToken, openSession, SESSION_COOKIE, setSessionCookie, viewerFor, viewerReader } from './session.ts';
export { MeType, SessionPayload } from './graphql/me.ts';
export { readMe } from './me.ts';
export { accountRoles, accountTables, type AccountRole } from './tables.ts';

export const accounts: Feature = {
  name: 'accounts',
  acts: accountActs,
  resolvers: [AccountResolver],
  tables: [accountTables],
};
