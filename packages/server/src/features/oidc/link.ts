import { ok, refusal, refused, type Result } from '@apart/shared';
import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { perform } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { post } from '../../outbox/index.ts';
import { accountTables, verifyPassword, type SessionAwaits } from '../accounts/index.ts';
import { enter } from './sign-in.ts';
import { oidcTables } from './tables.ts';

/** Passwords that may be tried for one return of the provider. */
const TRIES = 5;

const NOTHING_PENDING = refusal('LINK_EXPIRED', '', 'Ce rattachement a expiré\u00a0: reprenez la connexion depuis le début.');

/** What this browser came back with and must still prove: the address of the account; `null` when nothing is awaited. */
export async function readPending(deps: Deps, browser: string | null): Promise<{ email: string; label: string; triesLeft: number } | null> {
  const pending = browser === null ? undefined : await pendingOf(deps, browser);
  return pending ? { email: pending.email, label: deps.config.oidc?.label ?? '', triesLeft: TRIES - pending.tries } : null;
}

async function pendingOf(deps: Deps, browser: string) {
  const { oidcPending } = oidcTables(deps.db);
  const { account } = accountTables(deps.db);
  const [pending] = await deps.db.read.sql
    .select({ tries: oidcPending.tries, next: oidcPending.next, accountId: account.id, email: account.email, passwordHash: account.passwordHash })
    .from(oidcPending)
    .innerJoin(account, eq(account.id, oidcPending.accountId))
    .where(and(eq(oidcPending.id, browser), gt(oidcPending.expiresAt, deps.clock.now()), lt(oidcPending.tries, TRIES)));
  return pending;
}

/** Links the account to the provider's person once its password is given, and signs in. */
export async function linkIdentity(deps: Deps, browser: string | null, password: string): Promise<Result<{ accountId: string; token: string; awaits: SessionAwaits | null; next: string | null }>> {
  const label = deps.config.oidc?.label ?? '';
  if (browser === null || !(await countTry(deps, browser))) return refused(NOTHING_PENDING);
  const pending = await pendingOf(deps, browser);
  const right = await verifyPassword(pending?.passwordHash, password);
  if (!pending) return refused(NOTHING_PENDING);
  if (!right) {
    return refused(refusal('WRONG_PASSWORD', 'password', 'Ce mot de passe n’ouvre pas le compte. Réessayez, ou choisissez-en un autre par «\u00a0Mot de passe oublié\u00a0».'));
  }
  return perform(deps, { kind: 'visitor' }, 'oidc.link', async (tx) => {
    const { oidcIdentity, oidcPending } = oidcTables(tx);
    const [spent] = await tx.sql.delete(oidcPending).where(eq(oidcPending.id, browser)).returning();
    if (!spent) return refused(NOTHING_PENDING);
    const { accountId, issuer, sub, siret } = spent;
    await tx.sql.insert(oidcIdentity).values({ issuer, sub, accountId, siret, linkedAt: tx.at, lastSignInAt: tx.at }).onConflictDoNothing();
    await post(deps, tx, tx.at, [{ accountId, email: pending.email }], linkedLetter(label));
    await tx.record({ act: 'oidc.link', subjectKind: 'account', subjectId: accountId, label: `Compte rattaché à ${label}` });
    const idToken = deps.secrets.decrypt(spent.idTokenSealed, 'oidc-id-token');
    return ok({ ...(await enter(deps, tx, accountId, idToken, spent.secondFactor)), next: spent.next });
  });
}

/** Takes one of the tries of this return, before the password is looked at: of many at once, so many pass and no more. */
async function countTry(deps: Deps, browser: string): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    const { oidcPending } = oidcTables(tx);
    const counted = await tx.sql
      .update(oidcPending)
      .set({ tries: sql`${oidcPending.tries} + 1` })
      .where(and(eq(oidcPending.id, browser), lt(oidcPending.tries, TRIES)))
      .returning({ id: oidcPending.id });
    return counted.length === 1;
  });
}

const linkedLetter = (label: string) => ({
  kind: 'oidc.linked',
  subject: `Votre compte est rattaché à ${label}`,
  text:
    `Bonjour,\n\nVotre compte vient d’être rattaché à ${label}, après vérification de son mot de passe. Vous pouvez désormais vous connecter des deux façons.\n\n` +
    'Si ce n’est pas vous, changez votre mot de passe dès maintenant depuis «\u00a0Mon compte\u00a0»\u00a0: toutes vos sessions seront fermées.',
  link: '/compte',
});
