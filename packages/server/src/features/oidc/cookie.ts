import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../deps.ts';
import { hashToken } from '../accounts/index.ts';

/** Ties what the provider answers to the browser that asked. */
const NAME = 'apart_oidc';
/** Time left to sign in at the provider, then to give the password of an account that is to be linked. */
export const OIDC_MS = 10 * 60_000;

const isSecure = (deps: Deps): boolean => deps.config.publicUrl.startsWith('https:');
const nameOf = (deps: Deps): string => (isSecure(deps) ? `__Host-${NAME}` : NAME);

/** SHA-256 of the cookie of this browser; `null` when it has none. */
export function browserOf(deps: Deps, request: FastifyRequest): string | null {
  const secret = request.cookies[nameOf(deps)];
  return secret ? hashToken(secret) : null;
}

/** Gives the browser a new secret, `lax` so that it comes back with the return of the provider. */
export function markBrowser(deps: Deps, reply: FastifyReply): string {
  const secret = randomBytes(32).toString('base64url');
  void reply.setCookie(nameOf(deps), secret, { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(deps), maxAge: OIDC_MS / 1000 });
  return hashToken(secret);
}
