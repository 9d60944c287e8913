import { formatTime, ok, refusal, refused, type Result } from '@apart/shared';
import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import { accountTables, hashToken } from '../accounts/index.ts';

/**
 * What is counted, how many failures are free, and how long a lock may become. The name from one place locks first; a name
 * from everywhere locks late and briefly, so that nobody is kept out by somebody else's failures.
 */
const COUNTED = [
  { kind: 'name-and-network', free: 5, longestMs: 3_600_000 },
  { kind: 'name', free: 20, longestMs: 15 * 60_000 },
  { kind: 'network', free: 50, longestMs: 3_600_000 },
] as const;
const FIRST_LOCK_MS = 60_000;
const FORGOTTEN_MS = 24 * 3_600_000;

/** A try, counted before the password is looked at: of many at once, so many pass and no more. */
export interface CountedTry {
  /** It was right: what was counted against this name is forgotten, and this try against this network. */
  succeeded(): Promise<void>;
}

/** Network of an address: an IPv6 subscriber holds a /64, and changes the rest at will. */
export const networkOf = (address: string): string => (address.includes(':') && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address);

/** Counts a try at a name (known or not) from an address; refused with `SIGN_IN_LOCKED` and the hour while one of the counts is locked. */
export async function countSignIn(deps: Deps, name: string, address: string): Promise<Result<CountedTry>> {
  const network = networkOf(address);
  const of = { 'name-and-network': `${name} ${network}`, name, network };
  const keys = COUNTED.map((one) => ({ ...one, key: hashToken(`${one.kind}:${of[one.kind]}`) }));
  const now = deps.clock.now();
  const { signInFailure } = accountTables(deps.db);
  const lockedUntil = await deps.db.transaction(async (tx) => {
    const all = keys.map(({ key }) => key);
    await tx.sql.delete(signInFailure).where(and(inArray(signInFailure.key, all), lte(signInFailure.lastAt, new Date(now.getTime() - FORGOTTEN_MS))));
    await tx.sql.insert(signInFailure).values(all.map((key) => ({ key, failures: 0, lastAt: now, lockedUntil: null }))).onConflictDoNothing();
    const locks: number[] = [];
    for (const { key, free, longestMs } of keys) {
      const [counted] = await tx.sql
        .update(signInFailure)
        .set({ failures: sql`${signInFailure.failures} + 1`, lastAt: now })
        .where(and(eq(signInFailure.key, key), or(isNull(signInFailure.lockedUntil), lte(signInFailure.lockedUntil, now))))
        .returning({ failures: signInFailure.failures });
      if (!counted) {
        const [row] = await tx.sql.select().from(signInFailure).where(eq(signInFailure.key, key));
        locks.push(row?.lockedUntil?.getTime() ?? 0);
      } else if (counted.failures >= free) {
        const until = new Date(now.getTime() + Math.min(longestMs, FIRST_LOCK_MS * 2 ** Math.min(counted.failures - free, 20)));
        await tx.sql.update(signInFailure).set({ lockedUntil: until }).where(eq(signInFailure.key, key));
      }
    }
    return locks.length > 0 ? new Date(Math.max(...locks)) : null;
  });
  if (lockedUntil) {
    return refused(
      refusal('SIGN_IN_LOCKED', '', `Trop d’essais à la suite\u00a0: réessayez à partir de ${formatTime(new Date(lockedUntil.getTime() + 59_999))}. Pour entrer plus tôt, choisissez un nouveau mot de passe par «\u00a0Identifiant ou mot de passe oublié\u00a0».`),
    );
  }
  return ok({
    async succeeded() {
      await deps.db.transaction(async (tx) => {
        const [pair, name_, network_] = keys.map(({ key }) => key);
        await tx.sql.delete(signInFailure).where(inArray(signInFailure.key, [pair ?? '', name_ ?? '']));
        await tx.sql.update(signInFailure).set({ failures: sql`${signInFailure.failures} - 1` }).where(eq(signInFailure.key, network_ ?? ''));
      });
    },
  });
}

/** What recovery forgets: a lock on the name, so that its owner is never kept out. */
export async function forgetFailures(deps: Deps, names: readonly string[], address: string): Promise<void> {
  const keys = names.flatMap((name) => [hashToken(`name-and-network:${name} ${networkOf(address)}`), hashToken(`name:${name}`)]);
  const { signInFailure } = accountTables(deps.db);
  await deps.db.transaction(async (tx) => void (await tx.sql.delete(signInFailure).where(inArray(signInFailure.key, keys))));
}
