import type { Deps } from '../deps.ts';
import { isTakenAndNeverDone, releaseLease, takeLease } from '../jobs/lease.ts';
import { isEmpty, seedPeople } from './seed.ts';
import { loadDemoSirene } from './sirene.ts';
import { seedSylae } from './sylae.ts';
import { stories2020 } from './stories-2020.ts';
import { storiesToday } from './stories-today.ts';
import { viewerOfPerson, type StoryWorld } from './world.ts';

/** The demonstration opens its establishments here, before the first of its stories. */
const OPENING = new Date('2020-03-01T08:00:00Z');

/** The lease under which it is told, once: it is given back at the end. */
const TELLING = 'demonstration';

/**
 * Fills an empty database with the demonstration: people, then stories, each act done through its use case at its own instant,
 * in the order of time, up to now. What is dated later is not told: `--now 2020-03-27T08:00Z` lets one live it.
 */
export async function playDemo(deps: Deps): Promise<boolean> {
  if (!(await isEmpty(deps))) return false;
  const now = deps.clock.now();
  await takeLease(deps, TELLING, TELLING);
  let at = now < OPENING ? now : OPENING;
  const storyDeps: Deps = { ...deps, clock: { now: () => at }, outbox: { ...deps.outbox, wake: () => undefined } };
  await loadDemoSirene(storyDeps);
  await seedPeople(storyDeps, at);
  await seedSylae(storyDeps);
  const world: StoryWorld = { deps: storyDeps, references: new Map(), viewer: (key) => viewerOfPerson(storyDeps, key) };
  const steps = [...stories2020(), ...storiesToday(now)].filter((step) => step.at <= now);
  for (const step of steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    at = step.at;
    await step.run(world);
  }
  await releaseLease(deps, TELLING, TELLING, now);
  return true;
}

/** Whether its telling was cut short: nobody worked in it yet, since the service listens only afterwards. */
export const isDemoUnfinished = (deps: Deps): Promise<boolean> => isTakenAndNeverDone(deps, TELLING);
