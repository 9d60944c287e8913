import { eq } from 'drizzle-orm';
import type { Reaction } from '../../journal/index.ts';
import { accountTables } from '../accounts/index.ts';
import { fingerprint } from './plan.ts';
import { sylaeTables } from './tables.ts';

/** A sign-in that hashed an imported password again did not change it: a later file may still correct it. */
export const followRehash: Reaction = async ({ tx, entry }) => {
  if (entry.changes?.['rehashed'] !== true) return;
  const { account } = accountTables(tx);
  const { sylaeAccount } = sylaeTables(tx);
  const [row] = await tx.sql.select({ passwordHash: account.passwordHash }).from(account).where(eq(account.id, entry.subjectId));
  if (row) await tx.sql.update(sylaeAccount).set({ ownPassword: fingerprint(row.passwordHash) }).where(eq(sylaeAccount.accountId, entry.subjectId));
};
