import { faultOfDepartements, ok, refusal, refused, type AgentRole, type Result } from '@apart/shared';
import { and, eq, isNull } from 'drizzle-orm';
import { accountIdOf, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { accountTables } from '../accounts/index.ts';
import { describe, setPerimeter } from './answer.ts';
import { changedLetter, endedLetter } from './letters.ts';
import { headedBy } from './list.ts';

const NOT_FOUND = refusal('NOT_FOUND', '', 'Agent introuvable.');
const SELF = refusal('SELF_FORBIDDEN', '', 'Votre propre accès se change par un autre administrateur\u00a0: il en reste toujours un.');

/** Gives another role or other départements to an agent, for good; what is lent for a time is a delegation. Open sessions follow at once. */
export function changeAgent(deps: Deps, viewer: Viewer, input: { readonly id: string; readonly role: AgentRole; readonly departements: readonly string[] }): Promise<Result<{ readonly id: string }>> {
  return perform(deps, viewer, 'agent.change', async (tx) => {
    const agent = await agentOf(tx, input.id);
    if (!agent) return refused(NOT_FOUND);
    if (agent.id === accountIdOf(viewer)) return refused(SELF);
    const departements = [...new Set(input.departements)];
    const fault = faultOfDepartements(input.role, departements);
    if (fault) return refused(refusal('DEPARTEMENTS_INVALID', 'departements', fault));
    const { account } = accountTables(tx);
    await tx.sql.update(account).set({ role: input.role }).where(eq(account.id, agent.id));
    await setPerimeter(tx, agent.id, departements);
    const what = describe({ role: input.role, departements });
    await post(deps, tx, tx.at, [{ accountId: agent.id, email: agent.email }], changedLetter(what));
    await tx.record({ act: 'agent.change', subjectKind: 'account', subjectId: agent.id, detail: what, changes: { before: agent.role, role: input.role, departements } });
    return ok({ id: agent.id });
  });
}

/**
 * Ends the access of an agent: sessions and delegations at once, the name stays in the history. A head does it for the UD
 * agents whose départements are all theirs; the DGEFP for anybody but oneself.
 */
export function endAgentAccess(deps: Deps, viewer: Viewer, input: { readonly id: string; readonly reason: string }): Promise<Result<{ readonly id: string }>> {
  return perform(deps, viewer, 'agent.end', async (tx) => {
    const agent = await agentOf(tx, input.id);
    if (!agent || !(await mayEnd(tx, viewer, agent))) return refused(NOT_FOUND);
    if (agent.id === accountIdOf(viewer)) return refused(SELF);
    const reason = input.reason.trim();
    if (reason.length < 3) return refused(refusal('REQUIRED', 'reason', 'Motif\u00a0: dites pourquoi cet accès prend fin.'));
    const { account, emailToken, perimeterDelegation, session } = accountTables(tx);
    await tx.sql.update(account).set({ closedAt: tx.at }).where(eq(account.id, agent.id));
    await tx.sql.delete(session).where(eq(session.accountId, agent.id));
    await tx.sql.delete(emailToken).where(eq(emailToken.accountId, agent.id));
    await setPerimeter(tx, agent.id, []);
    await tx.sql.update(perimeterDelegation).set({ endedAt: tx.at }).where(and(eq(perimeterDelegation.accountId, agent.id), isNull(perimeterDelegation.endedAt)));
    await post(deps, tx, tx.at, [{ accountId: agent.id, email: agent.email }], endedLetter());
    await tx.record({ act: 'agent.end', subjectKind: 'account', subjectId: agent.id, detail: reason });
    return ok({ id: agent.id });
  });
}

async function agentOf(tx: Performing, id: string) {
  const { account } = accountTables(tx);
  const [row] = await tx.sql.select({ id: account.id, role: account.role, email: account.email }).from(account).where(and(eq(account.id, id), isNull(account.closedAt)));
  return row && row.role !== 'EMPLOYER' ? row : undefined;
}

async function mayEnd(tx: Performing, viewer: Viewer, agent: { readonly id: string; readonly role: string }): Promise<boolean> {
  if (viewer.kind === 'dgefp') return true;
  const { agentPerimeter } = accountTables(tx);
  const headed = await headedBy(tx, viewer);
  const own = await tx.sql.select({ departement: agentPerimeter.departement }).from(agentPerimeter).where(eq(agentPerimeter.accountId, agent.id));
  return agent.role === 'UD' && own.length > 0 && own.every(({ departement }) => headed.includes(departement));
}
