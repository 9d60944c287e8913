import { addDays, departementName, emailField, filled, isDay, ok, parisDayOf, refusal, refused, refusalsOfZod, type Day, type Refusal, type Result } from '@apart/shared';
import { and, desc, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { accountIdOf, nameOf, perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { accountTables } from '../accounts/index.ts';
import { delegatedLetter, delegationEndedLetter } from './letters.ts';
import { headedBy } from './list.ts';

/** A reinforcement is for a time; longer, it is another perimeter. */
const MAX_DAYS = 366;
const LISTED = 200;

export interface DelegateInput {
  /** Of the agent who comes; somebody without an access asks for one first. */
  readonly email: string;
  readonly departement: string;
  /** Both included. */
  readonly fromDay: string;
  readonly untilDay: string;
  readonly reason: string;
}

const form = z.object({ email: emailField('Courriel de l’agent'), departement: filled('Département', 3), reason: filled('Motif', 300) });

export interface DelegationRow {
  readonly id: string;
  readonly agentName: string;
  readonly agentEmail: string;
  readonly departement: string;
  readonly fromDay: Day;
  readonly untilDay: Day;
  readonly reason: string;
  readonly grantedByName: string;
  readonly endedAt: Date | null;
}

/** Lends a département to an agent of a UD between two days included. A head lends their own départements, the DGEFP all. */
export function delegatePerimeter(deps: Deps, viewer: Viewer, input: DelegateInput): Promise<Result<{ readonly id: string }>> {
  return perform(deps, viewer, 'agent.delegate', async (tx) => {
    const today = parisDayOf(tx.at);
    const { account, perimeterDelegation: lent } = accountTables(tx);
    const read = form.safeParse(input);
    const refusals: Refusal[] = [...(read.success ? [] : refusalsOfZod(read.error)), ...refusalsOfDays(input.fromDay, input.untilDay, today)];
    const departement = input.departement.trim().toUpperCase();
    const mine = viewer.kind === 'dgefp' ? departementName(departement) !== undefined : (await headedBy(tx, viewer)).includes(departement);
    if (!mine && departement !== '') refusals.push(refusal('DEPARTEMENT_NOT_YOURS', 'departement', 'Département\u00a0: vous ne pouvez ouvrir que ceux dont vous répondez.'));
    const email = input.email.trim().toLowerCase();
    const [agent] = await tx.sql.select({ id: account.id, role: account.role }).from(account).where(and(eq(account.email, email), isNull(account.closedAt)));
    // Whoever may lend nothing does not learn who is an agent.
    if (mine && read.success && agent?.role !== 'UD' && agent?.role !== 'UD_HEAD') {
      refusals.push(refusal('AGENT_UNKNOWN', 'email', 'Courriel\u00a0: aucun agent d’UD n’a cette adresse. La personne peut demander un accès d’agent, sans département s’il ne s’agit que de renforts.'));
    }
    if (!agent || !isDay(input.fromDay) || !isDay(input.untilDay) || refusals.length > 0) return refused(...refusals);
    const { fromDay, untilDay } = input;
    const row = { id: deps.ids.next(), accountId: agent.id, departement, fromDay, untilDay, reason: input.reason.trim(), grantedBy: nameOf(viewer), grantedAt: tx.at, endedAt: null };
    await tx.sql.insert(lent).values(row);
    await post(deps, tx, tx.at, [{ accountId: agent.id, email }], delegatedLetter(departement, fromDay, untilDay, nameOf(viewer)));
    await tx.record({ act: 'agent.delegate', subjectKind: 'account', subjectId: agent.id, detail: row.reason, changes: { departement, fromDay, untilDay } });
    return ok({ id: row.id });
  });
}

function refusalsOfDays(fromDay: string, untilDay: string, today: Day): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (!isDay(fromDay)) refusals.push(refusal('REQUIRED', 'fromDay', 'Premier jour\u00a0: choisissez une date.'));
  else if (fromDay < today) refusals.push(refusal('FROM_PAST', 'fromDay', 'Premier jour\u00a0: cette date est passée.'));
  if (!isDay(untilDay)) refusals.push(refusal('REQUIRED', 'untilDay', 'Dernier jour\u00a0: choisissez une date.'));
  else if (isDay(fromDay) && untilDay < fromDay) refusals.push(refusal('UNTIL_BEFORE_FROM', 'untilDay', 'Dernier jour\u00a0: il vient avant le premier.'));
  else if (isDay(fromDay) && untilDay > addDays(fromDay, MAX_DAYS - 1)) refusals.push(refusal('TOO_LONG', 'untilDay', 'Dernier jour\u00a0: un renfort dure un an au plus\u00a0; au-delà, la DGEFP change le périmètre.'));
  return refusals;
}

/** Ends a delegation at once, by whoever could give it. Ended already, nothing changes. */
export function endDelegation(deps: Deps, viewer: Viewer, id: string): Promise<Result<{ readonly id: string }>> {
  return perform(deps, viewer, 'agent.endDelegation', async (tx) => {
    const { account, perimeterDelegation: lent } = accountTables(tx);
    const [row] = await tx.sql.select({ lent, email: account.email }).from(lent).innerJoin(account, eq(account.id, lent.accountId)).where(eq(lent.id, id));
    const mine = row && (viewer.kind === 'dgefp' || (await headedBy(tx, viewer)).includes(row.lent.departement));
    if (!row || !mine) return refused(refusal('NOT_FOUND', '', 'Renfort introuvable.'));
    if (row.lent.endedAt) return ok({ id });
    await tx.sql.update(lent).set({ endedAt: tx.at }).where(eq(lent.id, id));
    await post(deps, tx, tx.at, [{ accountId: row.lent.accountId, email: row.email }], delegationEndedLetter(row.lent.departement));
    await tx.record({ act: 'agent.endDelegation', subjectKind: 'account', subjectId: row.lent.accountId, changes: { departement: row.lent.departement } });
    return ok({ id });
  });
}

/** Delegations of today and to come, and those that ended: of the départements that one heads, or that one received; all for the DGEFP. The last 200. */
export async function listDelegations(deps: Deps, viewer: Viewer): Promise<readonly DelegationRow[]> {
  const q: Queries = deps.db.read;
  const { account, perimeterDelegation: lent } = accountTables(q);
  const headed = await headedBy(q, viewer);
  const mine = or(eq(lent.accountId, accountIdOf(viewer) ?? ''), headed.length > 0 ? inArray(lent.departement, [...headed]) : undefined);
  const rows = await q.sql
    .select({ lent, firstName: account.firstName, lastName: account.lastName, email: account.email })
    .from(lent)
    .innerJoin(account, eq(account.id, lent.accountId))
    .where(and(viewer.kind === 'dgefp' ? sql`1 = 1` : mine, gte(lent.untilDay, addDays(parisDayOf(deps.clock.now()), -MAX_DAYS))))
    .orderBy(desc(lent.untilDay), desc(lent.id))
    .limit(LISTED);
  return rows.map(({ lent: row, firstName, lastName, email }) => ({ ...row, agentName: `${firstName} ${lastName}`, agentEmail: email, grantedByName: row.grantedBy }));
}
