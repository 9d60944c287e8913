import { and, count, eq, isNull } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import type { Viewer } from '../../acts/index.ts';
import { messageTables } from '../../outbox/index.ts';
import type { ViewerRole } from './graphql/me.ts';
import { viewerFor } from './session.ts';
import { accountTables } from './tables.ts';

/** What a person is told of their own account; `null` when it is gone. */
export async function readMe(deps: Deps, accountId: string) {
  const { account } = accountTables(deps.db);
  const { message } = messageTables(deps.db);
  const q = deps.db.read;
  const [row] = await q.sql.select().from(account).where(eq(account.id, accountId));
  if (!row) return null;
  const [unread] = await q.sql
    .select({ total: count() })
    .from(message)
    .where(and(eq(message.accountId, accountId), isNull(message.readAt)));
  const viewer: Viewer = await viewerFor(q, row, row.role, deps.clock.now());
  return {
    id: row.id,
    email: row.email,
    identifier: row.identifier,
    firstName: row.firstName,
    lastName: row.lastName,
    emailConfirmed: row.emailConfirmedAt !== null,
    role: (row.role === 'UD_HEAD' ? 'UD' : row.role) as ViewerRole,
    head: row.role === 'UD_HEAD',
    departements: viewer.kind === 'ud' ? [...viewer.departements].toSorted() : [],
    unreadMessages: unread?.total ?? 0,
    acts: deps.acts
      .all()
      .filter((act) => deps.acts.may(act.name, viewer))
      .map((act) => act.name),
  };
}
