import Sqlite from 'better-sqlite3';
import { inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { dapTables, type DapRow } from '../src/features/dap/index.ts';
import { UNCOPIED_SQL } from '../src/features/dap/tables.ts';
import { establishmentTables } from '../src/features/companies/index.ts';
import { features } from '../src/features/index.ts';
import { aKey, aPlace, aSentFile, done, november, save } from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

/** Reason, activity and section were not kept with a file at first: lists and figures would miss those sent before. */
describe.each(databases)('files sent before their reason and activity were kept, on $name', (database) => {
  let world: World;
  let agent: Person;
  const prepare = () => features.find(({ name }) => name === 'dap')!.prepare!(world.app.deps);

  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
  });
  afterAll(() => world.close());

  async function listed(filter: object): Promise<string[]> {
    const { data } = await agent.graphql<{ daps: { nodes: { reference: string }[] } }>('query ($f: DapFilter) { daps(filter: $f) { nodes { reference } } }', { f: filter });
    return data!.daps.nodes.map(({ reference }) => reference).toSorted();
  }

  it('are found by them after the next start; drafts and what is already kept stay as they are', async () => {
    const { deps } = world.app;
    const { dap } = dapTables(deps.db);
    const { establishment } = establishmentTables(deps.db);
    const { employer, siret } = await aPlace(world);
    const old = await aSentFile(employer, siret);
    const silent = await aSentFile(employer, siret, { ...november, startDay: '2027-03-01', endDay: '2027-04-30' });
    const kept = await aSentFile(employer, siret, { ...november, startDay: '2027-05-03', endDay: '2027-06-30' });
    const draft = done(await save(employer, { siret, idempotencyKey: aKey(), form: { ...november, startDay: '2027-07-01', endDay: '2027-07-31' } }));
    const rows = async (): Promise<Record<string, Pick<DapRow, 'reason' | 'nafCode' | 'nafSection' | 'version'>>> =>
      Object.fromEntries((await deps.db.read.sql.select().from(dap)).map(({ id, reason, nafCode, nafSection, version }) => [id, { reason, nafCode, nafSection, version }]));
    await deps.db.transaction(async (tx) => {
      await tx.sql.update(establishment).set({ nafCode: '56.10A' });
      await tx.sql.update(dap).set({ reason: 'SUPPLY', nafCode: '1071C', nafSection: 'C' }).where(inArray(dap.id, [kept.id]));
      await tx.sql.update(dap).set({ reason: null, nafCode: null, nafSection: null }).where(inArray(dap.id, [old.id, silent.id]));
      // A file of the former service, whose reason nobody knows.
      await tx.sql.update(dap).set({ form: { ...november, reason: null } }).where(inArray(dap.id, [silent.id]));
    });
    expect(await listed({ reason: ['OTHER_EXCEPTIONAL'] })).toEqual([]);
    const before = await rows();
    await prepare();
    const after = await rows();
    expect(after).toEqual({
      ...before,
      [old.id]: { ...before[old.id], reason: 'OTHER_EXCEPTIONAL', nafCode: '5610A', nafSection: 'I' },
      [silent.id]: { ...before[silent.id], reason: null, nafCode: '5610A', nafSection: 'I' },
    });
    expect(after[draft.id]).toMatchObject({ reason: null, nafCode: null });
    expect(await listed({ reason: ['OTHER_EXCEPTIONAL'] })).toEqual([old.reference]);
    expect(await listed({ naf: '56.10' })).toEqual([old.reference, silent.reference].toSorted());
    await prepare();
    expect(await rows()).toEqual(after);
  });

  it('are filled by groups, however many they are', async () => {
    const { deps } = world.app;
    const { dap } = dapTables(deps.db);
    const [model] = await deps.db.read.sql.select().from(dap).limit(1);
    const many = Array.from({ length: 700 }, (_, n): DapRow => ({ ...model!, id: `old-${n}`, reference: `069-OLD${n}`, referenceKey: `0690LD${n}`, stem: `069-OLD${n}`, form: { ...november, reason: 'DISASTER' }, submittedAt: new Date('2026-01-05T09:00:00Z'), reason: null, nafCode: null, nafSection: null }));
    await deps.db.transaction(async (tx) => {
      for (let from = 0; from < many.length; from += 100) await tx.sql.insert(dap).values(many.slice(from, from + 100));
    });
    await prepare();
    const filled = await deps.db.read.sql.select({ reason: dap.reason, section: dap.nafSection }).from(dap).where(inArray(dap.reason, ['DISASTER']));
    expect(filled).toHaveLength(700);
    expect(new Set(filled.map(({ section }) => section))).toEqual(new Set(['I']));
  });
});

it('are read group after group, on SQLite, in the order of one index: those that are left are never sorted', () => {
  const database = new Sqlite(inject('sqliteTemplate'), { readonly: true });
  const plan = database.prepare(`explain query plan select id, form from dap where ${UNCOPIED_SQL} and id > ? order by id limit 300`).all('old');
  database.close();
  expect(plan).toEqual([expect.objectContaining({ detail: 'SEARCH dap USING INDEX dap_uncopied_group (reason=? AND id>?)' })]);
});
