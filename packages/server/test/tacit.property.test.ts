import type { Result } from '@apart/shared';
import { asc, eq, ne } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeps } from '../src/composition.ts';
import type { Deps } from '../src/deps.ts';
import { daTables } from '../src/features/da/index.ts';
import { authoriseDap, dapTables, refuseDap, returnDap, startAvenant, takeDap, withdrawDap, type DapRow } from '../src/features/dap/index.ts';
import { tacitJob } from '../src/features/tacit-acceptance/job.ts';
import { setTacitRegime, tacitRegimeTables } from '../src/features/tacit-regimes/index.ts';
import { aPlace } from './dap-filing.ts';
import { aDraft, aKey, send, sweep, tracesOf } from './silence.ts';
import { ModelFile, type ModelRegime } from './tacit-model.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const HOUR = 3_600_000;
const FILES = 3;
const CRISIS: ModelRegime = { from: Date.parse('2020-02-29T23:00:00Z'), kind: 'CRISIS' };
const RUNS: Record<string, number> = process.env['APART_LONG'] ? { SQLite: 200, PostgreSQL: 60 } : { SQLite: 8, PostgreSQL: 3 };

const ACTS = ['send', 'send', 'send', 'take', 'authorise', 'refuse', 'return', 'withdraw', 'avenant', 'avenant'] as const;
/** Waits around the terms themselves: 48 hours and fifteen days, to the millisecond, and any other. */
const wait = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 30 * HOUR }) },
  { weight: 3, arbitrary: fc.constantFrom(48 * HOUR - 1, 48 * HOUR, 48 * HOUR + 1, 24 * HOUR, 0) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 17 * 24 * HOUR }) },
);
const step = fc.record({
  wait,
  file: fc.nat({ max: FILES - 1 }),
  do: fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom(...ACTS) },
    { weight: 3, arbitrary: fc.constant('sweep' as const) },
    { weight: 1, arbitrary: fc.constant('restart' as const) },
    { weight: 1, arbitrary: fc.constantFrom('crisis' as const, 'ordinary' as const) },
  ),
});
const story = fc.record({
  begin: fc.date({ min: new Date('2020-02-10T00:00:00Z'), max: new Date('2020-11-01T00:00:00Z'), noInvalidDate: true }),
  steps: fc.array(step, { minLength: 10, maxLength: 30 }),
});

describe.each(databases)('whatever happens to files over months, on $name', (database) => {
  let world: World;
  let agent: Person;
  let dgefp: Person;
  let node: Deps;
  beforeAll(async () => {
    world = await aWorld(database, { now: '2020-02-10T08:00:00Z' });
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
    dgefp = await world.person({ email: 'dgefp@travail.example', role: 'DGEFP' });
  });
  afterAll(() => world.close());

  /** A node that starts; receipts are drawn elsewhere, and letters wait: neither is what this is about. */
  const aNode = (): Deps => {
    const made = createDeps(world.app.deps.config, { clock: world.clock, log: world.app.deps.log });
    return { ...made, pdf: { make: async () => Buffer.from('%PDF-1.4'), close: async () => undefined }, outbox: { ...made.outbox, wake: () => undefined } };
  };
  const now = () => world.clock.now().getTime();

  async function forgetRegimes(): Promise<void> {
    const { tacitRegime } = tacitRegimeTables(node.db);
    await node.db.transaction(async (tx) => void (await tx.sql.delete(tacitRegime).where(ne(tacitRegime.id, 'fresh-install'))));
  }

  const versionsOf = async (stem: string): Promise<readonly DapRow[]> => {
    const { dap } = dapTables(node.db);
    return node.db.read.sql.select().from(dap).where(eq(dap.stem, stem)).orderBy(asc(dap.avenantNumber));
  };

  async function doAct(act: (typeof ACTS)[number], employer: Person, stem: string): Promise<Result<DapRow>> {
    const row = (await versionsOf(stem)).at(-1)!;
    const target = { reference: row.reference, expectedVersion: row.version };
    switch (act) {
      case 'send':
        return send(node, employer.viewer, row);
      case 'take':
        return takeDap(node, agent.viewer, target);
      case 'authorise':
        return authoriseDap(node, agent.viewer, target);
      case 'refuse':
        return refuseDap(node, agent.viewer, { ...target, reasonCode: 'CIRCUMSTANCES_NOT_SHOWN', text: 'Aucune pièce.' });
      case 'return':
        return returnDap(node, agent.viewer, { ...target, items: [{ piece: 'CSE_OPINION' }], text: 'Joignez-le.' });
      case 'withdraw':
        return withdrawDap(node, employer.viewer, { ...target, reason: 'Reprise.' });
      case 'avenant':
        return startAvenant(node, employer.viewer, { reference: row.reference, idempotencyKey: aKey() });
    }
  }

  it('a version is accepted if and only if it is undecided at its term, from its term, by one decision, told once', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ begin, steps }) => {
        world.clock.set(begin);
        node = aNode();
        try {
          await forgetRegimes();
          const regimes: ModelRegime[] = [CRISIS];
          const files = [];
          for (let n = 0; n < FILES; n += 1) {
            const place = await aPlace(world);
            files.push({ ...place, stem: (await aDraft({ deps: node, viewer: place.employer.viewer, siret: place.siret })).stem, model: new ModelFile() });
          }
          for (const { wait: ms, file, do: what } of steps) {
            world.clock.advance(ms);
            const it = files[file]!;
            if (what === 'sweep' || what === 'restart') {
              if (what === 'sweep') await sweep(node);
              else {
                await node.db.close();
                node = aNode();
                await tacitJob.run(node, { dryRun: false, trigger: 'start-up' });
              }
              for (const { model } of files) model.sweep(now());
            } else if (what === 'crisis' || what === 'ordinary') {
              const kind = what === 'crisis' ? 'CRISIS' : 'ORDINARY';
              await setTacitRegime(node, dgefp.viewer, { kind, from: world.clock.now(), source: 'Instruction' });
              regimes.push({ from: now(), kind });
            } else {
              const expected = it.model.act(what, now(), regimes);
              const result = await doAct(what, it.employer, it.stem);
              expect({ what, ok: result.ok, refusals: result.ok ? [] : result.refusals.map(({ code }) => code) }).toMatchObject({ what, ok: expected });
            }
          }
          // Silence in the end: whatever was left waiting is accepted, however many sweeps were missed.
          world.clock.advance(60 * 24 * HOUR);
          await sweep(node);
          for (const { model } of files) model.sweep(now());
          for (const file of files) await isAsTheModelSays(file);
        } finally {
          await node.db.close();
        }
      }),
      { numRuns: RUNS[database.name] ?? 1 },
    );
  }, 900_000);

  async function isAsTheModelSays({ stem, model, email }: { stem: string; model: ModelFile; email: string }): Promise<void> {
    const rows = await versionsOf(stem);
    expect(rows.map(({ status }) => status)).toEqual(model.versions.map(({ status }) => status));
    for (const [index, row] of rows.entries()) {
      const version = model.versions[index]!;
      const traces = await tracesOf(node, row);
      if (version.status === 'AUTHORISED_BY_SILENCE') {
        expect(row.effectiveAt?.getTime()).toBe(version.dueAt);
        expect(row.decidedAt?.getTime()).toBe(version.decidedAt);
        expect(traces).toMatchObject({ decisions: [{ bySilence: true, effectiveAt: new Date(version.dueAt!), issuedAt: new Date(version.decidedAt!) }], acceptances: 1, letters: [email] });
      } else {
        expect(traces).toMatchObject({ acceptances: 0, letters: [] });
        expect(traces.decisions).toHaveLength(version.status === 'AUTHORISED' ? 1 : 0);
      }
    }
    const { da } = daTables(node.db);
    const decisions = await node.db.read.sql.select().from(da).where(eq(da.stem, stem));
    const inForce = model.inForce && rows[model.versions.indexOf(model.inForce)];
    expect(decisions.filter(({ status }) => status === 'IN_FORCE').map(({ dapId }) => dapId)).toEqual(inForce ? [inForce.id] : []);
  }
});
