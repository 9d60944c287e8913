import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { dapTables } from '../src/features/dap/index.ts';
import { runTacitSweep } from '../src/features/tacit-acceptance/index.ts';
import { ensureFreshInstallRegime, tacitRegimeTables } from '../src/features/tacit-regimes/index.ts';
import { lastSweepDueAt } from '../src/features/tacit-acceptance/lateness.ts';
import { tacitJob } from '../src/features/tacit-acceptance/job.ts';
import { aSentDap, anAdministrator } from './filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const SYSTEM = { kind: 'system', name: 'Ordonnanceur' } as const;
const SWEEP = 'mutation ($dry: Boolean!) { runTacitSweep(dryRun: $dry) { report { seen accepted files skipped { reference why } dryRun trigger } refusals { code } } }';

describe.each(databases)('silence, on $name', (database) => {
  let world: World;
  let siret: string;
  let anne: Person;
  let dgefp: Person;
  async function begin(now = '2020-03-27T08:00:00Z') {
    world = await aWorld(database, { now });
    siret = await world.establishment();
    anne = await anAdministrator(world, siret);
    dgefp = await world.person({ email: 'dgefp@travail.example', role: 'DGEFP' });
  }
  afterEach(() => world.close());

  const statusOf = async (reference: string) => {
    const { dap } = dapTables(world.app.deps.db);
    const [row] = await world.app.deps.db.read.sql.select().from(dap).where(eq(dap.reference, reference));
    return row!.status;
  };
  const sweep = async (dryRun = false) => {
    const result = await runTacitSweep(world.app.deps, SYSTEM, { dryRun, trigger: 'command' });
    if (!result.ok) throw new Error('refused');
    return result.value;
  };

  it('accepts at 48 hours and not one second before, and again changes nothing', async () => {
    await begin();
    const { reference } = await aSentDap(anne, siret);
    world.clock.set('2020-03-29T07:59:59Z');
    expect(await sweep()).toMatchObject({ seen: 0, accepted: 0 });
    expect(await statusOf(reference)).toBe('SUBMITTED');
    world.clock.set('2020-03-29T08:00:00Z');
    expect(await sweep()).toMatchObject({ seen: 1, accepted: 1, files: [reference], skipped: [] });
    expect(await statusOf(reference)).toBe('AUTHORISED_BY_SILENCE');
    expect(await sweep()).toMatchObject({ seen: 0 });
    expect((await world.messagesTo('anne@boulangerie-martin.example')).length).toBeGreaterThan(0);
  });

  it('never forgets a file because it is old: what no sweep saw for years is accepted by the next one', async () => {
    await begin();
    const { reference } = await aSentDap(anne, siret);
    world.clock.set('2023-01-15T08:00:00Z');
    await sweep();
    expect(await statusOf(reference)).toBe('AUTHORISED_BY_SILENCE');
  });

  it('writes nothing in a trial but its report', async () => {
    await begin();
    const { reference } = await aSentDap(anne, siret);
    world.clock.advance(48 * 3_600_000);
    const answer = await dgefp.graphql(SWEEP, { dry: true });
    expect(answer.data).toMatchObject({ runTacitSweep: { report: { dryRun: true, seen: 1, accepted: 0, files: [reference], trigger: 'request' }, refusals: [] } });
    expect(await statusOf(reference)).toBe('SUBMITTED');
    expect((await dgefp.graphql('{ tacitSweeps { nodes { dryRun seen } } overdueDaps { nodes { reference } } }')).data).toEqual({
      tacitSweeps: { nodes: [{ dryRun: true, seen: 1 }] },
      overdueDaps: { nodes: [{ reference }] },
    });
  });

  it('is swept by the DGEFP and by nobody else who signs in', async () => {
    await begin();
    for (const who of [anne, world.visitor, await world.person({ email: 'ud@x.example', role: 'UD', departements: ['69'] })]) {
      const answer = await who.graphql(SWEEP, { dry: false });
      expect(answer.errors?.[0]?.extensions.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    }
  });

  it('is not stopped by one file that fails: the others are accepted, it is skipped with its reason, the DGEFP is told', async () => {
    await begin();
    const filed = [];
    for (let n = 0; n < 3; n += 1) filed.push(await aSentDap(anne, siret));
    const broken = filed[1]!.reference;
    const { dap } = dapTables(world.app.deps.db);
    // A form that no screen can make: issuing its decision is a bug, hence an exception.
    await world.app.deps.db.transaction(async (tx) => {
      const [row] = await tx.sql.select().from(dap).where(eq(dap.reference, broken));
      await tx.sql.update(dap).set({ form: { ...row!.form, forecastHours: null } }).where(eq(dap.reference, broken));
    });
    world.clock.advance(48 * 3_600_000);
    const report = await sweep();
    expect(report).toMatchObject({ seen: 3, accepted: 2, skipped: [{ reference: broken, why: expect.stringContaining('Incident') }] });
    expect(await Promise.all(filed.map((one) => statusOf(one.reference)))).toEqual(['AUTHORISED_BY_SILENCE', 'SUBMITTED', 'AUTHORISED_BY_SILENCE']);
    expect((await world.messagesTo('dgefp@travail.example')).map((one) => one.kind)).toEqual(['tacit.alert']);
  });

  it('accepts a file once when two nodes sweep together', async () => {
    await begin();
    const filed = [];
    for (let n = 0; n < 4; n += 1) filed.push(await aSentDap(anne, siret));
    world.clock.advance(48 * 3_600_000);
    const both = await Promise.all([sweep(), sweep()]);
    expect(both.reduce((sum, report) => sum + report.accepted, 0)).toBe(4);
    const das = await anne.graphql<{ establishment: { das: { reference: string }[] } }>('query ($s: String!) { establishment(siret: $s) { das { reference } } }', { s: siret });
    expect(das.data!.establishment.das.map((one) => one.reference).toSorted()).toEqual(filed.map((one) => one.reference).toSorted());
  });

  it('has passes at 06:00 and 20:00 in Paris on working days, and one at start-up for what was missed', async () => {
    await begin();
    expect(tacitJob.next?.(new Date('2020-03-27T08:00:00Z'))).toEqual(new Date('2020-03-27T19:00:00Z'));
    // Friday evening to Monday morning, over the change of clocks.
    expect(tacitJob.next?.(new Date('2020-03-27T19:00:00Z'))).toEqual(new Date('2020-03-30T04:00:00Z'));
    expect(lastSweepDueAt(new Date('2020-03-30T03:59:00Z'))).toEqual(new Date('2020-03-27T19:00:00Z'));
    expect(await tacitJob.run(world.app.deps, { dryRun: false, trigger: 'start-up' })).toBe('Rien à reprendre.');
    const { reference } = await aSentDap(anne, siret);
    world.clock.set('2020-04-10T08:00:00Z');
    expect(await tacitJob.run(world.app.deps, { dryRun: false, trigger: 'start-up' })).toContain('1 acceptées');
    expect(await statusOf(reference)).toBe('AUTHORISED_BY_SILENCE');
  });

  it('turns the readiness red when a sweep was missed, and the next one tells the DGEFP', async () => {
    await begin();
    const ready = async () => (await world.app.http.inject({ url: '/readyz' })).statusCode;
    await sweep();
    await aSentDap(anne, siret);
    expect(await ready()).toBe(200);
    // Past the term (Sunday), before the sweep of Monday.
    world.clock.set('2020-03-29T12:00:00Z');
    expect(await ready()).toBe(200);
    world.clock.set('2020-03-30T04:20:00Z');
    expect(await ready()).toBe(503);
    world.clock.set('2020-03-30T09:00:00Z');
    await sweep();
    expect(await ready()).toBe(200);
    expect((await world.messagesTo('dgefp@travail.example'))[0]?.text).toContain('n’a pas eu lieu');
  });

  it('takes the regime in force at the sending, and never recomputes a term', async () => {
    await begin('2026-11-02T09:00:00Z');
    const set = 'mutation ($k: TacitRegimeKind!, $f: DateTime!, $s: String!) { setTacitRegime(kind: $k, from: $f, source: $s) { regime { label setBy } refusals { code path } warnings { code } } }';
    const now = await dgefp.graphql('{ tacitRegime { current { kind source } lawOfTheDay regimes { kind } } }');
    expect(now.data).toMatchObject({ tacitRegime: { current: { kind: 'CRISIS', source: 'FAQ DGEFP 10/04/2020' }, lawOfTheDay: expect.stringContaining('15'), regimes: [{ kind: 'CRISIS' }] } });
    expect((await anne.graphql(set, { k: 'ORDINARY', f: '2026-12-01T00:00:00Z', s: 'x' })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await dgefp.graphql(set, { k: 'ORDINARY', f: '2026-12-01T00:00:00Z', s: ' ' })).data).toMatchObject({ setTacitRegime: { refusals: [{ code: 'SOURCE_MISSING', path: 'source' }] } });
    const added = await dgefp.graphql(set, { k: 'ORDINARY', f: '2026-10-01T00:00:00Z', s: 'Instruction du 1er octobre' });
    expect(added.data).toMatchObject({ setTacitRegime: { regime: { setBy: 'Anne Martin' }, refusals: [], warnings: [{ code: 'REGIME_IN_THE_PAST' }] } });
    expect((await dgefp.graphql('{ tacitRegime { current { kind } } }')).data).toEqual({ tacitRegime: { current: { kind: 'ORDINARY' } } });
  });

  it('gives a fresh install its one regime once, however many nodes start', async () => {
    await begin();
    await Promise.all([ensureFreshInstallRegime(world.app.deps), ensureFreshInstallRegime(world.app.deps)]);
    const { tacitRegime } = tacitRegimeTables(world.app.deps.db);
    expect(await world.app.deps.db.read.sql.select().from(tacitRegime)).toHaveLength(1);
  });
});
