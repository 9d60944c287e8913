import { eq } from 'drizzle-orm';
import { accountIdOf, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { accountTables } from '../accounts/index.ts';
import { hasTotp, mustHaveTotp, recoveryCodesLeft } from '../sign-in/index.ts';
import { listSessions } from './sessions.ts';

/** One's own account, with what protects it. */
export async function readMyAccount(deps: Deps, viewer: Viewer, token: string | undefined) {
  const q = deps.db.read;
  const { account } = accountTables(q);
  const [own] = await q.sql.select().from(account).where(eq(account.id, accountIdOf(viewer) ?? ''));
  if (!own) throw new Error('The account of a viewer is gone');
  const { email, identifier, firstName, lastName, phone } = own;
  const [secondFactor, secondFactorCompulsory, left, sessions] = await Promise.all([hasTotp(q, own.id), mustHaveTotp(deps, q, own), recoveryCodesLeft(q, own.id), listSessions(deps, viewer, token)]);
  return { email, identifier, firstName, lastName, phone, secondFactor, secondFactorCompulsory, recoveryCodesLeft: left, sessions };
}
