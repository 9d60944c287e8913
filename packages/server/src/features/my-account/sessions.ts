import { ok, refusal, refused, type Result } from '@apart/shared';
import { and, desc, eq, lte, ne, or } from 'drizzle-orm';
import { accountIdOf, perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { accountTables, hashToken, isOver } from '../accounts/index.ts';

export interface OpenSession {
  readonly id: string;
  /** « Firefox sur Windows », when the browser says. */
  readonly device: string | null;
  readonly openedAt: Date;
  readonly lastSeenAt: Date;
  readonly endsAt: Date;
  /** The one that asks. */
  readonly current: boolean;
}

/** The open sessions of the person, the last one seen first. */
export async function listSessions(deps: Deps, viewer: Viewer, token: string | undefined): Promise<readonly OpenSession[]> {
  const { session } = accountTables(deps.db);
  const own = token ? hashToken(token) : '';
  const rows = await deps.db.read.sql.select().from(session).where(eq(session.accountId, accountIdOf(viewer) ?? '')).orderBy(desc(session.createdAt)).limit(100);
  return rows
    .filter((row) => row.awaits === null && !isOver(row, deps.clock.now()))
    .map((row) => ({ id: row.id, device: row.device, openedAt: row.createdAt, lastSeenAt: row.lastSeenAt ?? row.createdAt, endsAt: row.expiresAt, current: row.id === own }))
    .toSorted((a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt.getTime() - a.lastSeenAt.getTime());
}

/** Ends one session of the person; `null`: all the others. */
export async function revokeSession(deps: Deps, viewer: Viewer, token: string | undefined, id: string | null): Promise<Result<number>> {
  const accountId = accountIdOf(viewer) ?? '';
  return perform(deps, viewer, 'account.revokeSession', async (tx) => {
    const { session } = accountTables(tx);
    const which = id === null ? ne(session.id, token ? hashToken(token) : '') : eq(session.id, id);
    const ended = await tx.sql.delete(session).where(and(eq(session.accountId, accountId), which)).returning({ id: session.id });
    if (id !== null && ended.length === 0) return refused(refusal('NOT_FOUND', '', 'Cette session est déjà fermée.'));
    await tx.record({ act: 'account.revokeSession', subjectKind: 'account', subjectId: accountId, detail: `${ended.length} session(s) fermée(s).` });
    return ok(ended.length);
  });
}

/** Takes away what has ended by itself: sessions, links, counts of failures. */
export async function sweepAccess(deps: Deps, dryRun: boolean): Promise<number> {
  const now = deps.clock.now();
  const yesterday = new Date(now.getTime() - 24 * 3_600_000);
  return deps.db.transaction(async (tx) => {
    const { emailToken, session, signInFailure } = accountTables(tx);
    const over = or(lte(session.expiresAt, now), lte(session.lastSeenAt, new Date(now.getTime() - 3 * 3_600_000)));
    if (dryRun) return (await tx.sql.select({ id: session.id }).from(session).where(over)).length;
    await tx.sql.delete(signInFailure).where(lte(signInFailure.lastAt, yesterday));
    await tx.sql.delete(emailToken).where(lte(emailToken.expiresAt, new Date(now.getTime() - 30 * 24 * 3_600_000)));
    return (await tx.sql.delete(session).where(over).returning({ id: session.id })).length;
  });
}
