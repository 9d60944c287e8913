import { ok, refusal, refused, type Result } from '@apart/shared';
import { and, eq } from 'drizzle-orm';
import { perform, type Performing } from '../../acts/index.ts';
import type { OidcConfig } from '../../config.ts';
import type { Deps } from '../../deps.ts';
import { accountTables, hashToken, openSession, type SessionAwaits } from '../accounts/index.ts';
import { awaitedOf } from '../sign-in/index.ts';
import { OIDC_MS } from './cookie.ts';
import type { Returned } from './return.ts';
import { oidcTables } from './tables.ts';

/** `session`: the secret of the cookie; `pending`: an account of that address awaits its password before it is linked. */
export type Arrival =
  | { readonly kind: 'session'; readonly accountId: string; readonly token: string; readonly awaits: SessionAwaits | null; readonly isNew: boolean }
  | { readonly kind: 'pending' };

/** Signs in whom the provider vouches for: known by `sub`; else to be linked to the account of that address; else new. */
export async function arrive(deps: Deps, config: OidcConfig, returned: Returned, browser: string): Promise<Result<Arrival>> {
  return perform<Arrival>(deps, { kind: 'visitor' }, 'oidc.signIn', async (tx) => {
    const { account } = accountTables(tx);
    const { oidcIdentity, oidcPending } = oidcTables(tx);
    const { person } = returned;
    const mine = and(eq(oidcIdentity.issuer, config.issuer), eq(oidcIdentity.sub, person.sub));
    const [known] = await tx.sql.update(oidcIdentity).set({ lastSignInAt: tx.at, siret: person.siret }).where(mine).returning({ accountId: oidcIdentity.accountId });
    if (known && (await isClosed(tx, known.accountId))) return refused(refusal('ACCESS_ENDED', '', 'Votre accès d’agent a pris fin. S’il vous en faut un de nouveau, demandez-le par «\u00a0Demander un accès d’agent\u00a0».'));
    if (known) return ok({ kind: 'session', isNew: false, ...(await enter(deps, tx, known.accountId, returned.idToken, person.secondFactor)) });

    const [owner] = await tx.sql.select({ id: account.id }).from(account).where(eq(account.email, person.email));
    if (owner) {
      await tx.sql.delete(oidcPending).where(eq(oidcPending.id, browser));
      await tx.sql.insert(oidcPending).values({
        id: browser,
        accountId: owner.id,
        issuer: config.issuer,
        sub: person.sub,
        siret: person.siret,
        secondFactor: person.secondFactor,
        idTokenSealed: deps.secrets.encrypt(returned.idToken, 'oidc-id-token'),
        tries: 0,
        next: returned.next,
        expiresAt: new Date(tx.at.getTime() + OIDC_MS),
      });
      return ok({ kind: 'pending' });
    }
    const opened = await openAccount(deps, tx, config, returned);
    if (!opened.ok) return opened;
    return ok({ kind: 'session', isNew: true, ...(await enter(deps, tx, opened.value, returned.idToken, person.secondFactor)) });
  });
}

async function isClosed(tx: Performing, accountId: string): Promise<boolean> {
  const { account } = accountTables(tx);
  const [owner] = await tx.sql.select({ closedAt: account.closedAt }).from(account).where(eq(account.id, accountId));
  return owner !== undefined && owner.closedAt !== null;
}

/**
 * Opens the session and keeps what the provider's sign-out asks for. A provider that asked for two factors is believed; else
 * those who need a second one give it here.
 */
export async function enter(deps: Deps, tx: Performing, accountId: string, idToken: string, secondFactor: boolean): Promise<{ accountId: string; token: string; awaits: SessionAwaits | null }> {
  const { account } = accountTables(tx);
  const { oidcSession } = oidcTables(tx);
  const [owner] = await tx.sql.select({ id: account.id, role: account.role }).from(account).where(eq(account.id, accountId));
  const awaits = secondFactor || !owner ? null : await awaitedOf(deps, tx, owner);
  const token = await openSession(tx, accountId, tx.at, { awaits });
  await tx.sql.insert(oidcSession).values({ sessionId: hashToken(token), idTokenSealed: deps.secrets.encrypt(idToken, 'oidc-id-token'), createdAt: tx.at });
  return { accountId, token, awaits };
}

/** A new person: an account without a password and without any habilitation. */
async function openAccount(deps: Deps, tx: Performing, config: OidcConfig, { person }: Returned): Promise<Result<string>> {
  const { account } = accountTables(tx);
  const { oidcIdentity } = oidcTables(tx);
  const { email, firstName, lastName } = person;
  const [taken] = await tx.sql.select({ id: account.id }).from(account).where(eq(account.identifier, email));
  if (taken) return refused(refusal('IDENTIFIER_TAKEN', '', 'Cette adresse sert d’identifiant à un autre compte\u00a0: écrivez à l’assistance.'));
  const id = deps.ids.next();
  await tx.sql.insert(account).values({
    id,
    email,
    identifier: email,
    // A text that is no hash: nothing opens it but the provider, or recovery.
    passwordHash: '',
    firstName,
    lastName: lastName === '' && firstName === '' ? (email.split('@')[0] ?? email) : lastName,
    phone: null,
    role: 'EMPLOYER',
    emailConfirmedAt: tx.at,
    createdAt: tx.at,
  });
  await tx.sql.insert(oidcIdentity).values({ issuer: config.issuer, sub: person.sub, accountId: id, siret: person.siret, linkedAt: tx.at, lastSignInAt: tx.at });
  await tx.record({ act: 'oidc.signIn', subjectKind: 'account', subjectId: id, label: `Compte ouvert par ${config.label}` });
  return ok(id);
}
