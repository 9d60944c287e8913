import fc from 'fast-check';
import {
  getNamedType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isRequiredArgument, isRequiredInputField,
  type GraphQLField, type GraphQLInputType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerKinds, type ViewerKind } from '../src/acts/index.ts';
import { demoEstablishments } from '../src/demo/establishments.ts';
import { demoPeople } from '../src/demo/people.ts';
import { playDemo } from '../src/demo/play.ts';
import { daTables } from '../src/features/da/index.ts';
import { dapTables } from '../src/features/dap/index.ts';
import { diTables } from '../src/features/di/index.ts';
import { openSession, SESSION_COOKIE } from '../src/features/accounts/index.ts';
import { rootFields } from '../src/graphql/door.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const SAMPLES: Readonly<Record<string, string>> = {
  String: '"x"', ID: '"x"', Int: '1', Boolean: 'true', Day: '"2026-10-01"', Month: '"2026-10"', DateTime: '"2026-10-01T00:00:00Z"', Cents: '1', Hundredths: '1',
};

/** Any value that a type accepts, written in GraphQL: required fields only. */
function sampleOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return `[${sampleOf(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${fields.map((field) => `${field.name}: ${sampleOf(field.type)}`).join(' ')} }`;
  }
  return SAMPLES[type.name] ?? '"x"';
}

function callOf(kind: string, field: GraphQLField<unknown, unknown>): string {
  const args = field.args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${sampleOf(arg.type)}`);
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${kind.toLowerCase()} { ${field.name}${args.length > 0 ? `(${args.join(' ')})` : ''}${selection} }`;
}

describe.each(databases)('rights at the door, on $name', (database) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(database);
  });
  afterAll(() => world.close());

  async function someoneOf(kind: ViewerKind, about: string): Promise<Person> {
    if (kind === 'visitor') return world.visitor;
    const email = `${kind}-${about}@rights.example`.toLowerCase();
    return world.person({ email, role: kind === 'employer' ? 'EMPLOYER' : (kind.toUpperCase() as 'UD'), departements: kind === 'ud' ? ['69'] : [] });
  }

  it.each(viewerKinds.filter((kind) => kind !== 'system'))('opens each root field to %s exactly when its act does', async (kind) => {
    const wrong: string[] = [];
    for (const { type, field, act } of rootFields(world.app.schema)) {
      const who = await someoneOf(kind, `${type.name}${field.name}`);
      const { errors } = await who.graphql(callOf(type.name, field));
      const shut = errors?.some((one) => one.extensions.code === (kind === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN')) ?? false;
      const mayTry = world.app.deps.acts.get(act ?? '').who.includes(kind);
      if (shut === mayTry) wrong.push(`${field.name}: ${shut ? 'shut' : 'open'}`);
      if (errors?.some((one) => one.extensions.code === 'INTERNAL')) wrong.push(`${field.name}: accident`);
    }
    expect(wrong).toEqual([]);
  });
});

describe.each(databases)('the perimeter of each viewer, on $name', (database) => {
  let world: World;
  let references: { dap: string[]; da: string[]; di: string[] };
  const people = new Map<string, Person>();

  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-23T09:00:00Z' });
    const { deps } = world.app;
    await playDemo(deps);
    const q = deps.db.read;
    references = {
      dap: (await q.sql.select({ r: dapTables(q).dap.reference }).from(dapTables(q).dap)).map((row) => row.r),
      da: (await q.sql.select({ r: daTables(q).da.reference }).from(daTables(q).da)).map((row) => row.r),
      di: (await q.sql.select({ r: diTables(q).di.reference }).from(diTables(q).di)).map((row) => row.r),
    };
    for (const person of demoPeople) {
      const token = await deps.db.transaction((tx) => openSession(tx, `demo-${person.key}`, world.clock.now()));
      people.set(person.key, world.as(`${SESSION_COOKIE}=${token}`));
    }
  }, 120_000);
  afterAll(() => world.close());

  const siretOf = new Map(demoEstablishments.map((one) => [one.key, one]));
  const ENDED = new Set(['ancienComptable']);

  /** The SIRETs of the demonstration that a person may never read. */
  function forbiddenSirets(key: string): string[] {
    const person = demoPeople.find((one) => one.key === key)!;
    // Their habilitations, and what the clients of their firm signed.
    const places = ENDED.has(key) ? [] : [...(person.of ?? []), ...(person.cabinet?.clients ?? [])];
    const mine = new Set(places.map((one) => siretOf.get(one.establishment)!.siret));
    return demoEstablishments
      .filter((one) => (person.role === 'EMPLOYER' ? !mine.has(one.siret) : person.role === 'UD' && !person.departements!.includes(one.departement)))
      .map((one) => one.siret);
  }

  const DAP = 'reference siret establishmentName da { reference } versions { reference siret } timeline { label }';
  const QUERIES = [
    'daps(first: 100) { nodes { DAP } }',
    'dis(first: 100) { nodes { reference siret da { reference siret } } }',
    'myEstablishments(first: 100) { nodes { siret name daps { nodes { siret } } das { siret } } }',
    'dap(reference: "DAP_REF") { DAP }',
    'da(reference: "DA_REF") { reference siret establishmentName }',
    'di(reference: "DI_REF") { reference siret establishmentName }',
    'establishment(siret: "SIRET") { siret name daps { nodes { siret } } das { siret } dis { nodes { siret } } }',
    'habilitations(siret: "SIRET") { siret personName }',
    'daps(filter: {siret: "SIRET"}) { nodes { DAP } }',
    'search(text: "SIRET") { hits { siret title } }',
    'search(text: "DAP_REF") { hits { siret title } }',
    'inbox(first: 50) { nodes { text } }',
  ];

  it('never lets an answer hold a SIRET outside it, whoever asks whatever', async () => {
    const cases = fc.record({
      person: fc.constantFrom(...demoPeople.filter((one) => one.role === 'EMPLOYER' || one.role === 'UD').map((one) => one.key)),
      query: fc.constantFrom(...QUERIES),
      dap: fc.constantFrom(...references.dap),
      da: fc.constantFrom(...references.da),
      di: fc.constantFrom(...references.di),
      siret: fc.constantFrom(...demoEstablishments.map((one) => one.siret)),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ person, query, dap, da, di, siret }) => {
        const asked = query.replaceAll('DAP_REF', dap).replaceAll('DAP', DAP).replaceAll('DA_REF', da).replaceAll('DI_REF', di).replaceAll('SIRET', siret);
        const answer = await people.get(person)!.graphql(`{ ${asked} }`);
        expect(answer.errors, `${asked}\n${JSON.stringify(answer.errors)}`).toBeUndefined();
        const text = JSON.stringify(answer.data);
        // What one received while one acted stays received, as in one's own mailbox.
        if (asked.startsWith('inbox') && ENDED.has(person)) return;
        for (const forbidden of forbiddenSirets(person)) expect(text.includes(forbidden), `${person} read ${forbidden} by ${asked}`).toBe(false);
      }),
      { numRuns: process.env.APART_LONG ? 5000 : 250, seed: 20200410 },
    );
  }, 1_200_000);

  it('answers alike for an unknown reference and for one outside it', async () => {
    const martin = people.get('martin')!;
    const foreign = references.dap.find((one) => one.startsWith('075'))!;
    const ask = (reference: string) => martin.graphql(`{ dap(reference: "${reference}") { reference } }`);
    expect(await ask(foreign)).toEqual(await ask('075-ZZZZZZ-00'));
    expect(await ask('not a reference')).toEqual(await ask('075-ZZZZZZ-00'));
    const act = (reference: string) => martin.graphql(`mutation { withdrawDap(reference: "${reference}", expectedVersion: 1, reason: "x") { dap { reference } refusals { code path message } } }`);
    expect(await act(foreign)).toEqual(await act('075-ZZZZZZ-00'));
  });
});
