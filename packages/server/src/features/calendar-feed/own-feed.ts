import { invariant, ok, type Result } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { accountIdOf, perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { Queries, Transaction } from '../../persistence/index.ts';
import { drawSecret, fingerprintOf } from '../../security/drawn-secret.ts';
import { SECRET_START } from './secret-address.ts';
import { calendarFeedTables, type CalendarFeedRow } from './tables.ts';

/** The viewer's own feed; undefined when they have none. */
export async function ownFeed(q: Queries, viewer: Viewer): Promise<CalendarFeedRow | undefined> {
  const { calendarFeed } = calendarFeedTables(q);
  const [row] = await q.sql.select().from(calendarFeed).where(eq(calendarFeed.accountId, accountIdOf(viewer) ?? ''));
  return row;
}

/** A feed and, the only time that it is ever told, the secret of its address. */
export interface RenewedFeed {
  readonly feed: CalendarFeedRow;
  readonly secret: string;
}

/** Gives a new secret address; the one before, if any, opens nothing more. Asked twice, the last answer is the one that opens. */
export async function renewFeed(deps: Deps, viewer: Viewer): Promise<Result<RenewedFeed>> {
  return perform(deps, viewer, 'calendarFeed.renew', async (tx) => {
    const { calendarFeed } = calendarFeedTables(tx);
    const accountId = accountIdOf(viewer);
    invariant(accountId, 'a feed is of a person');
    const secret = drawSecret(SECRET_START);
    const feed: CalendarFeedRow = { accountId, secretHash: fingerprintOf(secret), createdAt: tx.at, lastReadAt: null };
    await tx.sql.insert(calendarFeed).values(feed).onConflictDoUpdate({ target: calendarFeed.accountId, set: feed });
    await tx.record({ act: 'calendarFeed.renew', subjectKind: 'account', subjectId: accountId });
    return ok({ feed, secret });
  });
}

/** Ends the address at once; without one, it changes nothing. */
export async function revokeFeed(deps: Deps, viewer: Viewer): Promise<Result<null>> {
  return perform(deps, viewer, 'calendarFeed.revoke', async (tx) => {
    const accountId = accountIdOf(viewer) ?? '';
    if (await endFeedOf(tx, accountId)) await tx.record({ act: 'calendarFeed.revoke', subjectKind: 'account', subjectId: accountId });
    return ok(null);
  });
}

/** Ends the feed of an account; false when it has none. */
export async function endFeedOf(tx: Transaction, accountId: string): Promise<boolean> {
  const { calendarFeed } = calendarFeedTables(tx);
  const ended = await tx.sql.delete(calendarFeed).where(eq(calendarFeed.accountId, accountId)).returning({ accountId: calendarFeed.accountId });
  return ended.length > 0;
}
