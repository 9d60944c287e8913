import { ok, refusal, refused, type Result } from '@apart/shared';
import { and, eq, or } from 'drizzle-orm';
import { perform } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { accountTables, hashPassword, needsRehash, openSession, verifyPassword, type SessionAwaits } from '../accounts/index.ts';
import { awaitedOf } from './awaited.ts';
import { countSignIn } from './lock.ts';

/** The same for all, right or not: it neither says that a pair is wrong (it may be right elsewhere) nor that it would do. */
const WRONG = refusal('WRONG_CREDENTIALS', '', 'Nous n’avons pas pu vous connecter. Vérifiez les majuscules et réessayez, ou choisissez un nouveau mot de passe par «\u00a0Identifiant ou mot de passe oublié\u00a0». Première connexion avec un compte Sylae\u00a0: passez par là aussi.');

/** Where a sign-in comes from. */
export interface From {
  readonly address: string;
  readonly userAgent: string | undefined;
}

export interface SignedIn {
  readonly accountId: string;
  /** Secret of the session. */
  readonly token: string;
  /** What the session still awaits before it opens anything. */
  readonly awaits: SessionAwaits | null;
}

/** Signs in by e-mail or identifier. An unconfirmed e-mail may not sign in. `SIGN_IN_LOCKED` after too many failures. */
export async function signIn(deps: Deps, login: string, password: string, from: From): Promise<Result<SignedIn>> {
  const name = login.trim().toLowerCase().slice(0, 200);
  const counted = await countSignIn(deps, name, from.address);
  if (!counted.ok) return counted;
  const { account } = accountTables(deps.db);
  const [found] = await deps.db.read.sql
    .select({ id: account.id, role: account.role, passwordHash: account.passwordHash, confirmed: account.emailConfirmedAt, closedAt: account.closedAt })
    .from(account)
    .where(or(eq(account.email, name), eq(account.identifier, name)));
  const right = await verifyPassword(found?.passwordHash, password);
  if (!found || !right) return refused(WRONG);
  await counted.value.succeeded();
  if (found.closedAt) return refused(refusal('ACCESS_ENDED', '', 'Votre accès d’agent a pris fin. S’il vous en faut un de nouveau, demandez-le par «\u00a0Demander un accès d’agent\u00a0».'));
  if (!found.confirmed) {
    return refused(
      refusal('EMAIL_NOT_CONFIRMED', '', 'Confirmez d’abord votre adresse\u00a0: ouvrez le lien que nous vous avons envoyé par courriel.'),
    );
  }
  // An imported bcrypt hash is replaced at the first right password, the only time when it can be.
  const rehashed = needsRehash(found.passwordHash) ? await hashPassword(password) : undefined;
  return perform(deps, { kind: 'visitor' }, 'account.signIn', async (tx) => {
    if (rehashed) {
      await tx.sql.update(account).set({ passwordHash: rehashed }).where(and(eq(account.id, found.id), eq(account.passwordHash, found.passwordHash)));
      await tx.record({ act: 'account.signIn', subjectKind: 'account', subjectId: found.id, detail: 'Mot de passe importé, haché de nouveau.', changes: { rehashed: true } });
    }
    const awaits = await awaitedOf(deps, tx, found);
    const token = await openSession(tx, found.id, tx.at, { userAgent: from.userAgent, awaits });
    return ok({ accountId: found.id, token, awaits });
  });
}
