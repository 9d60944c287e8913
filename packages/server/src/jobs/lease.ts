import { and, eq, gt, isNull, lt, lte, or } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { leaseTables } from './tables.ts';

/** A node that died holding a lease is replaced after this delay; one that works holds on by `renewLease`. */
export const LEASE_MS = 10 * 60_000;

/**
 * True when this node may run the job now. With `dueAt`, only if no run that began then or later reached its end: of several
 * nodes that look at the clock one after the other, one runs. An instant to come, left by a clock that was wrong, counts for nothing.
 */
export async function takeLease(deps: Deps, name: string, holder: string, dueAt?: Date): Promise<boolean> {
  const { lease } = leaseTables(deps.db);
  const now = deps.clock.now();
  const until = new Date(now.getTime() + LEASE_MS);
  const free = or(lte(lease.until, now), gt(lease.until, until), eq(lease.holder, holder));
  const notDone = dueAt && or(isNull(lease.lastRunAt), lt(lease.lastRunAt, dueAt), gt(lease.lastRunAt, now));
  return deps.db.transaction(async (tx) => {
    const taken = await tx.sql
      .insert(lease)
      .values({ name, holder, until, lastRunAt: null })
      .onConflictDoUpdate({ target: lease.name, set: { holder, until }, setWhere: and(free, notDone) })
      .returning({ name: lease.name });
    return taken.length === 1;
  });
}

/** When the last run that reached its end began; null when there was none. */
export async function lastRunOf(deps: Deps, name: string): Promise<Date | null> {
  const { lease } = leaseTables(deps.db);
  const [row] = await deps.db.read.sql.select({ at: lease.lastRunAt }).from(lease).where(eq(lease.name, name));
  return row?.at ?? null;
}

/** True when somebody began it and nobody reached its end, ever. */
export async function isTakenAndNeverDone(deps: Deps, name: string): Promise<boolean> {
  const { lease } = leaseTables(deps.db);
  return (await deps.db.read.sql.$count(lease, and(eq(lease.name, name), isNull(lease.lastRunAt)))) > 0;
}

/** Keeps the lease for a run that lasts. */
export async function renewLease(deps: Deps, name: string, holder: string): Promise<void> {
  await write(deps, name, holder, { until: new Date(deps.clock.now().getTime() + LEASE_MS) });
}

/** Gives the lease back; `ranAt` is when the run that reached its end began, absent when it failed and another node may try. */
export async function releaseLease(deps: Deps, name: string, holder: string, ranAt?: Date): Promise<void> {
  await write(deps, name, holder, { until: new Date(0), ...(ranAt ? { lastRunAt: ranAt } : {}) });
}

async function write(deps: Deps, name: string, holder: string, values: { readonly until: Date; readonly lastRunAt?: Date }): Promise<void> {
  const { lease } = leaseTables(deps.db);
  await deps.db.transaction(async (tx) => {
    await tx.sql
      .update(lease)
      .set(values)
      .where(and(eq(lease.name, name), eq(lease.holder, holder)));
  });
}
