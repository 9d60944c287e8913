import { and, eq, isNull } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import type { Queries } from '../../persistence/index.ts';
import { accountTables, type AccountRole, type SessionAwaits } from '../accounts/index.ts';
import { habilitationTables } from '../habilitations/index.ts';

interface Somebody {
  readonly id: string;
  readonly role: AccountRole;
}

/** What a session of this account must still give: a code when it has a second factor; the enrolment of one when it must have one. */
export async function awaitedOf(deps: Deps, q: Queries, account: Somebody): Promise<SessionAwaits | null> {
  if (await hasTotp(q, account.id)) return 'TOTP';
  return (await mustHaveTotp(deps, q, account)) ? 'ENROL_TOTP' : null;
}

export async function hasTotp(q: Queries, accountId: string): Promise<boolean> {
  const { accountTotp } = accountTables(q);
  const [row] = await q.sql.select({ enabledAt: accountTotp.enabledAt }).from(accountTotp).where(eq(accountTotp.accountId, accountId));
  return row !== undefined && row.enabledAt !== null;
}

/** Agents, and the administrators of a company; nobody in a demonstration, whose passwords are on its page. */
export async function mustHaveTotp(deps: Deps, q: Queries, { id, role }: Somebody): Promise<boolean> {
  if (deps.config.demoMode) return false;
  if (role !== 'EMPLOYER') return true;
  const { habilitation } = habilitationTables(q);
  const [administers] = await q.sql
    .select({ id: habilitation.id })
    .from(habilitation)
    .where(and(eq(habilitation.accountId, id), eq(habilitation.role, 'ADMINISTRATOR'), isNull(habilitation.endedAt)))
    .limit(1);
  return administers !== undefined;
}
