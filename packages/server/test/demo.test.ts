import { inArray } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { isDemoUnfinished, playDemo } from '../src/demo/play.ts';
import { dapTables } from '../src/features/dap/index.ts';
import { aWorld, databases } from './world.ts';

const DAY = 24 * 3_600_000;
const every = (days: number, from: string, to: string): string[] =>
  Array.from({ length: Math.floor((Date.parse(to) - Date.parse(from)) / (days * DAY)) + 1 }, (_, n) => new Date(Date.parse(from) + n * days * DAY).toISOString());

/** Spring 2020, where the files of « these weeks » meet those told of that spring; then a law and a year after another. */
const DATES = process.env['APART_LONG']
  ? [...every(5, '2020-03-01T06:30:00Z', '2020-07-01T00:00:00Z'), ...every(97, '2019-06-01T21:00:00Z', '2028-12-31T00:00:00Z')]
  : ['2020-04-02T12:00:00Z', '2020-05-11T08:00:00Z', '2021-07-01T22:30:00Z'];

it.each(DATES)('the demonstration opens on %s, with a worklist to decide', async (now) => {
  const world = await aWorld(databases[0]!, { now });
  try {
    expect(await playDemo(world.app.deps)).toBe(true);
    const { dap } = dapTables(world.app.deps.db);
    const waiting = await world.app.deps.db.read.sql.select({ id: dap.id }).from(dap).where(inArray(dap.status, ['SUBMITTED', 'UNDER_REVIEW']));
    expect(waiting.length).toBeGreaterThan(8);
    expect(await isDemoUnfinished(world.app.deps)).toBe(false);
  } finally {
    await world.close();
  }
}, 60_000);

it('a demonstration whose telling was cut short says so at the next start', async () => {
  const world = await aWorld(databases[0]!, { now: '2020-04-02T12:00:00Z' });
  try {
    const { deps } = world.app;
    let ids = 0;
    const cut = { ...deps, ids: { next: () => ((ids += 1) > 300 ? thrown() : deps.ids.next()) } };
    await expect(playDemo(cut)).rejects.toThrow('killed');
    expect(await playDemo(deps)).toBe(false);
    expect(await isDemoUnfinished(deps)).toBe(true);
  } finally {
    await world.close();
  }
}, 60_000);

function thrown(): never {
  throw new Error('killed');
}
