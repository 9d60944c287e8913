import { ok, refusal, refused, type Result } from '@apart/shared';
import { and, eq, ne } from 'drizzle-orm';
import { accountIdOf, perform, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { accountTables, hashChosenPassword, hashToken, verifyPassword } from '../accounts/index.ts';
import { passwordChangedLetter } from '../sign-in/index.ts';

/** Before what could lock its owner out: the password is asked again. Refused on `path` when it is not the right one. */
export async function ownAccount(deps: Deps, viewer: Viewer, password: string, path = 'password') {
  const { account } = accountTables(deps.db);
  const [own] = await deps.db.read.sql.select().from(account).where(eq(account.id, accountIdOf(viewer) ?? ''));
  const right = await verifyPassword(own?.passwordHash, password);
  return own && right ? ok(own) : refused(refusal('WRONG_PASSWORD', path, 'Mot de passe\u00a0: ce n’est pas celui de votre compte. Si vous n’en avez pas encore, choisissez-en un par «\u00a0Mot de passe oublié\u00a0».'));
}

/** Changes one's password, the current one given; the other sessions end, and a mail says so. */
export async function changePassword(deps: Deps, viewer: Viewer, token: string | undefined, current: string, next: string): Promise<Result<null>> {
  const own = await ownAccount(deps, viewer, current, 'current');
  if (!own.ok) return own;
  const { id, email, identifier, firstName, lastName } = own.value;
  const chosen = await hashChosenPassword(next, [firstName, lastName, email, identifier], 'newPassword');
  if (!chosen.ok) return chosen;
  return perform(deps, viewer, 'account.changePassword', async (tx) => {
    const { account, session } = accountTables(tx);
    await tx.sql.update(account).set({ passwordHash: chosen.value }).where(eq(account.id, id));
    await tx.sql.delete(session).where(and(eq(session.accountId, id), ne(session.id, token ? hashToken(token) : '')));
    await tx.record({ act: 'account.changePassword', subjectKind: 'account', subjectId: id });
    await post(deps, tx, tx.at, [{ accountId: id, email }], passwordChangedLetter());
    return ok(null);
  });
}
