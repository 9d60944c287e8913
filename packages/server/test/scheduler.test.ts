import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Deps } from '../src/deps.ts';
import type { Job } from '../src/features/feature.ts';
import { LEASE_MS, takeLease } from '../src/jobs/lease.ts';
import { startScheduler, type Scheduler } from '../src/jobs/scheduler.ts';
import { aWorld, databases, type World } from './world.ts';

const MINUTE = 60_000;
const TICK = 15_000;

describe('what a scheduled run may meet', () => {
  let world: World;
  let deps: Deps;
  let scheduler: Scheduler | undefined;
  const ran: string[] = [];
  beforeEach(async () => {
    world = await aWorld(databases[0]!, { now: '2026-11-02T09:00:00Z' });
    deps = world.app.deps;
    ran.length = 0;
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  });
  afterEach(async () => {
    await scheduler?.stop();
    vi.useRealTimers();
    await world.close();
  });

  /** Each day at 20:00; `fails` times it throws. */
  const aJob = (name: string, fails = 0): Job => ({
    name,
    next: (now) => {
      const at = new Date(`${now.toISOString().slice(0, 10)}T20:00:00Z`);
      return at > now ? at : new Date(at.getTime() + 24 * 60 * MINUTE);
    },
    run: async (_deps, { trigger }) => {
      ran.push(`${name} ${trigger}`);
      if (ran.filter((one) => one.startsWith(name)).length <= fails) throw new Error('Something broke');
      return 'Fait.';
    },
  });
  const later = (ms: number) => {
    world.clock.advance(ms);
    vi.advanceTimersByTime(TICK);
  };

  it('a run that fails is tried again a minute later, then five, until it reaches its end', async () => {
    scheduler = await startScheduler(deps, [aJob('weak', 3), aJob('sound')]);
    await expect.poll(() => ran).toEqual(['weak start-up', 'sound start-up']);
    later(MINUTE);
    await expect.poll(() => ran.length).toBe(3);
    later(5 * MINUTE);
    await expect.poll(() => ran.length).toBe(4);
    later(20 * MINUTE);
    await expect.poll(() => ran.length).toBe(5);
    later(60 * MINUTE);
    await scheduler.stop();
    expect(ran.slice(2)).toEqual(Array(3).fill('weak start-up'));
  });

  it('at its instant, a run that fails is tried again for that instant', async () => {
    scheduler = await startScheduler(deps, [aJob('evening', 2)]);
    await expect.poll(() => ran.length).toBe(1);
    world.clock.set('2026-11-02T20:00:00Z');
    later(0);
    await expect.poll(() => ran.length).toBe(2);
    later(MINUTE);
    await expect.poll(() => ran).toEqual(['evening start-up', 'evening schedule', 'evening schedule']);
  });

  it('a database that refuses one run leaves the others theirs, and gives it a minute later', async () => {
    vi.spyOn(deps.db, 'transaction').mockRejectedValueOnce(new Error('database or disk is full'));
    scheduler = await startScheduler(deps, [aJob('first'), aJob('second')]);
    await expect.poll(() => ran).toEqual(['second start-up']);
    later(MINUTE);
    await expect.poll(() => ran).toEqual(['second start-up', 'first start-up']);
  });

  it('a node that was killed in the middle of a job still holds its lease: the next start takes it up once it is over', async () => {
    expect(await takeLease(deps, 'sweep', 'a node that is no more')).toBe(true);
    scheduler = await startScheduler(deps, [aJob('sweep'), aJob('other')]);
    await expect.poll(() => ran).toEqual(['other start-up']);
    later(MINUTE);
    later(LEASE_MS);
    await expect.poll(() => ran).toEqual(['other start-up', 'sweep start-up']);
  });

  it('a stop begins no other run, and tells the one under way', async () => {
    let free: (() => void) | undefined;
    const told: unknown[] = [];
    const lasting: Job = {
      ...aJob('lasting'),
      async run(_deps, { isStopping }) {
        await new Promise<void>((resolve) => (free = resolve));
        told.push(isStopping?.());
        return 'Fait.';
      },
    };
    scheduler = await startScheduler(deps, [lasting, aJob('next')]);
    await expect.poll(() => free).toBeDefined();
    const stopped = scheduler.stop();
    free?.();
    await stopped;
    expect(told).toEqual([true]);
    expect(ran).toEqual([]);
  });
});
