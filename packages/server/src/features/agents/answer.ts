import { agentRoleField, AGENT_ROLE_LABELS, departementName, faultOfDepartements, ok, refusal, refused, type AgentRole, type Result } from '@apart/shared';
import { and, eq } from 'drizzle-orm';
import { nameOf, perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { accountTables, openLink } from '../accounts/index.ts';
import { freeIdentifier } from '../spaces/index.ts';
import { grantedLetter, refusedLetter } from './letters.ts';
import { agentTables, type AgentRequestRow } from './tables.ts';

/** The link that chooses the first password; after it, « mot de passe oublié » sends another. */
export const FIRST_LINK_MS = 3 * 24 * 3_600_000;

export interface AnswerAgent {
  readonly id: string;
  readonly expectedVersion: number;
  /** The role granted, with its départements; `null` is a no. */
  readonly role: AgentRole | null;
  readonly departements: readonly string[];
  /** Shown to the asker; asked for a no. */
  readonly reason?: string | null | undefined;
}

/** A DGEFP administrator grants an access, as it was asked or otherwise, or refuses it. The account has no password until its link is opened. */
export function answerAgentAccess(deps: Deps, viewer: Viewer, input: AnswerAgent): Promise<Result<AgentRequestRow>> {
  return perform(deps, viewer, 'agent.answer', async (tx) => {
    const { agentAccessRequest: request } = agentTables(tx);
    const [row] = await tx.sql.select().from(request).where(eq(request.id, input.id));
    if (!row) return refused(refusal('NOT_FOUND', '', 'Demande introuvable.'));
    if (row.version !== input.expectedVersion) return refused(refusal('VERSION_CONFLICT', '', 'Cette demande a reçu une réponse entre-temps.'));
    if (row.status !== 'PENDING') return refused(refusal('WRONG_STATUS', '', 'Cette demande a déjà reçu sa réponse.'));
    const reason = input.reason?.trim() || null;
    const wish = input.role === null ? null : { role: input.role, departements: [...new Set(input.departements)] };
    const fault = wish ? faultOfDepartements(wish.role, wish.departements) : null;
    if (fault) return refused(refusal('DEPARTEMENTS_INVALID', 'departements', fault));
    if (!wish && (reason?.length ?? 0) < 3) return refused(refusal('REQUIRED', 'reason', 'Motif\u00a0: dites à la personne pourquoi sa demande est refusée.'));
    const [moved] = await tx.sql
      .update(request)
      .set({ ...wish, status: wish ? 'GRANTED' : 'REFUSED', answeredAt: tx.at, answeredByName: nameOf(viewer), answerReason: reason, version: row.version + 1 })
      .where(and(eq(request.id, row.id), eq(request.version, row.version)))
      .returning();
    if (!moved) return refused(refusal('VERSION_CONFLICT', '', 'Cette demande a reçu une réponse entre-temps.'));
    if (!wish) {
      await post(deps, tx, tx.at, [{ accountId: null, email: row.email }], refusedLetter(reason ?? ''));
      await tx.record({ act: 'agent.answer', subjectKind: 'account', subjectId: row.id, detail: 'Refusée.' });
      return ok(moved);
    }
    const opened = await openAgent(deps, tx, moved);
    if (!opened.ok) return opened;
    await tx.record({ act: 'agent.answer', subjectKind: 'account', subjectId: opened.value, detail: `Accordée\u00a0: ${describe(moved)}.`, changes: { role: moved.role, departements: moved.departements } });
    return ok(moved);
  });
}

export interface NewAgent {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: AgentRole;
  readonly departements: readonly string[];
}

/** The account of an agent, made or opened again, and the letter whose link chooses its password. Gives its identifier. */
export async function openAgent(deps: Deps, tx: Performing, agent: NewAgent): Promise<Result<string>> {
  const { account } = accountTables(tx);
  const [known] = await tx.sql.select({ id: account.id, role: account.role, closedAt: account.closedAt }).from(account).where(eq(account.email, agent.email));
  if (known && (known.role === 'EMPLOYER' || !known.closedAt)) {
    return refused(refusal('EMAIL_TAKEN', '', 'Cette adresse a maintenant un compte\u00a0: refusez la demande, en disant d’en faire une avec une autre adresse.'));
  }
  const { firstName, lastName, role } = agent;
  const id = known?.id ?? deps.ids.next();
  if (known) await tx.sql.update(account).set({ firstName, lastName, role, closedAt: null, passwordHash: '' }).where(eq(account.id, id));
  else await tx.sql.insert(account).values({ id, email: agent.email, identifier: await freeIdentifier(tx, firstName, lastName), passwordHash: '', firstName, lastName, phone: null, role, emailConfirmedAt: null, createdAt: tx.at });
  await setPerimeter(tx, id, agent.departements);
  const expiresAt = new Date(tx.at.getTime() + FIRST_LINK_MS);
  await post(deps, tx, tx.at, [{ accountId: id, email: agent.email }], grantedLetter(describe(agent), await openLink(tx, id, 'RECOVER', tx.at, FIRST_LINK_MS), expiresAt));
  return ok(id);
}

export async function setPerimeter(tx: Performing, accountId: string, departements: readonly string[]): Promise<void> {
  const { agentPerimeter } = accountTables(tx);
  await tx.sql.delete(agentPerimeter).where(eq(agentPerimeter.accountId, accountId));
  if (departements.length > 0) await tx.sql.insert(agentPerimeter).values(departements.map((departement) => ({ accountId, departement })));
}

/** « Agent d’une unité départementale (UD), Rhône et Ain ». */
export function describe({ role, departements }: { readonly role: AgentRole; readonly departements: readonly string[] }): string {
  const names = departements.map((code) => departementName(code) ?? code);
  return [AGENT_ROLE_LABELS[agentRoleField.parse(role)], ...(names.length > 0 ? [new Intl.ListFormat('fr').format(names)] : [])].join(', ');
}
