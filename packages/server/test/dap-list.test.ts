import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dapTables, type DapRow } from '../src/features/dap/index.ts';
import { eq } from 'drizzle-orm';
import { aPlace, aSentFile, authorise, done, read, save, aKey, november, take, type DapSeen } from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

describe.each(databases)('the list of requests, on $name', (database) => {
  let world: World;
  let agent: Person;
  let employer: Person;
  let siret: string;
  let files: DapSeen[];

  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'ud69@ud.example', role: 'UD', departements: ['69'] });
    files = [];
    for (let hour = 0; hour < 5; hour += 1) {
      world.clock.set(`2026-11-02T0${5 + hour}:00:00Z`);
      ({ employer, siret } = await aPlace(world));
      files.push(await aSentFile(employer, siret));
    }
    const [first] = files;
    files[0] = done(await authorise(agent, first!));
  });
  afterAll(() => world.close());

  async function list(person: Person, variables: Record<string, unknown>) {
    const { data, errors } = await person.graphql<{ daps: { nodes: { reference: string; siret: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }>(
      'query($filter: DapFilter, $sort: DapSort, $first: Int, $after: String) { daps(filter: $filter, sort: $sort, first: $first, after: $after) { nodes { reference siret } pageInfo { endCursor hasNextPage } } }',
      variables,
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return { ...data.daps, references: data.daps.nodes.map((node) => node.reference) };
  }
  const references = (...at: number[]) => at.map((index) => files[index]!.reference);

  it('puts first the file whose term is the nearest, and those without a clock last', async () => {
    expect((await list(agent, {})).references).toEqual(references(1, 2, 3, 4, 0));
    expect((await list(agent, { sort: 'NEWEST' })).references).toEqual(references(4, 3, 2, 1, 0));
  });

  it('pages by cursor without losing nor repeating a file', async () => {
    for (const sort of ['DUE_FIRST', 'NEWEST']) {
      const whole = (await list(agent, { sort })).references;
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof list>> = await list(agent, { sort, first: 2, after });
        seen.push(...page.references);
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(seen).toEqual(whole);
    }
  });

  it('finds an establishment by its SIRET typed with spaces or O for 0, and answers an empty list for one that is unknown', async () => {
    const typed = [siret, siret.replace(/^(...)(...)(...)/, '$1 $2 $3 '), siret.replaceAll('0', 'O'), ` ${siret}\u00a0`];
    for (const text of typed) expect((await list(agent, { filter: { siret: text } })).references, text).toEqual(references(4));
    for (const text of ['55210055400013', '12345678901234', 'rien', '']) expect((await list(agent, { filter: { siret: text || 'x' } })).references, text).toEqual([]);
    expect((await list(agent, { filter: { siret: siret.slice(0, 9) } })).references).toHaveLength(5);
  });

  it('filters by SIREN, status, undecided, département, reference, avenant and text, together', async () => {
    expect((await list(agent, { filter: { siren: '732 829 320', undecided: true } })).references).toEqual(references(1, 2, 3, 4));
    expect((await list(agent, { filter: { status: ['AUTHORISED'] } })).references).toEqual(references(0));
    expect((await list(agent, { filter: { status: [] } })).references).toEqual([]);
    expect((await list(agent, { filter: { departement: '75' } })).references).toEqual([]);
    expect((await list(agent, { filter: { reference: files[2]!.reference.toLowerCase().replaceAll('0', 'o') } })).references).toEqual(references(2));
    expect((await list(agent, { filter: { reference: files[2]!.reference.slice(0, 10), isAvenant: false } })).references).toEqual(references(2));
    expect((await list(agent, { filter: { isAvenant: true } })).references).toEqual([]);
    expect((await list(agent, { filter: { text: 'boulangerie mart', siret } })).references).toEqual(references(4));
    expect((await list(agent, { filter: { text: '100 %' } })).references).toEqual([]);
  });

  it('reads a SIREN with the tolerance of a SIRET, whole or only begun', async () => {
    for (const siren of ['732829320', '73Z 829.32O', '7328']) expect((await list(agent, { filter: { siren, undecided: true } })).references, siren).toEqual(references(1, 2, 3, 4));
    for (const siren of ['732829321', '73282932000', 'rien']) expect((await list(agent, { filter: { siren } })).references, siren).toEqual([]);
  });

  it('filters by reason, activity, size and time left, as they were at the sending', async () => {
    const { dap } = dapTables(world.app.deps.db);
    const set = (index: number, values: Partial<DapRow>) => world.app.deps.db.transaction((tx) => tx.sql.update(dap).set(values).where(eq(dap.id, files[index]!.id)));
    expect((await list(agent, { filter: { reason: ['OTHER_EXCEPTIONAL'] } })).references).toHaveLength(5);
    await set(1, { reason: 'DISASTER' });
    await set(2, { nafCode: '5610A', nafSection: 'I', companyHeadcount: 60 });
    expect((await list(agent, { filter: { reason: ['DISASTER', 'SUPPLY'] } })).references).toEqual(references(1));
    for (const naf of ['I', 'i', '56', '56.10', '5610a']) expect((await list(agent, { filter: { naf } })).references, naf).toEqual(references(2));
    for (const naf of ['C', '55', '5', '%', 'I5']) expect((await list(agent, { filter: { naf } })).references, naf).toEqual([]);
    expect((await list(agent, { filter: { minHeadcount: 50, maxHeadcount: 60 } })).references).toEqual(references(2));
    expect((await list(agent, { filter: { maxHeadcount: 8, undecided: true } })).references).toEqual(references(1, 3, 4));
    const firstTerm = Date.parse(files[1]!.tacitTerm!.dueAt);
    world.clock.set(new Date(firstTerm - 4 * 3_600_000));
    expect((await list(agent, { filter: { dueWithinHours: 4 } })).references).toContain(files[1]!.reference);
    world.clock.set(new Date(firstTerm - 4 * 3_600_000 - 1));
    expect((await list(agent, { filter: { dueWithinHours: 4 } })).references).toEqual([]);
  });

  it('filters by the agent in charge, and counts what waits, whose, and how soon', async () => {
    world.clock.set('2026-11-02T10:00:00Z');
    const counts = async () => (await agent.graphql<{ worklistCounts: object; agentLoads: object[] }>('{ worklistCounts { waiting passed within4Hours within12Hours mine nobodys } agentLoads { name files } }')).data;
    expect(await counts()).toEqual({ worklistCounts: { waiting: 4, passed: 0, within4Hours: 0, within12Hours: 0, mine: 0, nobodys: 4 }, agentLoads: [] });
    done(await take(agent, files[1]!));
    expect((await list(agent, { filter: { assignment: 'MINE' } })).references).toEqual(references(1));
    expect((await list(agent, { filter: { assignment: 'NOBODY', undecided: true } })).references).toEqual(references(2, 3, 4));
    const id = 'account' in agent.viewer ? agent.viewer.account.id : '';
    expect((await list(agent, { filter: { agentId: id } })).references).toEqual(references(1));
    expect(await counts()).toEqual({ worklistCounts: { waiting: 4, passed: 0, within4Hours: 0, within12Hours: 0, mine: 1, nobodys: 3 }, agentLoads: [{ name: 'Anne Martin', files: 1 }] });
    world.clock.set(files[2]!.tacitTerm!.dueAt);
    // The four were sent an hour apart: two terms have passed, two come within the next hours.
    expect(await counts()).toMatchObject({ worklistCounts: { waiting: 4, passed: 2, within4Hours: 4, within12Hours: 4 } });
  });

  it('counts up to « more than 1 000 » and no further, the first to come due first', async () => {
    const { deps } = world.app;
    const { dap } = dapTables(deps.db);
    const [model] = await deps.db.read.sql.select().from(dap).where(eq(dap.id, files[3]!.id));
    const now = Date.parse('2026-11-02T10:00:00Z');
    world.clock.set(new Date(now));
    const row = (n: number): DapRow => ({ ...model!, id: `crowd-${n}`, reference: `042-${n}`, referenceKey: `042${n}`, stem: `042-${n}`, departement: '42', takenBy: null, queueAt: new Date(now + (n < 7 ? 0 : n < 1001 ? 3 : 11) * 3_600_000) });
    await deps.db.transaction(async (tx) => {
      for (let from = 0; from < 1200; from += 100) await tx.sql.insert(dap).values(Array.from({ length: 100 }, (_, n) => row(from + n)));
    });
    const loire = await world.person({ email: 'ud42@ud.example', role: 'UD', departements: ['42', '69'] });
    const { data } = await loire.graphql<{ worklistCounts: object }>('{ worklistCounts { waiting passed within4Hours within12Hours mine nobodys } }');
    expect(data?.worklistCounts).toEqual({ waiting: 1001, passed: 7, within4Hours: 1001, within12Hours: 1001, mine: 0, nobodys: 1001 });
  });

  it('refuses a page of more than a hundred files and a cursor made by hand', async () => {
    const asked = 'query($first: Int, $after: String) { daps(first: $first, after: $after) { nodes { id } } }';
    expect((await agent.graphql(asked, { first: 101 })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await agent.graphql(asked, { after: 'bricolage' })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('reads a reference as it is typed, and a legacy number of eleven characters', async () => {
    const [file] = files;
    for (const text of [file!.reference, file!.reference.toLowerCase(), file!.reference.replaceAll('-', ' '), file!.reference.replaceAll('0', 'O')]) {
      expect((await read(agent, text))?.id, text).toBe(file!.id);
    }
    const draft = done(await save(employer, { siret, idempotencyKey: aKey(), form: november }));
    const { dap } = dapTables(world.app.deps.db);
    const [row] = await world.app.deps.db.read.sql.select().from(dap).where(eq(dap.id, draft.id));
    const legacy = (reference: string): DapRow => ({ ...row!, id: `legacy-${reference}`, reference, referenceKey: reference.replaceAll('O', '0'), stem: reference });
    await world.app.deps.db.transaction(async (tx) => {
      await tx.sql.insert(dap).values([legacy('O690AB12300'), legacy('0690AB12300'), legacy('069XY778800')]);
    });
    expect((await read(employer, '069 xy 778 800'))?.reference).toBe('069XY778800');
    expect((await read(employer, 'O690AB12300'))?.reference).toBe('O690AB12300');
    expect((await read(employer, '0690AB12300'))?.reference).toBe('0690AB12300');
    expect(await read(employer, '0690ab12300')).toBeNull();
    expect((await list(employer, { filter: { reference: '0690ab12300' } })).references).toHaveLength(2);
  });
});
