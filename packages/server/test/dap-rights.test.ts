import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aKey, aPlace, aSentFile, authorise, codes, done, november, read, refuse, save, sendBack, startAvenant, submit, take, withdraw, type DapSeen,
  type Outcome,
} from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

describe.each(databases)('who may see and touch a request, on $name', (database) => {
  let world: World;
  let owner: Person;
  let siret: string;
  let neighbour: Person;
  let neighbourSiret: string;
  let draft: DapSeen;
  let sent: DapSeen;
  const others: Record<string, Person> = {};

  beforeAll(async () => {
    world = await aWorld(database);
    ({ employer: owner, siret } = await aPlace(world));
    ({ employer: neighbour, siret: neighbourSiret } = await aPlace(world));
    others['reader'] = await world.person({ email: 'lecteur@martin.example', of: [{ siret, role: 'READER' }] });
    others['agent'] = await world.person({ email: 'ud69@ud.example', role: 'UD', departements: ['69'] });
    others['farAgent'] = await world.person({ email: 'ud75@ud.example', role: 'UD', departements: ['75'] });
    others['asp'] = await world.person({ email: 'asp@asp.example', role: 'ASP' });
    others['dgefp'] = await world.person({ email: 'dgefp@dgefp.example', role: 'DGEFP' });
    others['idleSupport'] = await world.person({ email: 'repos@apart.example', role: 'SUPPORT' });
    others['support'] = await world.person({ email: 'support@apart.example', role: 'SUPPORT', opened: [siret] });
    draft = done(await save(owner, { siret, idempotencyKey: aKey(), form: november }));
    sent = await aSentFile(owner, siret);
    await aSentFile(neighbour, neighbourSiret);
  });
  afterAll(() => world.close());

  const who = (name: string): Person => {
    const person = others[name];
    if (!person) throw new Error(`Nobody is ${name}`);
    return person;
  };
  async function listed(person: Person, filter: object = {}): Promise<string[]> {
    const { data } = await person.graphql<{ daps: { nodes: { siret: string }[] } }>('query($filter: DapFilter) { daps(filter: $filter) { nodes { siret } } }', { filter });
    return data!.daps.nodes.map((node) => node.siret);
  }

  it('never lets establishment A see what belongs to B: by reference, by SIRET, by list or by search', async () => {
    expect(await read(neighbour, sent.reference)).toBeNull();
    expect(await listed(neighbour, { siret })).toEqual([]);
    expect(new Set(await listed(neighbour))).toEqual(new Set([neighbourSiret]));
    expect(await listed(neighbour, { text: sent.reference })).toEqual([]);
    const { data } = await neighbour.graphql<{ establishment: null }>('query($siret: String!) { establishment(siret: $siret) { daps { nodes { id } } das { id } } }', { siret });
    expect(data?.establishment).toBeNull();
    const found = await neighbour.graphql<{ search: { hits: { siret: string }[] } }>('query($text: String!) { search(text: $text) { hits { siret } } }', { text: siret });
    expect(found.data?.search.hits).toEqual([]);
  });

  it('answers alike for a foreign reference and for one that does not exist, in every act', async () => {
    const unknown = { ...sent, reference: '069-99999X-00' };
    const acts: readonly ((person: Person, file: DapSeen) => Promise<Outcome>)[] = [submit, withdraw, authorise, refuse, sendBack, take];
    for (const act of acts) {
      const person = act === submit || act === withdraw ? neighbour : who('farAgent');
      expect(await act(person, sent)).toEqual(await act(person, unknown));
      expect(codes(await act(person, sent))).toEqual(['NOT_FOUND']);
    }
    expect(await startAvenant(neighbour, sent.reference)).toEqual(await startAvenant(neighbour, unknown.reference));
    const input = { expectedVersion: 1, form: {} };
    expect(await save(neighbour, { ...input, reference: sent.reference })).toEqual(await save(neighbour, { ...input, reference: unknown.reference }));
    expect(await save(neighbour, { siret, idempotencyKey: aKey(), form: {} })).toEqual(await save(neighbour, { siret: '73282932000074', idempotencyKey: aKey(), form: {} }));
  });

  it('lets a reader read, and nothing else', async () => {
    expect((await read(who('reader'), sent.reference))?.possibleActions).toEqual([]);
    expect(codes(await withdraw(who('reader'), sent))).toEqual(['NOT_FOUND']);
    expect(codes(await save(who('reader'), { reference: draft.reference, expectedVersion: draft.version, form: {} }))).toEqual(['NOT_FOUND']);
    expect(codes(await save(who('reader'), { siret, idempotencyKey: aKey(), form: {} }))).toEqual(['NOT_FOUND']);
  });

  it('shows a sent file to the UD of its département, the ASP, the DGEFP and the support that opened it, not to another UD', async () => {
    for (const name of ['agent', 'asp', 'dgefp', 'support']) expect((await read(who(name), sent.reference))?.id, name).toBe(sent.id);
    for (const name of ['farAgent', 'idleSupport']) expect(await read(who(name), sent.reference), name).toBeNull();
    expect(await listed(who('farAgent'), { siret })).toEqual([]);
    expect(await listed(who('agent'), { siret })).toEqual([siret]);
  });

  it('shows the administration nothing of a file before it is sent a first time', async () => {
    for (const name of ['agent', 'asp', 'dgefp']) expect(await read(who(name), draft.reference), name).toBeNull();
    expect((await read(who('support'), draft.reference))?.id).toBe(draft.id);
    expect((await read(owner, draft.reference))?.id).toBe(draft.id);
  });

  it('offers each person the acts that they may do now, and no other', async () => {
    const acts = async (person: Person, reference: string) => (await read(person, reference))?.possibleActions.map(({ act }) => act);
    expect(await acts(owner, draft.reference)).toEqual(['dap.save', 'dap.submit', 'dap.withdraw']);
    expect(await acts(owner, sent.reference)).toEqual(['dap.withdraw']);
    expect(await acts(who('agent'), sent.reference)).toEqual(['dap.take', 'dap.authorise', 'dap.return', 'dap.refuse', 'dap.handOver']);
    for (const name of ['asp', 'dgefp', 'support', 'reader']) expect(await acts(who(name), sent.reference), name).toEqual([]);
  });

  it('stops at the door whoever may never do the act, the visitor included', async () => {
    const mutation = 'mutation { authoriseDap(reference: "x", expectedVersion: 1) { refusals { code } } }';
    expect((await owner.graphql(mutation)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await world.visitor.graphql(mutation)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await who('agent').graphql('mutation { submitDap(reference: "x", expectedVersion: 1, idempotencyKey: "k") { refusals { code } } }')).status).toBe(403);
    expect((await world.visitor.graphql('{ daps { nodes { id } } }')).status).toBe(401);
  });

  it('keeps one prepared statement for all the viewers of a kind, each with their own perimeter', async () => {
    for (let round = 0; round < 2; round += 1) {
      expect((await listed(owner, { siret })).length).toBe(2);
      expect(await listed(neighbour, { siret })).toEqual([]);
      expect(await listed(who('agent'), { siret })).toEqual([siret]);
      expect(await listed(who('farAgent'), { siret })).toEqual([]);
    }
  });
});
