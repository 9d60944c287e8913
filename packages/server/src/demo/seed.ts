import { type Iban, maskIban, parisDayOf } from '@apart/shared';
import { count } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { accountTables, hashPassword } from '../features/accounts/index.ts';
import { establishmentTables, keepNameWords, nameKeyOf } from '../features/establishments/index.ts';
import { habilitationTables, mandateTables } from '../features/habilitations/index.ts';
import type { Transaction } from '../persistence/index.ts';
import { demoEstablishment, demoEstablishments, type DemoEstablishment } from './establishments.ts';
import { DEMO_PASSWORD, demoPeople, type DemoCabinet } from './people.ts';

/** An IBAN whose key is right and whose account is nobody's. */
const DEMO_IBAN = 'FR7630006000011234567890189' as Iban;

/** True when nobody has an account yet: only such a database is given the demonstration. */
export async function isEmpty(deps: Deps): Promise<boolean> {
  const { account } = accountTables(deps.db);
  const [row] = await deps.db.read.sql.select({ total: count() }).from(account);
  return (row?.total ?? 0) === 0;
}

/** Establishments, people and their habilitations; the same on every machine. */
export async function seedPeople(deps: Deps, at: Date): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await deps.db.transaction(async (tx) => {
    for (const establishment of demoEstablishments) await insertEstablishment(deps, tx, establishment, at);
    const { account, agentPerimeter, demoLogin } = accountTables(tx);
    const { habilitation } = habilitationTables(tx);
    for (const person of demoPeople) {
      const id = `demo-${person.key}`;
      await tx.sql.insert(account).values({
        id,
        email: person.email,
        identifier: person.key.toLowerCase(),
        passwordHash,
        firstName: person.firstName,
        lastName: person.lastName,
        phone: null,
        role: person.role,
        emailConfirmedAt: at,
        createdAt: at,
      });
      for (const departement of person.departements ?? []) await tx.sql.insert(agentPerimeter).values({ accountId: id, departement });
      for (const { establishment, role, title } of person.of ?? []) {
        const { siret } = demoEstablishment(establishment);
        await tx.sql.insert(habilitation).values({ id: deps.ids.next(), accountId: id, siret, role, title, since: at, endedAt: null });
      }
      if (person.cabinet) await insertCabinet(tx, id, person.cabinet, at);
      if (person.label) {
        await tx.sql.insert(demoLogin).values({ accountId: id, label: person.label, password: DEMO_PASSWORD, story: person.story ?? '' });
      }
    }
  });
}

/** A firm and the mandates that its clients signed the day that the demonstration opens, without an end. */
async function insertCabinet(tx: Transaction, accountId: string, { siren, name, email, clients }: DemoCabinet, at: Date): Promise<void> {
  const { cabinet, cabinetMember, mandate, mandateScope } = mandateTables(tx);
  const id = `demo-cabinet-${siren}`;
  await tx.sql.insert(cabinet).values({ id, siren, name, email, createdAt: at });
  await tx.sql.insert(cabinetMember).values({ id: `${id}-member`, cabinetId: id, accountId, role: 'ADMINISTRATOR', since: at, endedAt: null });
  for (const { establishment, reads = false, signatory } of clients) {
    const client = demoEstablishment(establishment);
    const mandateId = `demo-mandate-${establishment}`;
    await tx.sql.insert(mandate).values({
      id: mandateId, cabinetId: id, siren: client.siret.slice(0, 9), companyName: client.name, companyKey: nameKeyOf(client.name), status: 'SIGNED', mayDap: !reads, mayDi: !reads, fromDay: parisDayOf(at), untilDay: null,
      proposedBy: accountId, proposedAt: at, signedBy: null, signatoryName: signatory, signatoryTitle: 'Gérance', signedAt: at, version: 2,
    });
    await tx.sql.insert(mandateScope).values({ id: `${mandateId}-scope`, mandateId, siret: client.siret, siren: null });
  }
}

async function insertEstablishment(deps: Deps, tx: Transaction, one: DemoEstablishment, at: Date): Promise<void> {
  const { establishment } = establishmentTables(tx);
  const email = `contact@${one.key}.example`;
  const contact = demoPeople.find((person) => person.of?.some((link) => link.establishment === one.key && link.role === 'ADMINISTRATOR'));
  await tx.sql.insert(establishment).values({
    siret: one.siret,
    siren: one.siret.slice(0, 9),
    name: one.name,
    nameKey: nameKeyOf(one.name),
    addressStreet: one.street,
    postalCode: one.postalCode,
    city: one.city,
    communeCode: one.commune,
    departement: one.departement,
    phone: '01 00 00 00 00',
    email,
    nafCode: one.naf,
    contactLastName: contact?.lastName ?? 'Durand',
    contactFirstName: contact?.firstName ?? 'Camille',
    contactPhone: '01 00 00 00 00',
    contactEmail: email,
    establishmentHeadcount: one.headcount,
    companyHeadcount: one.companyHeadcount,
    companyHasCse: one.companyHeadcount >= 11,
    ibanSealed: deps.secrets.encrypt(DEMO_IBAN, 'iban'),
    ibanMasked: maskIban(DEMO_IBAN),
    bic: 'AGRIFRPP',
    bankHolder: one.name,
    version: 1,
    createdAt: at,
  });
  await keepNameWords(tx, [{ siret: one.siret, nameKey: nameKeyOf(one.name), departement: one.departement }]);
}

