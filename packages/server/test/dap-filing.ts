import { DAP_WARNING_CODES, isSiret } from '@apart/shared';
import { aDapForm } from '@apart/shared/testing';
import type { Person, World } from './world.ts';

/** The fields of a file that the suites of `dap*.test.ts` read. */
export const DAP = `id reference version status statusLabel statusSentence avenantNumber submittedAt firstSubmittedAt takenBy
  tacitTerm { dueAt regime source passed } decision { kind at effectiveAt reasonCode reasonArticle text itemsToComplete { kind field piece label remark done } by }
  da { reference status bySilence effectiveAt startDay endDay authorisedHours authorisedEmployees ibanMasked }
  possibleActions { act needsReason } blockers { code path } warnings { code path }`;

export interface DapSeen {
  id: string;
  reference: string;
  version: number;
  status: string;
  statusLabel: string;
  statusSentence: string;
  avenantNumber: number;
  submittedAt: string | null;
  firstSubmittedAt: string | null;
  takenBy: string | null;
  tacitTerm: { dueAt: string; regime: string; source: string; passed: boolean } | null;
  decision: { kind: string; at: string; effectiveAt: string; reasonCode: string | null; reasonArticle: string | null; text: string | null; itemsToComplete: { kind: string; field: string | null; piece: string | null; label: string; remark: string | null; done: boolean }[]; by: string } | null;
  da: { reference: string; status: string; bySilence: boolean; effectiveAt: string; endDay: string; authorisedHours: number; authorisedEmployees: number; ibanMasked: string | null } | null;
  possibleActions: { act: string; needsReason: boolean }[];
  blockers: { code: string; path: string }[];
  warnings: { code: string; path: string }[];
}

export interface Outcome {
  readonly dap: DapSeen | null;
  readonly refusals: readonly { readonly code: string; readonly path: string; readonly message: string; readonly article: string | null }[];
}

/** Runs one mutation on files and returns its payload; an error of the transport fails the test. */
export async function act(person: Person, field: string, declared: string, variables: Record<string, unknown>): Promise<Outcome> {
  const names = [...declared.matchAll(/\$(\w+)/g)].map(([, name]) => `${name}: $${name}`).join(', ');
  const query = `mutation(${declared}) { ${field}(${names}) { dap { ${DAP} } refusals { code path message article } } }`;
  const answer = await person.graphql<Record<string, Outcome>>(query, variables);
  const outcome = answer.data?.[field];
  if (!outcome) throw new Error(`${field}: ${JSON.stringify(answer.errors)}`);
  return outcome;
}

let keys = 0;
export const aKey = (): string => `key-${++keys}`;

/** Today in the suites is 2 November 2026: an exceptional circumstance of that day, for three employees of eight. */
export const november = aDapForm({
  startDay: '2026-11-02' as never,
  endDay: '2027-01-31' as never,
  placementDay: null,
  // What is warned about is another suite's matter.
  justifications: DAP_WARNING_CODES.map((code) => ({ code, text: 'Deux équipes se relaient.' })),
});

export const save = (person: Person, input: Record<string, unknown>) => act(person, 'saveDap', '$input: SaveDapInput!', { input });

export const submit = (person: Person, { reference, version }: DapSeen, idempotencyKey = aKey()) =>
  act(person, 'submitDap', '$reference: String!, $expectedVersion: Int!, $idempotencyKey: String!', { reference, expectedVersion: version, idempotencyKey });

export const withdraw = (person: Person, { reference, version }: DapSeen, reason = 'Reprise plus tôt que prévu.') =>
  act(person, 'withdrawDap', '$reference: String!, $expectedVersion: Int!, $reason: String!', { reference, expectedVersion: version, reason });

export const startAvenant = (person: Person, reference: string, idempotencyKey = aKey()) =>
  act(person, 'startAvenant', '$reference: String!, $idempotencyKey: String!', { reference, idempotencyKey });

export const take = (person: Person, { reference, version }: DapSeen) =>
  act(person, 'takeDap', '$reference: String!, $expectedVersion: Int!', { reference, expectedVersion: version });

export const authorise = (person: Person, { reference, version }: DapSeen) =>
  act(person, 'authoriseDap', '$reference: String!, $expectedVersion: Int!', { reference, expectedVersion: version });

export const refuse = (person: Person, { reference, version }: DapSeen, reasonCode = 'CIRCUMSTANCES_NOT_SHOWN', text = 'Aucune pièce ne montre la baisse d’activité.') =>
  act(person, 'refuseDap', '$reference: String!, $expectedVersion: Int!, $reasonCode: String!, $text: String!', { reference, expectedVersion: version, reasonCode, text });

export const sendBack = (person: Person, { reference, version }: DapSeen, items: object[] = [{ piece: 'CSE_OPINION' }], text = 'Joignez l’avis rendu.') =>
  act(person, 'returnDap', '$reference: String!, $expectedVersion: Int!, $items: [ItemToCompleteInput!]!, $text: String!', { reference, expectedVersion: version, items, text });

export async function read(person: Person, reference: string): Promise<DapSeen | null> {
  const answer = await person.graphql<{ dap: DapSeen | null }>(`query($reference: String!) { dap(reference: $reference) { ${DAP} } }`, { reference });
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.dap;
}

/** The file of an outcome that must not be a refusal. */
export function done({ dap, refusals }: Outcome): DapSeen {
  if (!dap) throw new Error(`Refused: ${JSON.stringify(refusals)}`);
  return dap;
}

export const codes = ({ refusals }: Outcome): string[] => refusals.map(({ code }) => code);

export async function aSentFile(person: Person, siret: string, form: object = november): Promise<DapSeen> {
  const draft = done(await save(person, { siret, idempotencyKey: aKey(), form }));
  return done(await submit(person, draft));
}

/** The n-th establishment of one company, a valid SIRET. */
export function aSiret(n: number): string {
  const found = Array.from({ length: 10 }, (_, key) => `732829320${String(n).padStart(4, '0')}${key}`).find((text) => isSiret(text));
  if (!found) throw new Error('No key closes this SIRET');
  return found;
}

let places = 100;

/** A fresh establishment of the Rhône and its administrator, so that no decision of another test overlaps. */
export async function aPlace(world: World, departement = '69'): Promise<{ siret: string; employer: Person; email: string }> {
  const place = ++places;
  const email = `anne${place}@martin.example`;
  const siret = await world.establishment({ siret: aSiret(place), departement });
  return { siret, email, employer: await world.person({ email, firstName: 'Anne', lastName: 'Martin', of: [{ siret, role: 'ADMINISTRATOR' }] }) };
}
