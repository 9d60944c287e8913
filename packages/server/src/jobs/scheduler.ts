import { randomUUID } from 'node:crypto';
import type { Deps } from '../deps.ts';
import type { Job } from '../features/feature.ts';
import { LEASE_MS, lastRunOf, releaseLease, renewLease, takeLease } from './lease.ts';

/** How often the clock is looked at: a job starts within this delay of its instant. */
const TICK_MS = 15_000;
const MINUTE_MS = 60_000;
/** After each failure in a row; the last one holds until the next instant of the job. */
const AGAIN_AFTER_MS = [MINUTE_MS, 5 * MINUTE_MS, 20 * MINUTE_MS, 60 * MINUTE_MS];

type TimedJob = Job & Required<Pick<Job, 'next'>>;
const isTimed = (job: Job): job is TimedJob => job.next !== undefined;

/** A run to make at `at`: its first try, or the next after one that failed or that another node was at. */
interface Run {
  readonly at: Date;
  readonly trigger: 'start-up' | 'schedule';
  /** A run that began then or later, on whatever node, does for this one; absent for the first try of a start-up, always made. */
  readonly dueAt?: Date;
  readonly failures: number;
}

export interface Scheduler {
  /** Ends after what the job under way is doing; what it leaves is taken up by the next start. */
  stop(): Promise<void>;
}

/**
 * Runs each job at start-up (for what was missed), in the background so that the service answers meanwhile, and then at its
 * instants. Several nodes may run it: a lease lets one at a time do the work, once. A run that fails, or whose lease is held by a
 * node that may be dead, is tried again. The instants come from the injected clock, so a shifted clock shifts them too.
 */
export async function startScheduler(deps: Deps, all: readonly Job[]): Promise<Scheduler> {
  const jobs = all.filter(isTimed);
  const holder = randomUUID();
  const due = new Map<string, Date>();
  const again = new Map<string, Run>();
  let stopping = false;

  async function runOne(job: TimedJob, { trigger, dueAt }: Run): Promise<'done' | 'failed' | 'held'> {
    const last = await lastRunOf(deps, job.name);
    if (!(await takeLease(deps, job.name, holder, dueAt))) {
      const doneElsewhere = dueAt && last && last >= dueAt && last <= deps.clock.now();
      return doneElsewhere ? 'done' : 'held';
    }
    const began = deps.clock.now();
    const holding = setInterval(() => {
      renewLease(deps, job.name, holder).catch((error: unknown) => deps.log.error({ job: job.name, err: error }, 'lease not renewed'));
    }, LEASE_MS / 3);
    let ranAt: Date | undefined;
    try {
      const missed = trigger === 'start-up' && last !== null && job.next(last) <= began;
      deps.log.info({ job: job.name, trigger, outcome: await job.run(deps, { dryRun: false, trigger, missed, isStopping: () => stopping }) }, 'job done');
      ranAt = began;
    } catch (error) {
      deps.log.error({ job: job.name, trigger, err: error }, 'job failed');
    } finally {
      clearInterval(holding);
      await releaseLease(deps, job.name, holder, ranAt);
    }
    return ranAt ? 'done' : 'failed';
  }

  async function attempt(job: TimedJob, run: Run): Promise<void> {
    again.delete(job.name);
    const began = deps.clock.now();
    const outcome = await runOne(job, run).catch((error: unknown) => {
      deps.log.error({ job: job.name, err: error }, 'scheduler failed');
      return 'failed' as const;
    });
    if (outcome === 'done') return;
    const afterMs = outcome === 'held' ? MINUTE_MS : AGAIN_AFTER_MS[Math.min(run.failures, AGAIN_AFTER_MS.length - 1)]!;
    const failures = run.failures + (outcome === 'failed' ? 1 : 0);
    again.set(job.name, { dueAt: began, ...run, failures, at: new Date(deps.clock.now().getTime() + afterMs) });
  }

  async function tick(): Promise<void> {
    const now = deps.clock.now();
    for (const job of jobs) {
      if (stopping) return;
      const next = job.next(now);
      const at = due.get(job.name) ?? next;
      // A clock that was set back brings the next instant nearer.
      due.set(job.name, next);
      const waiting = again.get(job.name);
      if (at <= now) await attempt(job, { at, trigger: 'schedule', dueAt: at, failures: 0 });
      else if (waiting && waiting.at <= now) await attempt(job, waiting);
    }
  }

  async function startUp(): Promise<void> {
    for (const job of jobs) if (!stopping) await attempt(job, { at: deps.clock.now(), trigger: 'start-up', failures: 0 });
  }

  for (const job of jobs) due.set(job.name, job.next(deps.clock.now()));
  let working: Promise<void> = startUp().catch((error: unknown) => deps.log.error({ err: error }, 'scheduler failed'));
  const timer = setInterval(() => {
    working = working.then(tick).catch((error: unknown) => deps.log.error({ err: error }, 'scheduler failed'));
  }, TICK_MS);
  timer.unref();
  return {
    async stop() {
      stopping = true;
      clearInterval(timer);
      await working;
    },
  };
}
