import { inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoEstablishment } from '../src/demo/establishments.ts';
import { playDemo } from '../src/demo/play.ts';
import { LEGACY_NUMBER } from '../src/demo/stories-2020.ts';
import { openSession, SESSION_COOKIE } from '../src/features/accounts/index.ts';
import { dapTables } from '../src/features/dap/index.ts';
import { diTables } from '../src/features/di/index.ts';
import { runTacitSweep } from '../src/features/tacit-acceptance/index.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const filesOf = async (world: World, ...keys: string[]) => {
  const { dap } = dapTables(world.app.deps.db);
  const sirets = keys.map((key) => demoEstablishment(key).siret);
  const rows = await world.app.deps.db.read.sql.select().from(dap).where(inArray(dap.siret, sirets));
  return rows.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
};

const demoPerson = async (world: World, key: string): Promise<Person> => {
  const token = await world.app.deps.db.transaction((tx) => openSession(tx, `demo-${key}`, world.clock.now()));
  return world.as(`${SESSION_COOKIE}=${token}`);
};

describe.each(databases)('the troubles of April 2020, as they go now, on $name', (database) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-23T09:00:00Z' });
    await playDemo(world.app.deps);
  }, 120_000);
  afterAll(() => world.close());

  it.each([
    ['25 March at 09:12', 'soie', '2020-03-27T08:12:00.000Z'],
    ['26 March at 14:30', 'rhodanim', '2020-03-28T13:30:00.000Z'],
    ['27 March at 18:45, over the night of summer time', 'gratteciel', '2020-03-29T17:45:00.000Z'],
  ])('accepts the file of %s by silence, 48 real hours after its sending', async (_, key, due) => {
    const [row] = await filesOf(world, key);
    expect(row).toMatchObject({ status: 'AUTHORISED_BY_SILENCE', tacitRegime: 'CRISIS' });
    expect(row?.tacitDueAt?.toISOString()).toBe(due);
    expect(row?.effectiveAt?.toISOString()).toBe(due);
  });

  it('leaves alone a file under 48 hours when a sweep passes: the agent still decides', async () => {
    const [row] = await filesOf(world, 'usinage');
    expect(row).toMatchObject({ status: 'REFUSED', decisionReasonCode: 'CIRCUMSTANCES_NOT_SHOWN' });
  });

  it('accepts an avenant like a request: nobody has to activate anything by hand', async () => {
    const [request, avenant] = (await filesOf(world, 'canut')).filter((row) => row.createdAt.getUTCFullYear() === 2020);
    expect(request).toMatchObject({ avenantNumber: 0, status: 'AUTHORISED' });
    expect(avenant).toMatchObject({ avenantNumber: 1, status: 'AUTHORISED_BY_SILENCE', stem: request?.stem });
  });

  it('finds a number that holds a letter, whatever its writing, and by its SIRET', async () => {
    const agent = await demoPerson(world, 'agent69');
    for (const text of [LEGACY_NUMBER, LEGACY_NUMBER.toLowerCase(), '069 A0417700', '069AO4177OO', demoEstablishment('fleurs').siret]) {
      const { data } = await agent.graphql<{ search: { hits: { reference: string | null }[] } }>('query($t: String!) { search(text: $t) { hits { reference } } }', { t: text });
      expect(data?.search.hits.map((hit) => hit.reference), text).toContain(LEGACY_NUMBER);
    }
  });

  it('claims for an employee without NIR, by an NTT, and tells the employer that the claim is validated', async () => {
    const { di, diLine, employee } = diTables(world.app.deps.db);
    const q = world.app.deps.db.read;
    const claims = await q.sql.select().from(di).where(inArray(di.siret, [demoEstablishment('canut').siret]));
    const april = claims.find((claim) => claim.month === '2020-04');
    expect(april?.status).toBe('PAID');
    const lines = await q.sql.select().from(diLine).where(inArray(diLine.diId, [april!.id]));
    const people = await q.sql.select().from(employee).where(inArray(employee.id, lines.map((line) => line.employeeId)));
    expect(people.map((one) => one.identifierKind).toSorted()).toEqual(['NIR', 'NIR', 'NTT']);
    const kinds = (await world.messagesTo('lucie.girard@bouchon-canut.example')).map((message) => message.kind);
    expect(kinds).toEqual(expect.arrayContaining(['di.submit', 'di.approve', 'di.requestPayment', 'di.recordPayment']));
  });

  it('ends the access of the accountant who left, and leaves every file with the company', async () => {
    const ask = '{ daps { nodes { siret } } myEstablishments { nodes { siret } } }';
    const gone = await (await demoPerson(world, 'ancienComptable')).graphql<{ daps: { nodes: unknown[] }; myEstablishments: { nodes: unknown[] } }>(ask);
    expect(gone.data).toEqual({ daps: { nodes: [] }, myEstablishments: { nodes: [] } });
    const company = await (await demoPerson(world, 'canut')).graphql<{ daps: { nodes: unknown[] } }>(ask);
    expect(company.data?.daps.nodes.length).toBeGreaterThanOrEqual(2);
  });
});

describe.each(databases)('the day of 27 March 2020, played live, on $name', (database) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(database, { now: '2020-03-27T08:00:00Z' });
    await playDemo(world.app.deps);
  }, 120_000);
  afterAll(() => world.close());
  const sweep = () => runTacitSweep(world.app.deps, { kind: 'system', name: 'Passage' }, { dryRun: false, trigger: 'schedule' });

  it('begins with the files of 25 and 26 March still undecided, and nothing that comes later', async () => {
    const rows = (await filesOf(world, 'soie', 'rhodanim', 'gratteciel')).filter((row) => row.tacitRegime === 'CRISIS');
    expect(rows.some((row) => row.siret === demoEstablishment('soie').siret && row.status === 'SUBMITTED')).toBe(true);
    expect(rows.some((row) => row.submittedAt && row.submittedAt > world.clock.now())).toBe(false);
  });

  it('accepts at each sweep exactly what is due, whatever the hour at which it is started', async () => {
    const statusOf = async (key: string, sentOn: string) => (await filesOf(world, key)).find((row) => row.submittedAt?.toISOString().startsWith(sentOn))?.status;
    await sweep();
    expect(await statusOf('soie', '2020-03-25')).toBe('SUBMITTED');
    world.clock.set('2020-03-27T08:12:00Z');
    await sweep();
    expect(await statusOf('soie', '2020-03-25')).toBe('AUTHORISED_BY_SILENCE');
    expect(await statusOf('rhodanim', '2020-03-26')).toBe('SUBMITTED');
    world.clock.set('2020-03-28T13:29:59Z');
    await sweep();
    expect(await statusOf('rhodanim', '2020-03-26')).toBe('SUBMITTED');
    world.clock.set('2020-03-28T13:30:00Z');
    await sweep();
    expect(await statusOf('rhodanim', '2020-03-26')).toBe('AUTHORISED_BY_SILENCE');
  });
});
