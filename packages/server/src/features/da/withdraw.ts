import type { Day } from '@apart/shared';
import { and, desc, eq, lt, ne } from 'drizzle-orm';
import type { Performing } from '../../acts/index.ts';
import type { DaRow } from './repository.ts';
import { daTables } from './tables.ts';

/**
 * Withdraws the decision in force, in the transaction of the act. It is as if it had never been: the decision of the file
 * that an avenant's one had replaced is in force again, and is given back; undefined when there is none.
 */
export async function withdraw(tx: Performing, row: DaRow, how: { readonly byName: string; readonly reason: string; readonly heardOn: Day }): Promise<DaRow | undefined> {
  const { da } = daTables(tx);
  const [before] = await tx.sql
    .select()
    .from(da)
    .where(and(eq(da.stem, row.stem), eq(da.status, 'REPLACED'), ne(da.dapId, row.dapId), lt(da.id, row.id)))
    .orderBy(desc(da.issuedAt), desc(da.id))
    .limit(1);
  await tx.sql
    .update(da)
    .set({ status: 'WITHDRAWN_BY_ADMINISTRATION', withdrawnAt: tx.at, withdrawnByName: how.byName, withdrawalReason: how.reason, heardOn: how.heardOn, inForceAgain: before?.reference ?? null })
    .where(eq(da.id, row.id));
  if (!before) return undefined;
  await tx.sql.update(da).set({ status: 'IN_FORCE' }).where(eq(da.id, before.id));
  return { ...before, status: 'IN_FORCE' };
}
