import { agentAccessSchema, ok, refusal, refused, refusalsOfZod, type AgentAccessForm, type Result } from '@apart/shared';
import { and, asc, count, eq, gt } from 'drizzle-orm';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { afterCursor, pageSize, toPage, type SortKey } from '../../graphql/connection.ts';
import { openDeliveryTicket, post } from '../../outbox/index.ts';
import { accountTables } from '../accounts/index.ts';
import { nationalAdministrators } from '../habilitations/index.ts';
import { alreadyAgentLetter, employerAddressLetter, requestedLetter, toAnswerLetter } from './letters.ts';
import { agentTables, type AgentRequestRow, type AgentRequestStatus } from './tables.ts';

/** Requests that one address may send in an hour: a mailbox is not flooded by somebody else. */
const MAX_AN_HOUR = 5;
const HOUR_MS = 3_600_000;

/**
 * Asks for an agent's access: the DGEFP's administrators are told, and the address is written to. The answer, its ticket and
 * the subject of the letter are the same whether the address has an account or not: only who reads the mail learns it.
 */
export async function requestAgentAccess(deps: Deps, viewer: Viewer, input: AgentAccessForm): Promise<Result<{ readonly email: string; readonly deliveryTicket: string }>> {
  const read = agentAccessSchema.safeParse(input);
  if (!read.success) return refused(...refusalsOfZod(read.error));
  const form = read.data;
  const email = form.email.toLowerCase();
  return perform(deps, viewer, 'agent.request', async (tx) => {
    const { account } = accountTables(tx);
    const { agentAccessRequest: request } = agentTables(tx);
    const [recent] = await tx.sql.select({ total: count() }).from(request).where(and(eq(request.email, email), gt(request.createdAt, new Date(tx.at.getTime() - HOUR_MS))));
    if ((recent?.total ?? 0) >= MAX_AN_HOUR) {
      return refused(refusal('REQUEST_LIMIT', '', `${MAX_AN_HOUR} demandes ont été faites avec cette adresse depuis une heure. Elles sont bien reçues\u00a0: attendez leur réponse.`));
    }
    const [owner] = await tx.sql.select({ role: account.role, closedAt: account.closedAt }).from(account).where(eq(account.email, email));
    const letter = owner && !owner.closedAt ? (owner.role === 'EMPLOYER' ? employerAddressLetter() : alreadyAgentLetter()) : requestedLetter(form);
    const row: AgentRequestRow = {
      id: deps.ids.next(), email, firstName: form.firstName, lastName: form.lastName, service: form.service, role: form.role, departements: form.departements,
      message: form.message || null, createdAt: tx.at, version: 1, answerReason: null,
      // Kept in all cases, for the count by hour; one that cannot be granted waits for nobody.
      ...(letter.kind === 'agent.requested' ? { status: 'PENDING', answeredAt: null, answeredByName: null } : { status: 'REFUSED', answeredAt: tx.at, answeredByName: 'Service' }),
    };
    await tx.sql.insert(request).values(row);
    const [messageId] = await post(deps, tx, tx.at, [{ accountId: null, email }], letter);
    if (row.status === 'PENDING') await post(deps, tx, tx.at, await nationalAdministrators(tx), toAnswerLetter(row));
    await tx.record({ act: 'agent.request', subjectKind: 'account', subjectId: row.id });
    return ok({ email, deliveryTicket: await openDeliveryTicket(tx, messageId as string, tx.at) });
  });
}

/** The requests in one status, the oldest first: the door lets the DGEFP alone come here. */
export async function listAgentRequests(deps: Deps, status: AgentRequestStatus, args: { readonly first?: number | null; readonly after?: string | null }) {
  const { agentAccessRequest: request } = agentTables(deps.db);
  const size = pageSize(args.first);
  const keys: readonly SortKey[] = [{ column: request.createdAt, kind: 'instant' }, { column: request.id, kind: 'text' }];
  const rows = await deps.db.read.sql
    .select()
    .from(request)
    .where(and(eq(request.status, status), afterCursor(keys, args.after)))
    .orderBy(asc(request.createdAt), asc(request.id))
    .limit(size + 1);
  return toPage(rows, size, Boolean(args.after), (row) => [row.createdAt, row.id], (row) => row);
}
