import { and, eq } from 'drizzle-orm';
import { authorizationCodeGrant, fetchUserInfo } from 'openid-client';
import type { OidcConfig } from '../../config.ts';
import type { Deps } from '../../deps.ts';
import { hashToken } from '../accounts/index.ts';
import { readClaims, type ProviderPerson } from './claims.ts';
import { returnUrl } from './leave.ts';
import { failureOf, providerOf, type OidcFailure } from './provider.ts';
import { oidcTables } from './tables.ts';

/** Someone whom the provider vouches for, and the page they asked for. */
export interface Returned {
  readonly person: ProviderPerson;
  readonly idToken: string;
  readonly next: string | null;
}

/** Checks the return of the provider against the departure of this browser, which it spends; a failure says why. */
export async function readReturn(deps: Deps, config: OidcConfig, browser: string | null, query: string): Promise<Returned | { readonly failure: OidcFailure; readonly next: string | null }> {
  const state = new URLSearchParams(query).get('state');
  const attempt = state && browser ? await spendAttempt(deps, state, browser) : undefined;
  if (!state || !attempt || attempt.expiresAt.getTime() <= deps.clock.now().getTime()) return { failure: 'expiree', next: attempt?.next ?? null };
  const { next } = attempt;
  try {
    const provider = await providerOf(config);
    const tokens = await authorizationCodeGrant(provider, new URL(`${returnUrl(deps)}?${query}`), {
      expectedState: state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: deps.secrets.decrypt(attempt.verifierSealed, 'oidc-verifier'),
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims || !tokens.id_token) return { failure: 'non-verifiee', next };
    const userInfo = await fetchUserInfo(provider, tokens.access_token, claims.sub);
    const person = readClaims(claims, userInfo, config.trustsEmail);
    if (!person) return { failure: 'non-verifiee', next };
    return person.emailVerified ? { person, idToken: tokens.id_token, next } : { failure: 'adresse-non-confirmee', next };
  } catch (error) {
    return { failure: failureOf(error), next };
  }
}

/** The departure of this browser for this state; it serves once, whatever comes of it. */
async function spendAttempt(deps: Deps, state: string, browser: string) {
  return deps.db.transaction(async (tx) => {
    const { oidcAttempt } = oidcTables(tx);
    const [spent] = await tx.sql
      .delete(oidcAttempt)
      .where(and(eq(oidcAttempt.id, hashToken(state)), eq(oidcAttempt.browser, browser)))
      .returning();
    return spent;
  });
}
