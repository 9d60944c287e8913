import { randomInt } from 'node:crypto';
import { ok, refusal, refused, type Result } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { accountTables, openSession, readLink, spendLink, type AccountRole } from '../accounts/index.ts';
import { addressColumns, blank, establishmentTables, nameKeyOf } from '../establishments/index.ts';
import { habilitationTables } from '../habilitations/index.ts';
import { CGU_VERSION } from './cgu.ts';
import { refusalOfKnownSiret } from './create-space.ts';
import { welcomeLetter } from './letters.ts';
import { spaceTables } from './tables.ts';

type SpaceRequest = ReturnType<typeof spaceTables>['spaceRequest']['$inferSelect'];
interface Owner {
  readonly id: string;
  readonly identifier: string;
  readonly role: AccountRole;
}

const AGENT_ADDRESS = refusal('AGENT_ADDRESS', '', 'Cette adresse est celle d’un compte de l’administration : demandez l’espace avec une adresse de l’entreprise.');

/**
 * Opens the space that a link confirms: the establishment, its first administrator, and a session. An account of that
 * address receives the establishment and keeps its password. The link works once, for 60 minutes.
 */
export async function confirmEmail(deps: Deps, token: string): Promise<Result<{ accountId: string; token: string }>> {
  const { spaceRequest } = spaceTables(deps.db);
  const link = await readLink(deps.db.read, token, 'CONFIRM_EMAIL', deps.clock.now());
  if (!link.ok) return link;
  const [request] = await deps.db.read.sql.select().from(spaceRequest).where(eq(spaceRequest.id, link.value.accountId));
  if (!request) return refused(refusal('LINK_EXPIRED', '', 'Cette demande a expiré. Recommencez-la pour recevoir un autre lien.'));
  const { id, email, form } = request;
  const viewer: Viewer = { kind: 'employer', account: { id, email, firstName: form.firstName, lastName: form.lastName } };
  return perform(deps, viewer, 'account.confirmEmail', async (tx) => {
    const spent = await spendLink(tx, token, tx.at);
    if (!spent.ok) return spent;
    const known = await refusalOfKnownSiret(tx, form.siret);
    if (known.length > 0) return refused(...known);
    const owner = (await accountOf(tx, email)) ?? (await openAccount(tx, request));
    if (owner.role !== 'EMPLOYER') return refused(AGENT_ADDRESS);
    await openEstablishment(deps, tx, request, owner);
    await tx.sql.delete(spaceRequest).where(eq(spaceRequest.id, id));
    await post(deps, tx, tx.at, [{ accountId: owner.id, email }], welcomeLetter(form, owner.identifier, { version: CGU_VERSION, acceptedAt: request.createdAt }));
    await tx.record({ act: 'account.confirmEmail', subjectKind: 'account', subjectId: owner.id, siret: form.siret });
    return ok({ accountId: owner.id, token: await openSession(tx, owner.id, tx.at) });
  });
}

async function accountOf(tx: Performing, email: string): Promise<Owner | undefined> {
  const { account } = accountTables(tx);
  const [found] = await tx.sql.select({ id: account.id, identifier: account.identifier, role: account.role }).from(account).where(eq(account.email, email));
  return found;
}

async function openAccount(tx: Performing, { id, email, form, passwordHash }: SpaceRequest): Promise<Owner> {
  const { account } = accountTables(tx);
  const identifier = await freeIdentifier(tx, form.firstName, form.lastName);
  await tx.sql.insert(account).values({
    id,
    email,
    identifier,
    passwordHash,
    firstName: form.firstName,
    lastName: form.lastName,
    phone: form.userPhone,
    role: 'EMPLOYER',
    emailConfirmedAt: tx.at,
    createdAt: tx.at,
  });
  return { id, identifier, role: 'EMPLOYER' };
}

/** « amartin-4821 »: what may be typed instead of the e-mail. */
async function freeIdentifier(tx: Performing, firstName: string, lastName: string): Promise<string> {
  const { account } = accountTables(tx);
  const stem = `${nameKeyOf(firstName).slice(0, 1)}${nameKeyOf(lastName).replaceAll(' ', '').slice(0, 20)}`.toLowerCase() || 'compte';
  for (;;) {
    const identifier = `${stem}-${randomInt(1000, 100_000)}`;
    const [taken] = await tx.sql.select({ id: account.id }).from(account).where(eq(account.identifier, identifier));
    if (!taken) return identifier;
  }
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
    nafCode: null,
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
