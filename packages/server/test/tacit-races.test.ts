import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeps } from '../src/composition.ts';
import { readConfig } from '../src/config.ts';
import type { Deps } from '../src/deps.ts';
import { authoriseDap, dapTables, refuseDap, type DapRow } from '../src/features/dap/index.ts';
import { setTacitRegime } from '../src/features/tacit-regimes/index.ts';
import { eq } from 'drizzle-orm';
import { aPlace } from './dap-filing.ts';
import { aSending, clonesOf, countsOf, done, fileNow, sweep, tracesOf } from './silence.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const HOUR = 3_600_000;

describe.each(databases)('silence among others, on $name', (database) => {
  let world: World;
  let deps: Deps;
  let agent: Person;
  beforeAll(async () => {
    world = await aWorld(database, { now: '2020-03-30T08:00:00Z' });
    deps = world.app.deps;
    agent = await world.person({ email: 'rey@ud69.example', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] });
  });
  afterAll(() => world.close());

  const aFile = async () => {
    const { siret, employer } = await aPlace(world);
    return aSending({ deps, viewer: employer.viewer, siret });
  };
  const at = (instant: Date): Deps => ({ ...deps, clock: { now: () => instant } });

  it('an agent who decides in the same second: one of the two wins, the other is told, and there is one decision', async () => {
    const outcomes = new Set<string>();
    for (let n = 0; n < 8; n += 1) {
      const file = await aFile();
      const due = file.tacitDueAt!;
      const target = { reference: file.reference, expectedVersion: file.version };
      // The agent's instant is the last millisecond; the sweep's is the term itself.
      const decide = () =>
        n % 2 === 0
          ? authoriseDap(at(new Date(due.getTime() - 1)), agent.viewer, target)
          : refuseDap(at(new Date(due.getTime() - 1)), agent.viewer, { ...target, reasonCode: 'CIRCUMSTANCES_NOT_SHOWN', text: 'Aucune pièce.' });
      const pass = () => sweep(at(due));
      const [decided, report] = n < 4 ? await Promise.all([decide(), pass()]) : await Promise.all([pass(), decide()]).then(([a, b]) => [b, a] as const);
      const now = await fileNow(deps, file);
      const traces = await tracesOf(deps, file);
      if (decided.ok) {
        expect(now.status).toBe(n % 2 === 0 ? 'AUTHORISED' : 'REFUSED');
        expect(report.files).not.toContain(file.reference);
        expect(traces).toMatchObject({ acceptances: 0, letters: [] });
      } else {
        expect(now.status).toBe('AUTHORISED_BY_SILENCE');
        expect(['VERSION_CONFLICT', 'TERM_PASSED']).toContain(decided.refusals[0]?.code);
        expect(traces.acceptances).toBe(1);
      }
      expect(traces.decisions).toHaveLength(now.status === 'REFUSED' ? 0 : 1);
      outcomes.add(decided.ok ? 'agent' : 'silence');
    }
    expect(outcomes.size).toBeGreaterThan(0);
  });

  it('the clock steps back while the sweep runs: what is no longer due is left for the next one, what is accepted stays so', async () => {
    const file = await aFile();
    const due = file.tacitDueAt!;
    let asked = 0;
    const steppingBack: Deps = { ...deps, clock: { now: () => new Date(due.getTime() - (asked++ === 0 ? 0 : HOUR)) } };
    const report = await sweep(steppingBack);
    expect(report.skipped).toContainEqual({ reference: file.reference, why: 'Le terme de cette demande n’est pas passé.' });
    expect((await fileNow(deps, file)).status).toBe('SUBMITTED');
    await sweep(at(due));
    await sweep(at(new Date(due.getTime() - HOUR)));
    expect(await fileNow(deps, file)).toMatchObject({ status: 'AUTHORISED_BY_SILENCE', effectiveAt: due });
    expect(await tracesOf(deps, file)).toMatchObject({ acceptances: 1 });
  });

  it('files that fail, here and there among hundreds: the others are accepted, those wait and are said', async () => {
    const model = await aFile();
    await sweep(at(model.tacitDueAt!));
    const clones = await clonesOf(deps, { ...model, status: 'SUBMITTED' }, 230, 'failing');
    const broken = [0, 99, 100, 229].map((n) => clones[n] as DapRow);
    const { dap } = dapTables(deps.db);
    // A form that no screen can make: issuing its decision is a bug, hence an exception.
    for (const { id, form } of broken) await deps.db.transaction(async (tx) => void (await tx.sql.update(dap).set({ form: { ...form, forecastHours: null } }).where(eq(dap.id, id))));
    const report = await sweep(at(model.tacitDueAt!));
    expect(report).toMatchObject({ seen: 230, accepted: 226, skippedCount: 4, failure: null, byDepartement: { 69: { seen: 230, accepted: 226, skipped: 4 } } });
    expect(report.skipped.map(({ reference }) => reference)).toEqual(broken.map(({ reference }) => reference));
    expect(await countsOf(deps, 'failing')).toEqual({ accepted: 226, decisions: 226, entries: 226, letters: 226 });
    for (const { id } of broken) await deps.db.transaction(async (tx) => void (await tx.sql.update(dap).set({ form: model.form }).where(eq(dap.id, id))));
    expect(await sweep(at(model.tacitDueAt!))).toMatchObject({ seen: 4, accepted: 4 });
  });

  it('a report stays small: the first thousand references, and the numbers of all', async () => {
    const model = await aFile();
    await clonesOf(deps, model, 1_099, 'small');
    const trial = await sweep(at(model.tacitDueAt!), true);
    expect(trial).toMatchObject({ dryRun: true, seen: 1_100, accepted: 0 });
    expect(trial.files).toHaveLength(1_000);
    const report = await sweep(at(model.tacitDueAt!));
    expect(report).toMatchObject({ seen: 1_100, accepted: 1_100 });
    expect(report.files).toEqual(trial.files);
    expect(await countsOf(deps, 'small')).toEqual({ accepted: 1_099, decisions: 1_099, entries: 1_099, letters: 1_099 });
  });

  it('requests are answered while hundreds of files are accepted', async () => {
    const model = await aFile();
    await clonesOf(deps, model, 600, 'answering');
    let running = true;
    let answered = 0;
    const asking = (async () => {
      while (running) {
        expect((await world.app.http.inject({ url: '/livez' })).statusCode).toBe(200);
        answered += 1;
        await nextTurn();
      }
    })();
    await sweep(at(model.tacitDueAt!));
    running = false;
    await asking;
    expect(answered).toBeGreaterThan(3);
  });

  it('the regime changes while files wait: each keeps the term of its sending', async () => {
    const waiting = await aFile();
    const dgefp = await world.person({ email: 'dgefp@travail.example', role: 'DGEFP' });
    done(await setTacitRegime(deps, dgefp.viewer, { kind: 'ORDINARY', from: world.clock.now(), source: 'Instruction de fin de crise' }));
    world.clock.set('2020-11-02T09:00:00Z');
    const after = await aFile();
    expect(after).toMatchObject({ tacitRegime: 'ORDINARY', tacitDueAt: new Date('2020-11-17T23:00:00Z') });
    await sweep(at(waiting.tacitDueAt!));
    expect(await fileNow(deps, waiting)).toMatchObject({ status: 'AUTHORISED_BY_SILENCE', effectiveAt: waiting.tacitDueAt, tacitRegime: 'CRISIS' });
    await sweep(at(new Date('2020-11-17T22:59:59.999Z')));
    expect((await fileNow(deps, after)).status).toBe('SUBMITTED');
    await sweep(at(new Date('2020-11-17T23:00:00Z')));
    expect(await fileNow(deps, after)).toMatchObject({ status: 'AUTHORISED_BY_SILENCE', effectiveAt: after.tacitDueAt });
  });

  // One file, one writing process at a time on SQLite: several nodes are for PostgreSQL.
  it.runIf(database.name === 'PostgreSQL')('two nodes sweep together: each file is accepted once, by one of them', async () => {
    const model = await aFile();
    await clonesOf(deps, model, 450, 'together');
    const other = createDeps(readConfig({ APART_MODE: 'test', DATABASE_URL: deps.config.databaseUrl, LOG_LEVEL: 'silent' }), { clock: { now: () => model.tacitDueAt! } });
    try {
      const both = await Promise.all([sweep(at(model.tacitDueAt!)), sweep(other)]);
      expect(both[0].accepted + both[1].accepted).toBe(451);
      expect(await countsOf(deps, 'together')).toEqual({ accepted: 450, decisions: 450, entries: 450, letters: 450 });
    } finally {
      await other.outbox.stop();
      await other.pdf.close();
      await other.db.close();
    }
  }, 120_000);
});
