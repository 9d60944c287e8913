import { ok, parisDayOf, refusal, refused, type Result } from '@apart/shared';
import { and, eq, isNull } from 'drizzle-orm';
import { perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import type { Queries } from '../../persistence/index.ts';
import { accountTables, hashChosenPassword, openSession, readLink, spendLink, type AccountRole } from '../accounts/index.ts';
import { addressColumns, blank, establishmentTables, keepNameWords, nameKeyOf } from '../establishments/index.ts';
import { administratorsOfCompany, habilitationTables } from '../habilitations/index.ts';
import { findInSirene } from '../sirene/index.ts';
import { refusalOfKnownSiret } from './create-space.ts';
import { acceptTerms } from './accept-terms.ts';
import { sisterLetter, welcomeLetter } from './letters.ts';
import { openAccount } from './open-account.ts';
import { spaceTables } from './tables.ts';

export type SpaceRequest = ReturnType<typeof spaceTables>['spaceRequest']['$inferSelect'];
interface Owner {
  readonly id: string;
  readonly identifier: string;
  readonly role: AccountRole;
}

const AGENT_ADDRESS = refusal('AGENT_ADDRESS', '', 'Cette adresse est celle d’un compte de l’administration\u00a0: demandez l’espace avec une adresse de l’entreprise.');

export interface Confirmed {
  readonly siret: string;
  /** The session of a new account; an account that existed signs in as it always does. */
  readonly session: { readonly accountId: string; readonly token: string } | null;
}

/**
 * Opens the space that a link confirms: the establishment and its first administrator. Whoever opens the link proves the
 * address, and is the one who chooses the password of a new account. An account of that address receives the establishment,
 * keeps its password and is signed in nowhere by this link. The link works once, for 60 minutes.
 */
export async function confirmEmail(deps: Deps, token: string, password: string | null): Promise<Result<Confirmed>> {
  const read = await readSpaceRequest(deps, token);
  if (!read.ok) return read;
  const request = read.value;
  const { id, email, form } = request;
  const known = await accountOf(deps.db.read, email);
  // Hashed here: it takes tens of milliseconds, and a transaction waits for the database only.
  const chosen = known ? null : await hashChosenPassword(password, [form.firstName, form.lastName, email, form.name]);
  if (chosen && !chosen.ok) return chosen;
  const passwordHash = chosen ? chosen.value : null;
  const viewer: Viewer = { kind: 'employer', account: { id, email, firstName: form.firstName, lastName: form.lastName }, today: parisDayOf(deps.clock.now()) };
  return perform(deps, viewer, 'account.confirmEmail', async (tx) => {
    const spent = await spendLink(tx, token, tx.at);
    if (!spent.ok) return spent;
    const taken = await refusalOfKnownSiret(tx, form.siret);
    if (taken.length > 0) return refused(...taken);
    const existing = await accountOf(tx, email);
    if (!existing && passwordHash === null) return refused(refusal('PASSWORD_NEEDED', 'password', 'Mot de passe\u00a0: ce champ est obligatoire.'));
    const owner = existing ?? (await openAccount(tx, { id, email, firstName: form.firstName, lastName: form.lastName, phone: form.userPhone }, passwordHash ?? ''));
    if (owner.role !== 'EMPLOYER') return refused(AGENT_ADDRESS);
    if (existing) await confirmAddress(tx, owner.id);
    const sisters = (await administratorsOfCompany(tx, form.siret.slice(0, 9))).filter(({ accountId }) => accountId !== owner.id);
    await openEstablishment(deps, tx, request, owner);
    await post(deps, tx, tx.at, sisters, sisterLetter(form, email));
    await acceptTerms(deps, tx, { ...form, email, accountId: owner.id, acceptedAt: request.createdAt });
    await tx.sql.delete(spaceRequest(tx)).where(eq(spaceRequest(tx).id, id));
    await post(deps, tx, tx.at, [{ accountId: owner.id, email }], welcomeLetter(form, owner.identifier));
    await tx.record({ act: 'account.confirmEmail', subjectKind: 'account', subjectId: owner.id, siret: form.siret });
    return ok({ siret: form.siret, session: existing ? null : { accountId: owner.id, token: await openSession(tx, owner.id, tx.at) } });
  });
}

const spaceRequest = (q: Queries) => spaceTables(q).spaceRequest;

/** The request that a link stands for, while it may be opened. */
export async function readSpaceRequest(deps: Deps, token: string): Promise<Result<SpaceRequest>> {
  const link = await readLink(deps.db.read, token, 'CONFIRM_EMAIL', deps.clock.now());
  if (!link.ok) return link;
  const [request] = await deps.db.read.sql.select().from(spaceRequest(deps.db.read)).where(eq(spaceRequest(deps.db.read).id, link.value.accountId));
  return request ? ok(request) : refused(refusal('LINK_EXPIRED', '', 'Cette demande a expiré. Recommencez-la pour recevoir un autre lien.'));
}

export async function accountOf(tx: Queries, email: string): Promise<Owner | undefined> {
  const { account } = accountTables(tx);
  const [found] = await tx.sql.select({ id: account.id, identifier: account.identifier, role: account.role }).from(account).where(eq(account.email, email));
  return found;
}

/** An account whose address nobody had confirmed (another way in): this link does. */
async function confirmAddress(tx: Performing, accountId: string): Promise<void> {
  const { account } = accountTables(tx);
  await tx.sql.update(account).set({ emailConfirmedAt: tx.at }).where(and(eq(account.id, accountId), isNull(account.emailConfirmedAt)));
}

async function openEstablishment(deps: Deps, tx: Performing, { form }: SpaceRequest, owner: Owner): Promise<void> {
  const { establishment } = establishmentTables(tx);
  const { habilitation } = habilitationTables(tx);
  const address = addressColumns(form.address);
  if (!address.ok) throw new Error('The commune was checked when the space was asked for');
  await tx.sql.insert(establishment).values({
    ...address.value,
    siret: form.siret,
    siren: form.siret.slice(0, 9),
    name: form.name,
    nameKey: nameKeyOf(form.name),
    phone: blank(form.phone),
    email: form.establishmentEmail,
    fax: blank(form.fax),
    nafCode: (await findInSirene(tx, form.siret))?.nafCode ?? null,
    contactLastName: form.lastName,
    contactFirstName: form.firstName,
    contactPhone: form.userPhone,
    contactEmail: form.email,
    establishmentHeadcount: null,
    companyHeadcount: null,
    companyHasCse: null,
    ibanSealed: null,
    ibanMasked: null,
    bic: null,
    bankHolder: null,
    version: 1,
    createdAt: tx.at,
  });
  await keepNameWords(tx, [{ siret: form.siret, nameKey: nameKeyOf(form.name), departement: address.value.departement }]);
  await tx.sql.insert(habilitation).values({
    id: deps.ids.next(),
    accountId: owner.id,
    siret: form.siret,
    role: 'ADMINISTRATOR',
    title: 'Salarié de l’entreprise',
    since: tx.at,
    endedAt: null,
  });
}
