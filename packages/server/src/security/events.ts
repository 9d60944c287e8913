import type { Logger } from 'pino';

/** What an operator watches: who came in, who could not, who was stopped. Names are stable: alerts hang on them. */
export const SECURITY_EVENTS = [
  'sign-in.succeeded',
  'sign-in.failed',
  'sign-in.locked',
  'second-factor.failed',
  'session.revoked',
  'password.changed',
  'access.denied',
  'oidc.refused',
  'identity.linked',
  'token.created',
  'token.rotated',
  'token.revoked',
  'token.used',
  'token.refused',
  'feed.renewed',
  'feed.revoked',
  'feed.read',
  'feed.refused',
  'rate.limited',
  'leak.reported',
] as const;
export type SecurityEvent = (typeof SECURITY_EVENTS)[number];

/** Only these facts: account ids, never a name, an address, a password, a token or a cookie. */
export interface SecurityFacts {
  readonly accountId?: string | null;
  /** Network address of the request. */
  readonly from?: string;
  /** Act that was tried. */
  readonly act?: string;
  /** Kind of viewer that tried it. */
  readonly viewer?: string;
  /** How one came in: password, TOTP, provider, token. */
  readonly method?: string;
  /** Stable code of the refusal. */
  readonly reason?: string;
  /** Public prefix of a token: it names it and opens nothing. */
  readonly tokenPrefix?: string;
}

const GOOD_NEWS: readonly SecurityEvent[] = ['sign-in.succeeded', 'session.revoked', 'password.changed', 'identity.linked', 'token.created', 'token.rotated', 'token.revoked', 'token.used', 'feed.renewed', 'feed.revoked', 'feed.read'];

/** One line of the log for one event: `info` for what went as it should, `warn` for what was refused. */
export function securityEvent(log: Logger, event: SecurityEvent, facts: SecurityFacts): void {
  log[GOOD_NEWS.includes(event) ? 'info' : 'warn']({ security: event, ...facts }, event);
}
