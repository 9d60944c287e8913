import { and, eq, lte, or } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { leaseTables } from './tables.ts';

/** Longer than any run: a node that died holding it is replaced after this delay. */
const LEASE_MS = 10 * 60_000;

/** True when this node may run the job now. */
export async function takeLease(deps: Deps, name: string, holder: string): Promise<boolean> {
  const { lease } = leaseTables(deps.db);
  const now = deps.clock.now();
  const until = new Date(now.getTime() + LEASE_MS);
  return deps.db.transaction(async (tx) => {
    const taken = await tx.sql
      .insert(lease)
      .values({ name, holder, until, lastRunAt: null })
      .onConflictDoUpdate({
        target: lease.name,
        set: { holder, until },
        setWhere: or(lte(lease.until, now), eq(lease.holder, holder)),
      })
      .returning({ name: lease.name });
    return taken.length === 1;
  });
}

export async function releaseLease(deps: Deps, name: string, holder: string): Promise<void> {
  const { lease } = leaseTables(deps.db);
  const now = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    await tx.sql
      .update(lease)
      .set({ until: now, lastRunAt: now })
      .where(and(eq(lease.name, name), eq(lease.holder, holder)));
  });
}
