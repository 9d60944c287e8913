import { eq, or, sql } from 'drizzle-orm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EmployerViewer, Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { fingerprintOf } from '../../security/drawn-secret.ts';
import { securityEvent } from '../../security/events.ts';
import { noteAside } from '../../persistence/index.ts';
import { accountTables, viewerFor, viewerReader } from '../accounts/index.ts';
import { countRequest } from './limit.ts';
import { refusedToken, type BearerRefused, type TokenFault } from './refused.ts';
import { endOf } from './repository.ts';
import { isWellTyped, prefixOf } from './secret.ts';
import { apiTokenTables, type ApiTokenRow } from './tables.ts';

/** How often the last use is written: a program that asks ten times a second writes once a minute. */
const LAST_USE_MS = 60_000;

/** The secret that a request bears; another way of authorisation is not ours to read. */
export function bearerOf(request: FastifyRequest): string | undefined {
  const [scheme = '', ...rest] = (request.headers.authorization ?? '').trim().split(/\s+/);
  return scheme.toLowerCase() === 'bearer' ? rest.join(' ') : undefined;
}

/**
 * Who sends this request: the owner of the token that it bears, limited to what the token was given, else whoever its
 * session says. A token that does not open stops the request (401), it never falls back to a session.
 */
export function requestViewer(deps: Deps): (request: FastifyRequest, reply: FastifyReply) => Promise<Viewer> {
  const bySession = viewerReader(deps);
  return async (request, reply) => {
    const secret = bearerOf(request);
    return secret === undefined ? bySession(request) : viewerOfToken(deps, secret, request, reply);
  };
}

async function viewerOfToken(deps: Deps, secret: string, request: FastifyRequest, reply: FastifyReply): Promise<EmployerViewer> {
  const refuse = (fault: TokenFault, token?: ApiTokenRow): BearerRefused => {
    securityEvent(deps.log, 'token.refused', { reason: fault, from: request.ip, accountId: token?.accountId, tokenPrefix: token ? prefixOf(secret) : undefined });
    void reply.header('WWW-Authenticate', `Bearer realm="apart", error="invalid_token", error_description="${fault}"`);
    return refusedToken(fault);
  };
  if (!isWellTyped(secret)) throw refuse('TOKEN_MISTYPED');
  const hash = fingerprintOf(secret);
  const found = await findByHash(deps, hash);
  if (!found) throw refuse('TOKEN_UNKNOWN');
  const { token, account } = found;
  const now = deps.clock.now();
  if (token.revokedAt) throw refuse('TOKEN_REVOKED', token);
  if (token.secretHash !== hash && (token.previousUntil === null || token.previousUntil <= now)) throw refuse('TOKEN_ROTATED', token);
  if (endOf(token) <= now) throw refuse('TOKEN_EXPIRED', token);
  const { role, ...owner } = account;
  const viewer = await viewerFor(deps.db.read, owner, role, now);
  // Its owner became an agent: what an agent sees is not for programs.
  if (viewer.kind !== 'employer') throw refuse('TOKEN_UNKNOWN', token);
  await countRequest(deps, reply, token);
  await noteUse(deps, token, prefixOf(secret), now, request.ip);
  return { ...viewer, token: { id: token.id, name: token.name, scopes: token.scopes, sirets: token.sirets } };
}

async function findByHash(deps: Deps, hash: string) {
  const rows = await deps.db.read
    .prepared('token.viewer', (q) => {
      const { apiToken } = apiTokenTables(q);
      const { account } = accountTables(q);
      return q.sql
        .select({ token: apiToken, account: { id: account.id, email: account.email, firstName: account.firstName, lastName: account.lastName, role: account.role } })
        .from(apiToken)
        .innerJoin(account, eq(account.id, apiToken.accountId))
        .where(or(eq(apiToken.secretHash, sql.placeholder('hash')), eq(apiToken.previousHash, sql.placeholder('hash'))));
    })
    .execute({ hash });
  return rows[0];
}

async function noteUse(deps: Deps, token: ApiTokenRow, tokenPrefix: string, now: Date, from: string): Promise<void> {
  if (token.lastUsedAt && now.getTime() - token.lastUsedAt.getTime() < LAST_USE_MS) return;
  const { apiToken } = apiTokenTables(deps.db);
  await noteAside(deps, async (tx) => void (await tx.sql.update(apiToken).set({ lastUsedAt: now }).where(eq(apiToken.id, token.id))));
  securityEvent(deps.log, 'token.used', { accountId: token.accountId, method: 'token', tokenPrefix, from });
}
