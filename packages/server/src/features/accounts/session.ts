import { createHash, randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { visitor, type Viewer, type ViewerAccount } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { Queries, Transaction } from '../../persistence/index.ts';
import { accountTables, type AccountRole } from './tables.ts';

export const SESSION_COOKIE = 'apart_session';
/** A working day: 12 hours. */
const SESSION_MS = 12 * 3_600_000;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Opens a session and returns the secret that the cookie holds. */
export async function openSession(tx: Transaction, accountId: string, at: Date): Promise<string> {
  const { session } = accountTables(tx);
  const token = randomBytes(32).toString('base64url');
  await tx.sql.insert(session).values({ id: hashToken(token), accountId, createdAt: at, expiresAt: new Date(at.getTime() + SESSION_MS) });
  return token;
}

export function setSessionCookie(deps: Deps, reply: FastifyReply, token: string): void {
  void reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: deps.config.publicUrl.startsWith('https:'),
    maxAge: SESSION_MS / 1000,
  });
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(SESSION_COOKIE, { path: '/' });
}

/** Who sends this request: the owner of a live session, else a visitor. */
export function viewerReader(deps: Deps): (request: FastifyRequest) => Promise<Viewer> {
  return async (request) => {
    const token = request.cookies[SESSION_COOKIE];
    return token ? viewerOfSession(deps, token) : visitor;
  };
}

async function viewerOfSession(deps: Deps, token: string): Promise<Viewer> {
  const rows = await deps.db.read
    .prepared('session.viewer', (q) => {
      const { session, account } = accountTables(q);
      return q.sql
        .select({
          id: account.id,
          email: account.email,
          firstName: account.firstName,
          lastName: account.lastName,
          role: account.role,
          expiresAt: session.expiresAt,
        })
        .from(session)
        .innerJoin(account, eq(account.id, session.accountId))
        .where(eq(session.id, sql.placeholder('id')));
    })
    .execute({ id: hashToken(token) });
  const row = rows[0];
  if (!row || row.expiresAt.getTime() <= deps.clock.now().getTime()) return visitor;
  const { expiresAt: _expiresAt, role, ...account } = row;
  return viewerFor(deps.db.read, account, role);
}

export async function viewerFor(q: Queries, account: ViewerAccount, role: AccountRole): Promise<Viewer> {
  switch (role) {
    case 'EMPLOYER':
      return { kind: 'employer', account };
    case 'UD': {
      const { agentPerimeter } = accountTables(q);
      const rows = await q.sql.select().from(agentPerimeter).where(eq(agentPerimeter.accountId, account.id));
      return { kind: 'ud', account, departements: rows.map((row) => row.departement) };
    }
    case 'ASP':
      return { kind: 'asp', account };
    case 'DGEFP':
      return { kind: 'dgefp', account };
    case 'SUPPORT':
      return { kind: 'support', account };
  }
}
