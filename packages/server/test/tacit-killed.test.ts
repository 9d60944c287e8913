import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DapRow } from '../src/features/dap/index.ts';
import { GROUP } from '../src/features/tacit-acceptance/due.ts';
import { messageTables } from '../src/outbox/index.ts';
import { aPlace } from './dap-filing.ts';
import { aSending, clonesOf, countsOf, sweep } from './silence.ts';
import { aWorld, databases, type World } from './world.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const FILES = 150;
/** Identifiers that the acceptances make: for each, a decision, a line of the journal, a letter. The next one is that of the report. */
const IDS = 3 * FILES;
const KILLED_AT: Record<string, readonly number[]> = process.env['APART_LONG']
  ? { SQLite: Array.from({ length: 31 }, (_, n) => 1 + n * 15), PostgreSQL: Array.from({ length: 16 }, (_, n) => 1 + n * 30) }
  : { SQLite: [57, 300, 301, IDS, IDS + 1], PostgreSQL: [200, 320] };

describe.each(databases)('a sweep killed by kill -9 and started again, on $name', (database) => {
  let world: World;
  let model: DapRow;
  beforeAll(async () => {
    // The child runs what is built: an up-to-date build takes a second to know it.
    const built = spawnSync(here('../../../node_modules/.bin/tsc'), ['-b', here('../../shared'), here('..')], { encoding: 'utf8' });
    if (built.status !== 0) throw new Error(built.stdout);
    world = await aWorld(database, { now: '2020-03-30T08:00:00Z' });
    const { siret, employer } = await aPlace(world);
    model = await aSending({ deps: world.app.deps, viewer: employer.viewer, siret });
    world.clock.set(model.tacitDueAt!);
    await sweep(world.app.deps);
  }, 180_000);
  afterAll(() => world.close());

  const killedAt = (id: number) =>
    new Promise<string | null>((resolve) => {
      const { databaseUrl } = world.app.deps.config;
      const child = spawn(process.execPath, [here('sweep-child.mjs')], { env: { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, NOW: world.clock.now().toISOString(), KILL_AT: String(id) }, stdio: 'ignore' });
      child.once('exit', (_code, signal) => resolve(signal));
    });

  it.each(KILLED_AT[database.name] ?? [])('at its identifier n° %i: whole groups are there, nothing is half done, and the next sweep ends the work', async (id) => {
    const prefix = `killed${id}`;
    await clonesOf(world.app.deps, { ...model, status: 'SUBMITTED' }, FILES, prefix);
    expect(await killedAt(id)).toBe('SIGKILL');
    const done = id > IDS ? FILES : id > 3 * GROUP ? GROUP : 0;
    expect(await countsOf(world.app.deps, prefix)).toEqual({ accepted: done, decisions: done, entries: done, letters: done });
    expect(await sweep(world.app.deps)).toMatchObject({ seen: FILES - done, accepted: FILES - done, skippedCount: 0 });
    expect(await countsOf(world.app.deps, prefix)).toEqual({ accepted: FILES, decisions: FILES, entries: FILES, letters: FILES });
  }, 120_000);

  it('and every employer was written to: no letter waits', async () => {
    // A letter that a killed process had in hand is not taken from it at once.
    world.clock.advance(10 * 60_000);
    await world.app.deps.outbox.drain();
    const letters = await world.app.deps.db.read.sql.select().from(messageTables(world.app.deps.db).message);
    expect(letters.filter(({ delivery }) => delivery !== 'SENT')).toEqual([]);
  }, 120_000);
});
