import { createHash, randomBytes } from 'node:crypto';
import { parisDayOf } from '@apart/shared';
import { and, eq, gt, gte, isNull, lte, sql } from 'drizzle-orm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { visitor, type Viewer, type ViewerAccount } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { noteAside, type Queries, type Transaction } from '../../persistence/index.ts';
import { deviceOf } from './device.ts';
import { accountTables, type AccountRole, type SessionAwaits } from './tables.ts';

/** Its name on http; on https the browser itself refuses that another site or a sub-domain sets it (`__Host-`). */
export const SESSION_COOKIE = 'apart_session';
/** A working day: 12 hours. */
export const SESSION_MS = 12 * 3_600_000;
/** Without a request for two hours, it is over (docs/security.md says why two). */
export const IDLE_MS = 2 * 3_600_000;
/** How often the last request is written. */
const SEEN_EVERY_MS = 5 * 60_000;

const isSecure = (deps: Deps): boolean => deps.config.publicUrl.startsWith('https:');
const cookieName = (deps: Deps): string => (isSecure(deps) ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE);

/** What is known of the browser that a session is for, and what it must still give. */
export interface SessionWish {
  readonly userAgent?: string | undefined;
  readonly awaits?: SessionAwaits | null;
}

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Opens a session and returns the secret that the cookie holds. */
export async function openSession(tx: Transaction, accountId: string, at: Date, wish: SessionWish = {}): Promise<string> {
  const { session } = accountTables(tx);
  const token = randomBytes(32).toString('base64url');
  await tx.sql.insert(session).values({
    id: hashToken(token),
    accountId,
    createdAt: at,
    expiresAt: new Date(at.getTime() + SESSION_MS),
    lastSeenAt: at,
    device: deviceOf(wish.userAgent),
    awaits: wish.awaits ?? null,
  });
  return token;
}

export function setSessionCookie(deps: Deps, reply: FastifyReply, token: string): void {
  void reply.setCookie(cookieName(deps), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(deps),
    maxAge: SESSION_MS / 1000,
  });
}

export function clearSessionCookie(deps: Deps, reply: FastifyReply): void {
  void reply.clearCookie(cookieName(deps), { path: '/', secure: isSecure(deps) });
}

/** The secret of the session that this request bears. */
export const sessionTokenOf = (deps: Deps, request: FastifyRequest): string | undefined => request.cookies[cookieName(deps)];

/** Who sends this request: the owner of a live session, else a visitor. */
export function viewerReader(deps: Deps): (request: FastifyRequest) => Promise<Viewer> {
  return async (request) => {
    const token = sessionTokenOf(deps, request);
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
          lastSeenAt: session.lastSeenAt,
          awaits: session.awaits,
          closedAt: account.closedAt,
        })
        .from(session)
        .innerJoin(account, eq(account.id, session.accountId))
        .where(eq(session.id, sql.placeholder('id')));
    })
    .execute({ id: hashToken(token) });
  const row = rows[0];
  const now = deps.clock.now();
  if (!row || isOver(row, now)) return visitor;
  const { expiresAt: _expiresAt, lastSeenAt, awaits, closedAt, role, ...account } = row;
  // Half open: it opens the second step of the sign-in, and nothing else.
  if (awaits !== null || closedAt !== null) return visitor;
  await noteSeen(deps, hashToken(token), lastSeenAt, now);
  return viewerFor(deps.db.read, account, role, now);
}

/** Whether a session has ended by itself: at its term, or without a request for too long. */
export const isOver = ({ expiresAt, lastSeenAt }: { readonly expiresAt: Date; readonly lastSeenAt: Date | null }, now: Date): boolean =>
  expiresAt.getTime() <= now.getTime() || (lastSeenAt !== null && lastSeenAt.getTime() + IDLE_MS <= now.getTime());

async function noteSeen(deps: Deps, id: string, lastSeenAt: Date | null, now: Date): Promise<void> {
  if (lastSeenAt !== null && now.getTime() - lastSeenAt.getTime() < SEEN_EVERY_MS) return;
  const { session } = accountTables(deps.db);
  await noteAside(deps, async (tx) => void (await tx.sql.update(session).set({ lastSeenAt: now }).where(eq(session.id, id))));
}

/** Whose session awaits its second step; `null` when it awaits nothing, is over or is none. */
export async function halfOpenSession(q: Queries, token: string | undefined, now: Date): Promise<{ readonly id: string; readonly accountId: string; readonly awaits: SessionAwaits } | null> {
  if (!token) return null;
  const { session } = accountTables(q);
  const [row] = await q.sql.select().from(session).where(eq(session.id, hashToken(token)));
  if (!row?.awaits || isOver(row, now)) return null;
  // Ten minutes to find one's telephone; then the password is asked again.
  if (row.awaits === 'TOTP' && row.createdAt.getTime() + HALF_OPEN_MS <= now.getTime()) return null;
  return { id: row.id, accountId: row.accountId, awaits: row.awaits };
}
const HALF_OPEN_MS = 10 * 60_000;

/** The viewer that an account is at one instant: mandates, delegations and accesses of support are dated. */
export async function viewerFor(q: Queries, account: ViewerAccount, role: AccountRole, at: Date): Promise<Viewer> {
  switch (role) {
    case 'EMPLOYER':
      return { kind: 'employer', account, today: parisDayOf(at) };
    case 'UD':
    case 'UD_HEAD':
      return { kind: 'ud', account, departements: await departementsOf(q, account.id, at), head: role === 'UD_HEAD' };
    case 'ASP':
      return { kind: 'asp', account };
    case 'DGEFP':
      return { kind: 'dgefp', account };
    case 'SUPPORT':
      return { kind: 'support', account, sirets: await openedTo(q, account.id, at) };
  }
}

/** An agent's own départements and those lent to them that day. */
async function departementsOf(q: Queries, accountId: string, at: Date): Promise<string[]> {
  const { agentPerimeter, perimeterDelegation } = accountTables(q);
  const today = parisDayOf(at);
  const [own, lent] = await Promise.all([
    q.sql.select({ departement: agentPerimeter.departement }).from(agentPerimeter).where(eq(agentPerimeter.accountId, accountId)),
    q.sql
      .select({ departement: perimeterDelegation.departement })
      .from(perimeterDelegation)
      .where(
        and(
          eq(perimeterDelegation.accountId, accountId),
          isNull(perimeterDelegation.endedAt),
          lte(perimeterDelegation.fromDay, today),
          gte(perimeterDelegation.untilDay, today),
        ),
      ),
  ]);
  return [...new Set([...own, ...lent].map((row) => row.departement))];
}

/** The establishments that support opened for a reason, and whose time is not over. */
async function openedTo(q: Queries, accountId: string, at: Date): Promise<string[]> {
  const { supportAccess } = accountTables(q);
  const rows = await q.sql
    .select({ siret: supportAccess.siret })
    .from(supportAccess)
    .where(and(eq(supportAccess.accountId, accountId), isNull(supportAccess.endedAt), gt(supportAccess.endsAt, at)));
  return [...new Set(rows.map((row) => row.siret))];
}
