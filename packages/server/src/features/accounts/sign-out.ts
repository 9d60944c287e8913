import { ok, type Result } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { hashToken } from './session.ts';
import { accountTables } from './tables.ts';

export async function signOut(deps: Deps, viewer: Viewer, token: string | undefined): Promise<Result<null>> {
  return perform(deps, viewer, 'account.signOut', async (tx) => {
    const { session } = accountTables(tx);
    if (token) await tx.sql.delete(session).where(eq(session.id, hashToken(token)));
    return ok(null);
  });
}
