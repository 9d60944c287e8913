import { randomUUID } from 'node:crypto';
import type { Deps } from '../deps.ts';
import type { Job } from '../features/feature.ts';
import { releaseLease, takeLease } from './lease.ts';

/** How often the clock is looked at: a job starts within this delay of its instant. */
const TICK_MS = 15_000;

export interface Scheduler {
  stop(): Promise<void>;
}

/**
 * Runs each job at start-up (for what was missed) and then at its instants. Several nodes may run it: a lease lets one
 * at a time do the work. The instants come from the injected clock, so a shifted clock shifts them too.
 */
export async function startScheduler(deps: Deps, jobs: readonly Job[]): Promise<Scheduler> {
  const holder = randomUUID();
  const due = new Map<string, Date>();
  let working: Promise<void> = Promise.resolve();

  async function runOne(job: Job, trigger: 'start-up' | 'schedule'): Promise<void> {
    if (!(await takeLease(deps, job.name, holder))) return;
    try {
      deps.log.info({ job: job.name, trigger, outcome: await job.run(deps, { dryRun: false, trigger }) }, 'job done');
    } catch (error) {
      deps.log.error({ job: job.name, trigger, err: error }, 'job failed');
    } finally {
      await releaseLease(deps, job.name, holder);
    }
  }

  async function tick(): Promise<void> {
    const now = deps.clock.now();
    for (const job of jobs) {
      const at = due.get(job.name);
      if (!at || at.getTime() > now.getTime()) continue;
      due.set(job.name, job.next(now));
      await runOne(job, 'schedule');
    }
  }

  for (const job of jobs) {
    due.set(job.name, job.next(deps.clock.now()));
    await runOne(job, 'start-up');
  }
  const timer = setInterval(() => {
    working = working.then(tick).catch((error: unknown) => deps.log.error({ err: error }, 'scheduler failed'));
  }, TICK_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await working;
    },
  };
}
