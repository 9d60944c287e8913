import { and, eq, inArray, isNull, isNotNull } from 'drizzle-orm';
import type { Recipient } from '../../outbox/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { accountTables } from '../accounts/index.ts';
import { habilitationTables, type HabilitationRole } from './tables.ts';

/** Those who are told of what happens to an establishment: all its live habilitations. */
export async function peopleOf(q: Queries, siret: string): Promise<readonly Recipient[]> {
  return recipients(q, siret, ['ADMINISTRATOR', 'DECLARANT', 'READER']);
}

/** Those who answer for an establishment. */
export async function administratorsOf(q: Queries, siret: string): Promise<readonly Recipient[]> {
  return recipients(q, siret, ['ADMINISTRATOR']);
}

async function recipients(q: Queries, siret: string, roles: readonly HabilitationRole[]): Promise<readonly Recipient[]> {
  const { habilitation } = habilitationTables(q);
  const { account } = accountTables(q);
  return q.sql
    .select({ accountId: account.id, email: account.email })
    .from(habilitation)
    .innerJoin(account, eq(account.id, habilitation.accountId))
    .where(and(eq(habilitation.siret, siret), inArray(habilitation.role, [...roles]), isNull(habilitation.endedAt), isNotNull(account.emailConfirmedAt)));
}

/** The administrators of the DGEFP. */
export async function nationalAdministrators(q: Queries): Promise<readonly Recipient[]> {
  const { account } = accountTables(q);
  return q.sql.select({ accountId: account.id, email: account.email }).from(account).where(eq(account.role, 'DGEFP'));
}

/** The agents of a département's UD. */
export async function agentsOf(q: Queries, departement: string): Promise<readonly Recipient[]> {
  const { account, agentPerimeter } = accountTables(q);
  return q.sql
    .select({ accountId: account.id, email: account.email })
    .from(agentPerimeter)
    .innerJoin(account, eq(account.id, agentPerimeter.accountId))
    .where(and(eq(agentPerimeter.departement, departement), inArray(account.role, ['UD'])));
}
