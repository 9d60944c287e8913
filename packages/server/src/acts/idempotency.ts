import { createHash } from 'node:crypto';
import { refusal, refused, type Result } from '@apart/shared';
import { and, eq } from 'drizzle-orm';
import { defineTables } from '../persistence/index.ts';
import type { Performing } from './perform.ts';
import { accountIdOf, type Viewer } from './viewer.ts';

export const idempotencyTables = defineTables((kit) => ({
  idempotency: kit.table(
    'idempotency',
    {
      key: kit.text('key').notNull(),
      by: kit.text('by').notNull(),
      act: kit.text('act').notNull(),
      requestHash: kit.text('request_hash').notNull(),
      objectId: kit.text('object_id').notNull(),
      at: kit.instant('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.by, t.act, t.key] })],
  ),
}));

/** The same key was used at the same instant: `perform` starts again, and then finds what it gave. */
export class DoneElsewhere extends Error {}

/**
 * Makes a creation or a sending safe to repeat: the same key with the same request gives the object of the first time;
 * with another request it is refused (`IDEMPOTENCY_CONFLICT`).
 */
export async function once<T extends { id: string }>(
  tx: Performing,
  viewer: Viewer,
  act: string,
  key: string,
  request: unknown,
  load: (id: string) => Promise<Result<T>>,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const { idempotency } = idempotencyTables(tx);
  const by = accountIdOf(viewer) ?? viewer.kind;
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  const before = async () =>
    (
      await tx.sql
        .select()
        .from(idempotency)
        .where(and(eq(idempotency.by, by), eq(idempotency.act, act), eq(idempotency.key, key)))
    )[0];
  const seen = await before();
  if (seen) {
    if (seen.requestHash === requestHash) return load(seen.objectId);
    return refused(refusal('IDEMPOTENCY_CONFLICT', 'idempotencyKey', 'Cette clé a déjà servi pour une autre demande.'));
  }
  const result = await work();
  if (result.ok) {
    const [kept] = await tx.sql
      .insert(idempotency)
      .values({ key, by, act, requestHash, objectId: result.value.id, at: tx.at })
      .onConflictDoNothing()
      .returning({ key: idempotency.key });
    // The same request was done at the same instant by another node: everything here is undone, and done again to find it.
    if (!kept) throw new DoneElsewhere();
    return result;
  }
  // Refused because its own twin was faster (« changed in the meantime »)? Then it is given what the twin did.
  if (await before()) throw new DoneElsewhere();
  return result;
}
