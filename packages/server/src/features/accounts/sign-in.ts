import { ok, refusal, refused, type Result } from '@apart/shared';
import { verify } from '@node-rs/argon2';
import { eq, or } from 'drizzle-orm';
import { perform } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { openSession } from './session.ts';
import { accountTables } from './tables.ts';

/** A hash of no password: checking it costs the time of a real one, so that the answer's delay tells nothing. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$3Mb4WkoxBQzCNJEWXmN0bOqZc8dUOzAGz3o9lCO9Zbw';

const WRONG = refusal('WRONG_CREDENTIALS', '', 'Identifiant ou mot de passe non reconnu. Vérifiez les majuscules, puis réessayez.');

/** Signs in by e-mail or identifier; returns the secret of the session. An unconfirmed e-mail may not sign in. */
export async function signIn(deps: Deps, login: string, password: string): Promise<Result<{ accountId: string; token: string }>> {
  const name = login.trim().toLowerCase();
  const { account } = accountTables(deps.db);
  const [found] = await deps.db.read.sql
    .select({ id: account.id, passwordHash: account.passwordHash, confirmed: account.emailConfirmedAt })
    .from(account)
    .where(or(eq(account.email, name), eq(account.identifier, name)));
  const right = await verify(found?.passwordHash ?? NOBODY, password).catch(() => false);
  if (!found || !right) return refused(WRONG);
  if (!found.confirmed) {
    return refused(
      refusal('EMAIL_NOT_CONFIRMED', '', 'Confirmez d’abord votre adresse : ouvrez le lien que nous vous avons envoyé par courriel.'),
    );
  }
  return perform(deps, { kind: 'visitor' }, 'account.signIn', async (tx) => {
    const token = await openSession(tx, found.id, tx.at);
    return ok({ accountId: found.id, token });
  });
}
