import { ok, parisDayOf, refusal, refused, type Result } from '@apart/shared';
import { and, eq, isNull } from 'drizzle-orm';
import { perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { openSession } from '../accounts/index.ts';
import { mandateTables } from '../habilitations/index.ts';
import { accountOf } from '../spaces/index.ts';
import { administratorsOfEach, siretsCovered } from './companies.ts';
import { openCompany } from './first-administrator.ts';
import { LINK_USED, readMandateLink, spendMandateLink } from './links.ts';
import { readNewcomer, refusalOfAccountant, welcome, type Ready } from './newcomer.ts';
import { CABINET_NOT_FOUND } from './refusals.ts';
import { cabinetById, mandateById, scopesOf, type CabinetRow, type MandateRow } from './repository.ts';
import { stateOn } from './state.ts';
import type { MandateLinkRow } from './tables.ts';

export interface AcceptInvitation {
  readonly link: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly password?: string | null;
  readonly acceptCgu: boolean;
}

export interface Invitation {
  readonly link: MandateLinkRow;
  readonly cabinet: CabinetRow;
  /** Absent for a colleague. */
  readonly mandate: MandateRow | undefined;
  readonly choosesPassword: boolean;
}

/** What an invitation opens, for who holds it. */
export async function readInvitation(deps: Deps, token: string): Promise<Result<Invitation>> {
  const q = deps.db.read;
  const link = await readMandateLink(q, token, ['COLLEAGUE', 'COMPANY_USER'], deps.clock.now());
  if (!link.ok) return link;
  const cabinet = await cabinetById(q, link.value.cabinetId);
  if (!cabinet) return refused(CABINET_NOT_FOUND);
  const mandate = link.value.mandateId === null ? undefined : await mandateById(q, link.value.mandateId);
  return ok({ link: link.value, cabinet, mandate, choosesPassword: (await accountOf(q, link.value.email)) === undefined });
}

/** Joins the cabinet, or becomes the administrator of the company that the cabinet was asked by; an account that exists keeps its password. */
export async function acceptInvitation(deps: Deps, input: AcceptInvitation): Promise<Result<{ readonly siret: string | null; readonly session: { readonly accountId: string; readonly token: string } | null }>> {
  const shown = await readInvitation(deps, input.link);
  if (!shown.ok) return shown;
  const { link, cabinet, mandate } = shown.value;
  const person = await readNewcomer(deps, { ...input, email: link.email, password: input.password ?? null }, [cabinet.name]);
  if (!person.ok) return person;
  const { firstName, lastName, email } = person.value;
  const newcomer: Viewer = { kind: 'employer', account: { id: person.value.id, email, firstName, lastName }, today: parisDayOf(deps.clock.now()) };
  return perform(deps, newcomer, 'mandate.acceptInvitation', async (tx) => {
    if (!(await spendMandateLink(tx, link))) return refused(LINK_USED);
    const owner = await welcome(tx, person.value);
    if (!owner.ok) return owner;
    const done = mandate ? await becomeAdministrator(deps, tx, mandate, person.value, owner.value.id) : await joinCabinet(deps, tx, cabinet, owner.value.id);
    if (!done.ok) return done;
    const session = owner.value.made ? { accountId: owner.value.id, token: await openSession(tx, owner.value.id, tx.at) } : null;
    return ok({ siret: done.value, session });
  });
}

async function joinCabinet(deps: Deps, tx: Performing, cabinet: CabinetRow, accountId: string): Promise<Result<null>> {
  const { cabinetMember } = mandateTables(tx);
  const [already] = await tx.sql.select({ id: cabinetMember.id }).from(cabinetMember).where(and(eq(cabinetMember.cabinetId, cabinet.id), eq(cabinetMember.accountId, accountId), isNull(cabinetMember.endedAt)));
  if (!already) await tx.sql.insert(cabinetMember).values({ id: deps.ids.next(), cabinetId: cabinet.id, accountId, role: 'MEMBER', since: tx.at, endedAt: null });
  await tx.record({ act: 'mandate.acceptInvitation', subjectKind: 'cabinet', subjectId: cabinet.id });
  return ok(null);
}

async function becomeAdministrator(deps: Deps, tx: Performing, mandate: MandateRow, { email, firstName, lastName }: Ready, accountId: string): Promise<Result<string | null>> {
  const accountant = await refusalOfAccountant(tx, mandate.cabinetId, email);
  if (accountant) return refused(accountant);
  const scopes = await scopesOf(tx, [mandate.id]);
  const covered = await siretsCovered(tx, scopes);
  if (stateOn(parisDayOf(tx.at), mandate) !== 'ACTIVE') return refused(refusal('MANDATE_NOT_LIVE', '', 'Le mandat de ce cabinet n’est plus en cours\u00a0: son invitation n’ouvre plus rien. Demandez un accès depuis «\u00a0Créer mon espace\u00a0».'));
  if ([...(await administratorsOfEach(tx, covered)).values()].some((some) => some.length > 0)) return refused(refusal('COMPANY_HAS_USER', '', 'Cette entreprise a maintenant un administrateur ici\u00a0: demandez-lui une habilitation.'));
  await openCompany(deps, tx, { accountId, email, firstName, lastName, title: 'Désigné par le cabinet mandaté' }, scopes, covered);
  await tx.record({ act: 'mandate.acceptInvitation', subjectKind: 'mandate', subjectId: mandate.id, siret: covered[0], detail: `${firstName} ${lastName}` });
  return ok(covered[0] ?? null);
}
