import { aDiLine } from '@apart/shared/testing';
import { getNamedType, isInterfaceType, isLeafType, isObjectType, isRequiredArgument, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDecision, aFilledClaim, approve, codes, done, idleWeek, open, read, save, submit, type Decision, type DiSeen } from './di-claiming.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const NIR = '185057800608491';
const NTT = '2732829320ANASILVA01';
const SILVA = { identifierKind: 'NTT', identifier: NTT, lastName: 'Silva', firstName: 'Ana' } as const;

/** The number and what of it would betray the person; the mask may show sex, year and month of birth only. */
const betrayals = [NIR, NIR.slice(0, 13), NIR.slice(5, 13), '1 85 05 78', NTT, 'ANASILVA'];

/** Each field that `type` publishes, with all that lies under it down to `depth`; those that need arguments take them from `args`. */
function everyField(world: World, type: GraphQLObjectType, depth: number, args: Readonly<Record<string, string>> = {}): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const given = args[`${type.name}.${field.name}`] ?? '';
    if (!given && field.args.some(isRequiredArgument)) return [];
    const asked = `${field.name}${given}`;
    const of = getNamedType(field.type);
    if (isLeafType(of)) return [asked];
    if (depth === 0) return [];
    const kinds = isInterfaceType(of) ? world.app.schema.getPossibleTypes(of) : isObjectType(of) ? [of] : [];
    // At the last depth, a type that holds only objects has nothing left to ask.
    const under = kinds.map((kind) => ({ kind, fields: everyField(world, kind, depth - 1, args).join(' ') })).filter(({ fields }) => fields !== '');
    return under.length === 0 ? [] : [`${asked} { __typename ${under.map(({ kind, fields }) => `... on ${kind.name} { ${fields} }`).join(' ')} }`];
  });
}

describe.each(databases)('the people of a claim, on $name', (database) => {
  let world: World;
  let agent: Person;
  let decision: Decision;
  let di: DiSeen;

  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-02T09:00:00Z' });
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
    decision = await aDecision(world, agent);
    world.clock.set('2026-12-01T09:00:00Z');
    const draft = await aFilledClaim(decision, '2026-11');
    const week = draft.weeks[0]!.monday;
    const both = done(await save(decision.employer, draft, [aDiLine({ ...SILVA, weeks: [idleWeek(week)] })]));
    di = done(await submit(decision.employer, both));
  });
  afterAll(() => world.close());

  const typesSeenBy = async (who: Person) => (await read(who, di.reference))!.lines.map((line) => line.employee.__typename);

  it('have their number in full for those who declare and for the ASP', async () => {
    const declarant = await world.person({ email: 'declarant@martin.example', of: [{ siret: decision.siret, role: 'DECLARANT' }] });
    const asp = await world.person({ email: 'asp@asp.example', role: 'ASP' });
    for (const who of [decision.employer, declarant, asp]) {
      expect((await read(who, di.reference))!.lines.map((line) => line.employee.identifier)).toEqual([NIR, NTT]);
    }
  });

  it('have it masked for a reader, wherever it asks', async () => {
    const reader = await world.person({ email: 'lecteur@martin.example', of: [{ siret: decision.siret, role: 'READER' }] });
    expect(await typesSeenBy(reader)).toEqual(['DiEmployeeMasked', 'DiEmployeeMasked']);
    const whole = JSON.stringify(await wholeOf(reader));
    expect(whole).toContain('●');
    for (const secret of betrayals) expect(whole).not.toContain(secret);
  });

  it('have no number at all for the UD, the DGEFP and the support, in any field of the contract (R. 5122-22)', async () => {
    const dgefp = await world.person({ email: 'dgefp@dgefp.example', role: 'DGEFP' });
    const support = await world.person({ email: 'support@apart.example', role: 'SUPPORT', opened: [decision.siret] });
    for (const who of [agent, dgefp, support]) {
      expect(await typesSeenBy(who)).toEqual(['DiEmployeeNamed', 'DiEmployeeNamed']);
      const whole = JSON.stringify(await wholeOf(who));
      expect(whole).toContain('Silva');
      for (const secret of [...betrayals, '●', 'identifier']) expect(whole, `${who.viewer.kind} reads ${secret}`).not.toContain(secret);
    }
    const named = world.app.schema.getType('DiEmployeeNamed') as GraphQLObjectType;
    expect(Object.keys(named.getFields()).toSorted()).toEqual(['category', 'firstName', 'id', 'lastName']);
  });

  /** The claim by every field of the contract, one a query; its list, its decision, the search. */
  async function wholeOf(who: Person): Promise<unknown> {
    const typeOf = (name: string) => world.app.schema.getType(name) as GraphQLObjectType;
    const queries = [
      ...everyField(world, typeOf('Di'), 2, { 'Di.recap': '(stage: REQUEST)' }).map((field) => `di(reference: "${di.reference}") { ${field} }`),
      ...everyField(world, typeOf('Da'), 2).map((field) => `da(reference: "${decision.daReference}") { ${field} }`),
      ...everyField(world, typeOf('SearchResult'), 1).map((field) => `search(text: "${di.reference}") { ${field} }`),
      ...everyField(world, typeOf('Di'), 1).map((field) => `dis(filter: { siret: "${decision.siret}" }, first: 5) { nodes { ${field} } }`),
    ];
    const answers = [];
    for (const query of queries) {
      const answer = await who.graphql(`{ ${query} }`);
      expect(answer.errors, query).toBeUndefined();
      answers.push(answer.data);
    }
    return answers;
  }

  it('are found again under one number, however it is typed, with the names typed last', async () => {
    const next = done(await open(decision.employer, decision.daReference, '2026-12'));
    expect(next.lines.map((line) => line.employee.id).toSorted()).toEqual(di.lines.map((line) => line.employee.id).toSorted());
    const typed = aDiLine({ identifier: ' 1 85 05 78.006.084-91 ', lastName: 'Petit-Roy', category: 'MANAGER', weeks: [idleWeek(next.weeks[0]!.monday)] });
    const saved = done(await save(decision.employer, next, [typed]));
    const twice = saved.lines.filter((line) => line.employee.id === di.lines[0]!.employee.id);
    expect(twice).toHaveLength(2);
    expect(twice.map((line) => line.employee.lastName)).toEqual(['Petit-Roy', 'Petit-Roy']);
    expect(saved.totals.employees).toBe(2);
    expect(codes(await submit(decision.employer, saved))).toContain('SAME_PERSON_TWICE');
    // What was sent keeps the category that it was sent with.
    expect((await read(agent, di.reference))!.lines[0]!.employee.category).toBe('EMPLOYEE');
  });

  it('are written again without their number, by those who declared them', async () => {
    const draft = done(await open(decision.employer, decision.daReference, '2026-12'));
    const silva = draft.lines.find((line) => line.employee.lastName === 'Silva')!;
    const again = aDiLine({ ...SILVA, identifier: null, employeeId: silva.employee.id, weeks: [idleWeek(draft.weeks[0]!.monday)] });
    const saved = done(await save(decision.employer, draft, [again], draft.lines.map(({ id }) => id)));
    expect(saved.lines.map((line) => line.employee.identifier)).toEqual([NTT]);
  });

  it('of one establishment stay unknown to another of the same company', async () => {
    const neighbour = await aDecision(world, agent);
    expect(neighbour.siret.slice(0, 9)).toBe(decision.siret.slice(0, 9));
    const theirs = done(await open(neighbour.employer, neighbour.daReference, '2026-12'));
    const known = await neighbour.employer.graphql<{ di: { knownEmployees: unknown[] } }>(
      `{ di(reference: "${theirs.reference}") { knownEmployees { id lastName ... on DiEmployeeFull { identifier } } } }`,
    );
    expect(known.data!.di.knownEmployees).toEqual([]);
    const stolen = aDiLine({ identifier: null, employeeId: di.lines[0]!.employee.id, lastName: 'Voleur', weeks: [idleWeek(theirs.weeks[0]!.monday)] });
    const answer = await save(neighbour.employer, theirs, [stolen]);
    expect(answer.refusals.map(({ code, path }) => `${code} ${path}`)).toEqual(['REQUIRED lines.0.identifier']);
    expect(answer.di!.lines).toEqual([]);
    expect((await read(decision.employer, di.reference))!.lines[0]!.employee.lastName).not.toBe('Voleur');
  });

  it('are in the recapitulative as they were named when it was sent, masked, for the UD too', async () => {
    const recaps = async (who: Person) =>
      (
        await who.graphql<{ di: { request: { url: string; sha256: string } } }>(
          `{ di(reference: "${di.reference}") { request: recap(stage: REQUEST) { url sha256 } validation: recap(stage: VALIDATION) { sha256 } } }`,
        )
      ).data!.di;
    const before = await recaps(agent);
    expect(before).toMatchObject({ validation: null });
    done(await approve(agent, di));
    expect((await recaps(agent)).request.sha256).toBe(before.request.sha256);
    const answer = await world.app.http.inject({ url: before.request.url, headers: { cookie: agent.cookie } });
    expect(answer.rawPayload.toString('latin1')).not.toContain(NIR);
  });
});
