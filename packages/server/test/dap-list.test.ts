import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dapTables, type DapRow } from '../src/features/dap/index.ts';
import { aPlace, aSentFile, authorise, done, read, save, aKey, november, type DapSeen } from './dap-filing.ts';
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
    const { eq } = await import('drizzle-orm');
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
