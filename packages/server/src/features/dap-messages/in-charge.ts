import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Recipient } from '../../outbox/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { accountTables } from '../accounts/index.ts';
import type { DapRow } from '../dap/index.ts';

/** Who answers for a file at the UD: the agent who took it, the heads of the UD while nobody did or once that agent left. */
export async function agentsInCharge(q: Queries, row: Pick<DapRow, 'takenBy' | 'departement'>): Promise<readonly Recipient[]> {
  const { account, agentPerimeter } = accountTables(q);
  const there = and(eq(agentPerimeter.departement, row.departement), isNull(account.closedAt));
  const agents = (where: ReturnType<typeof and>) =>
    q.sql.select({ accountId: account.id, email: account.email }).from(agentPerimeter).innerJoin(account, eq(account.id, agentPerimeter.accountId)).where(where);
  const taker = row.takenBy === null ? [] : await agents(and(there, eq(account.id, row.takenBy), inArray(account.role, ['UD', 'UD_HEAD'])));
  return taker.length > 0 ? taker : agents(and(there, eq(account.role, 'UD_HEAD')));
}
