import { desc, eq } from 'drizzle-orm';
import type { Queries } from '../../persistence/index.ts';
import { oidcTables } from './tables.ts';

/** The establishment that the provider knows this person by, at their last sign-in; a hint and a level of proof, never a right. */
export async function siretOf(q: Queries, accountId: string): Promise<string | null> {
  const { oidcIdentity } = oidcTables(q);
  const rows = await q.sql.select({ siret: oidcIdentity.siret }).from(oidcIdentity).where(eq(oidcIdentity.accountId, accountId)).orderBy(desc(oidcIdentity.lastSignInAt)).limit(1);
  return rows[0]?.siret ?? null;
}
