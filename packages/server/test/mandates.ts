import { isSiren, isSiret } from '@apart/shared';
import { sireneTables } from '../src/features/sirene/index.ts';
import { aKey } from './dap-filing.ts';
import type { Person, World } from './world.ts';

export const MANDATE = `id siren companyName state stateLabel nearEnd mayDap mayDi fromDay untilDay signatoryEmail signatoryName signatoryTitle endReason version wholeCompany establishmentCount companyWithoutUser
  cabinet { siren name } establishments { siret name open } possibleActions { act label } document { url name sizeBytes }`;

export interface MandateSeen {
  id: string;
  siren: string;
  companyName: string;
  state: string;
  stateLabel: string;
  nearEnd: boolean;
  version: number;
  signatoryEmail: string | null;
  untilDay: string | null;
  wholeCompany: boolean;
  establishmentCount: number;
  companyWithoutUser: boolean;
  cabinet: { siren: string; name: string };
  establishments: { siret: string; name: string; open: boolean }[];
  possibleActions: { act: string; label: string }[];
  document: { url: string; name: string } | null;
}

export interface Refused {
  readonly refusals: readonly { readonly code: string; readonly path: string; readonly message: string }[];
}

/** Runs one mutation; an error of the transport fails the test. */
export async function run<T>(person: Person, field: string, declared: string, selection: string, variables: object): Promise<T & Refused> {
  const names = [...declared.matchAll(/\$(\w+)/g)].map(([, name]) => `${name}: $${name}`).join(', ');
  const answer = await person.graphql<Record<string, T & Refused>>(`mutation(${declared}) { ${field}(${names}) { ${selection} refusals { code path message } } }`, { ...variables });
  const outcome = answer.data?.[field];
  if (!outcome) throw new Error(`${field}: ${JSON.stringify(answer.errors)}`);
  return outcome;
}

type Many = { count: number | null; mandates: MandateSeen[] | null };
type One = { mandate: MandateSeen | null };

export const propose = (person: Person, input: object) =>
  run<Many>(person, 'proposeMandate', '$input: ProposeMandateInput!', `count mandates { ${MANDATE} }`, { input: { mayDap: true, mayDi: true, fromDay: '2026-11-02', idempotencyKey: aKey(), ...input } });
export const sign = (person: Person, { id, version }: MandateSeen, title = 'Gérante') => run<One>(person, 'signMandate', '$target: MandateTargetInput!, $title: String!', `mandate { ${MANDATE} }`, { target: { id, expectedVersion: version }, title });
export const end = (person: Person, { id, version }: MandateSeen, reason: string | null = null) => run<One>(person, 'endMandate', '$target: MandateTargetInput!, $reason: String', `mandate { ${MANDATE} }`, { target: { id, expectedVersion: version }, reason });
export const remind = (person: Person, { id, version }: MandateSeen, email: string | null = null) => run<One>(person, 'remindMandate', '$target: MandateTargetInput!, $email: String', `mandate { ${MANDATE} }`, { target: { id, expectedVersion: version }, email });
export const transfer = (person: Person, some: readonly MandateSeen[], toCabinetSiren: string) =>
  run<Many>(person, 'transferMandates', '$input: TransferMandatesInput!', `count mandates { ${MANDATE} }`, { input: { mandates: some.map(({ id, version }) => ({ id, expectedVersion: version })), toCabinetSiren, signatoryTitle: 'Gérante' } });
export const signFromLink = (person: Person, link: string, more: object = {}) =>
  run<{ siret: string | null; me: { email: string } | null }>(person, 'signMandateFromLink', '$input: SignMandateFromLinkInput!', 'siret me { email }', {
    input: { link, firstName: 'Lucie', lastName: 'Girard', title: 'Gérante', password: 'trois péniches bleues à quai', acceptCgu: true, ...more },
  });
export const nameUser = (person: Person, mandateId: string, email: string) =>
  run<One>(person, 'nameCompanyUser', '$input: NameCompanyUserInput!', `mandate { ${MANDATE} }`, { input: { mandateId, firstName: 'Paul', lastName: 'Girard', email } });
export const accept = (person: Person, link: string, more: object = {}) =>
  run<{ siret: string | null; me: { email: string } | null }>(person, 'acceptMandateInvitation', '$input: AcceptMandateInvitationInput!', 'siret me { email }', {
    input: { link, firstName: 'Paul', lastName: 'Girard', password: 'trois péniches bleues à quai', acceptCgu: true, ...more },
  });
export const invite = (person: Person, cabinetId: string, email: string) => run<object>(person, 'inviteColleague', '$cabinetId: ID!, $email: String!', 'cabinet { id }', { cabinetId, email });
export const removeMember = (person: Person, cabinetId: string, memberId: string) => run<object>(person, 'removeColleague', '$cabinetId: ID!, $memberId: ID!', 'cabinet { id }', { cabinetId, memberId });

export async function list(person: Person, filter: object = {}): Promise<readonly MandateSeen[]> {
  const answer = await person.graphql<{ mandates: { nodes: MandateSeen[] } }>(`query($filter: MandateFilter) { mandates(filter: $filter, first: 20) { nodes { ${MANDATE} } } }`, { filter });
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.mandates.nodes;
}

export const codes = ({ refusals }: Refused): string[] => refusals.map(({ code }) => code);

/** The end of the link of the last letter of a kind to an address. */
export async function linkTo(world: World, email: string, kind: string): Promise<string> {
  const letter = (await world.messagesTo(email)).findLast((one) => one.kind === kind);
  if (!letter?.link) throw new Error(`No letter ${kind} to ${email}`);
  return letter.link.slice(letter.link.lastIndexOf('/') + 1);
}

/** The n-th company, and its n-th establishment: valid numbers. */
export function aSirenOf(n: number): string {
  return Array.from({ length: 10 }, (_, key) => `81${String(n).padStart(6, '0')}${key}`).find((text) => isSiren(text))!;
}
export function aSiretOf(siren: string, n = 1): string {
  return Array.from({ length: 10 }, (_, key) => `${siren}${String(n).padStart(4, '0')}${key}`).find((text) => isSiret(text))!;
}

let firms = 500;

/** A firm of accountants: its space, its administrator, its cabinet. */
export async function aCabinet(world: World, name = 'Cabinet Duval'): Promise<{ person: Person; id: string; siren: string; siret: string; email: string }> {
  const siren = aSirenOf(++firms);
  const siret = await world.establishment({ siret: aSiretOf(siren), name });
  const email = `comptable${firms}@cabinet.example`;
  const person = await world.person({ email, firstName: 'Claire', lastName: `Duval${firms}`, of: [{ siret, role: 'ADMINISTRATOR' }] });
  const made = await run<{ cabinet: { id: string } | null }>(person, 'createCabinet', '$input: CreateCabinetInput!', 'cabinet { id }', { input: { siret, name, email: `contact${firms}@cabinet.example` } });
  if (!made.cabinet) throw new Error(JSON.stringify(made));
  return { person, id: made.cabinet.id, siren, siret, email };
}

/** What the public directory says of an establishment that has no space here. */
export async function inDirectory(world: World, siret: string, name: string): Promise<void> {
  const { sireneEstablishment } = sireneTables(world.app.deps.db);
  await world.app.deps.db.transaction(async (tx) => {
    await tx.sql.insert(sireneEstablishment).values({
      siret, name, addressStreet: 'de la Loge', addressKind: 'rue', addressNumber: '3', postalCode: '69001', city: 'LYON', communeCode: '69381', nafCode: '56.10A', headOffice: true, partiallyDiffused: false, closed: false, fingerprint: siret,
      importedAt: world.clock.now(),
    });
  });
}
