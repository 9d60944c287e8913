import { randomUUID } from 'node:crypto';
import type { Deps } from '../deps.ts';
import type { Job } from '../features/feature.ts';
import { LEASE_MS, lastRunOf, releaseLease, renewLease, takeLease } from './lease.ts';

/** How often the clock is looked at: a job starts within this delay of its instant. */
const TICK_MS = 15_000;

type TimedJob = Job & Required<Pick<Job, 'next'>>;
const isTimed = (job: Job): job is TimedJob => job.next !== undefined;

export interface Scheduler {
  stop(): Promise<void>;
}

/**
 * Runs each job at start-up (for what was missed), in the background so that the service answers meanwhile, and then at its
 * instants. Several nodes may run it: a lease lets one at a time do the work, once. The instants come from the injected
 * clock, so a shifted clock shifts them too.
 */
export async function startScheduler(deps: Deps, all: readonly Job[]): Promise<Scheduler> {
  const jobs = all.filter(isTimed);
  const holder = randomUUID();
  const due = new Map<string, Date>();

  async function runOne(job: TimedJob, trigger: 'start-up' | 'schedule', dueAt?: Date): Promise<void> {
    const last = trigger === 'start-up' ? await lastRunOf(deps, job.name) : null;
    if (!(await takeLease(deps, job.name, holder, dueAt))) return;
    const began = deps.clock.now();
    const holding = setInterval(() => {
      renewLease(deps, job.name, holder).catch((error: unknown) => deps.log.error({ job: job.name, err: error }, 'lease not renewed'));
    }, LEASE_MS / 3);
    let ranAt: Date | undefined;
    try {
      deps.log.info({ job: job.name, trigger, outcome: await job.run(deps, { dryRun: false, trigger, missed: last !== null && job.next(last) <= began }) }, 'job done');
      ranAt = began;
    } catch (error) {
      deps.log.error({ job: job.name, trigger, err: error }, 'job failed');
    } finally {
      clearInterval(holding);
      await releaseLease(deps, job.name, holder, ranAt);
    }
  }

  async function tick(): Promise<void> {
    const now = deps.clock.now();
    for (const job of jobs) {
      const next = job.next(now);
      const at = due.get(job.name) ?? next;
      // A clock that was set back brings the next instant nearer.
      due.set(job.name, next);
      if (at.getTime() <= now.getTime()) await runOne(job, 'schedule', at);
    }
  }

  async function startUp(): Promise<void> {
    for (const job of jobs) await runOne(job, 'start-up');
  }

  for (const job of jobs) due.set(job.name, job.next(deps.clock.now()));
  let working: Promise<void> = startUp().catch((error: unknown) => deps.log.error({ err: error }, 'scheduler failed'));
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
