import { ok, parisDayOf, refusal, refused, type Result } from '@apart/shared';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { openSession } from '../accounts/index.ts';
import { accountOf } from '../spaces/index.ts';
import { administratorsOfEach, siretsCovered } from './companies.ts';
import { openCompany } from './first-administrator.ts';
import { LINK_USED, readMandateLink, spendMandateLink } from './links.ts';
import { readNewcomer, refusalOfAccountant, welcome } from './newcomer.ts';
import { MANDATE_NOT_FOUND } from './refusals.ts';
import { cabinetById, mandateById, scopesOf, type CabinetRow, type MandateRow } from './repository.ts';
import { applySignature, refusalToSign } from './sign.ts';
import { refusalsOfTitle } from './wish.ts';

export interface SignFromLink {
  /** End of the link received. */
  readonly link: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Quality in the company: « Gérante ». */
  readonly title: string;
  /** Chosen here by a new account; an address that has one keeps its own. */
  readonly password?: string | null;
  readonly acceptCgu: boolean;
}

/** What a link asks to sign, for who holds it: who holds it has the mailbox. */
export interface ToSign {
  readonly mandate: MandateRow;
  readonly cabinet: CabinetRow;
  readonly sirets: readonly string[];
  readonly email: string;
  readonly choosesPassword: boolean;
}

const HAS_ADMINISTRATOR = refusal('COMPANY_HAS_ADMINISTRATOR', '', 'Cette entreprise a maintenant un administrateur sur le service\u00a0: c’est lui qui signe ce mandat, une fois connecté, sur la page de l’établissement.');

export async function readToSign(deps: Deps, token: string): Promise<Result<ToSign>> {
  const q = deps.db.read;
  const link = await readMandateLink(q, token, ['SIGN'], deps.clock.now());
  if (!link.ok) return link;
  const mandate = await mandateById(q, link.value.mandateId ?? '');
  const cabinet = await cabinetById(q, link.value.cabinetId);
  if (!mandate || !cabinet) return refused(MANDATE_NOT_FOUND);
  const closed = refusalToSign(mandate, deps.clock.now());
  if (closed) return refused(closed);
  const sirets = await siretsCovered(q, await scopesOf(q, [mandate.id]));
  if (await isAdministered(q, sirets)) return refused(HAS_ADMINISTRATOR);
  return ok({ mandate, cabinet, sirets, email: link.value.email, choosesPassword: (await accountOf(q, link.value.email)) === undefined });
}

const isAdministered = async (q: Parameters<typeof administratorsOfEach>[0], sirets: readonly string[]): Promise<boolean> => [...(await administratorsOfEach(q, sirets)).values()].some((some) => some.length > 0);

/**
 * A company without a user signs: the link proves its address, the signatory becomes its first administrator, and the
 * mandate begins. An account that exists is signed in nowhere by the link. Refusals: those of the link and of the form,
 * ACCOUNTANT_NOT_ADMINISTRATOR, AGENT_ADDRESS, COMPANY_HAS_ADMINISTRATOR, NOT_TO_SIGN, DATES_PASSED.
 */
export async function signMandateFromLink(deps: Deps, input: SignFromLink): Promise<Result<{ readonly mandate: MandateRow; readonly siret: string; readonly session: { readonly accountId: string; readonly token: string } | null }>> {
  const shown = await readToSign(deps, input.link);
  if (!shown.ok) return shown;
  const { email, mandate: { cabinetId } } = shown.value;
  const person = await readNewcomer(deps, { ...input, email, password: input.password ?? null }, [shown.value.mandate.companyName]);
  const titles = refusalsOfTitle(input.title, 'input.title');
  if (!person.ok) return refused(...person.refusals, ...titles);
  if (titles.length > 0) return refused(...titles);
  const { firstName, lastName } = person.value;
  const signatory: Viewer = { kind: 'employer', account: { id: person.value.id, email, firstName, lastName }, today: parisDayOf(deps.clock.now()) };
  return perform(deps, signatory, 'mandate.signFromLink', async (tx) => {
    const link = await readMandateLink(tx, input.link, ['SIGN'], tx.at);
    if (!link.ok) return link;
    if (!(await spendMandateLink(tx, link.value))) return refused(LINK_USED);
    const accountant = await refusalOfAccountant(tx, cabinetId, email);
    if (accountant) return refused(accountant);
    const row = await mandateById(tx, shown.value.mandate.id);
    const closed = row ? refusalToSign(row, tx.at) : MANDATE_NOT_FOUND;
    if (!row || closed) return refused(closed ?? MANDATE_NOT_FOUND);
    const scopes = await scopesOf(tx, [row.id]);
    const covered = await siretsCovered(tx, scopes);
    if (await isAdministered(tx, covered)) return refused(HAS_ADMINISTRATOR);
    const owner = await welcome(tx, person.value);
    if (!owner.ok) return owner;
    const title = input.title.trim();
    await openCompany(deps, tx, { accountId: owner.value.id, email, firstName, lastName, title }, scopes, covered);
    const signed = await applySignature(deps, tx, row, { by: owner.value.id, name: `${firstName} ${lastName}`, title, covered, act: 'mandate.signFromLink' });
    if (!signed.ok) return signed;
    const session = owner.value.made ? { accountId: owner.value.id, token: await openSession(tx, owner.value.id, tx.at) } : null;
    return ok({ mandate: signed.value, siret: covered[0] ?? '', session });
  });
}
