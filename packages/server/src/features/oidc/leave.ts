import { lte } from 'drizzle-orm';
import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { OidcConfig } from '../../config.ts';
import type { Deps } from '../../deps.ts';
import { hashToken } from '../accounts/index.ts';
import { OIDC_MS } from './cookie.ts';
import { providerOf } from './provider.ts';
import { oidcTables } from './tables.ts';

/** What ProConnect gives; `siret` is the establishment it knows the person by. */
const SCOPE = 'openid given_name usual_name email siret';

export const returnUrl = (deps: Deps): string => `${deps.config.publicUrl}/oidc/retour`;

/** The address at the provider to which this browser leaves: code, PKCE, state and nonce, kept here until the return. */
export async function leave(deps: Deps, config: OidcConfig, browser: string, next: string | null): Promise<URL> {
  const provider = await providerOf(config);
  const state = randomState();
  const nonce = randomNonce();
  const verifier = randomPKCECodeVerifier();
  const now = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    const { oidcAttempt, oidcPending, oidcSession } = oidcTables(tx);
    await tx.sql.delete(oidcAttempt).where(lte(oidcAttempt.expiresAt, now));
    await tx.sql.delete(oidcPending).where(lte(oidcPending.expiresAt, now));
    // Longer than any session: those that were not signed out leave nothing.
    await tx.sql.delete(oidcSession).where(lte(oidcSession.createdAt, new Date(now.getTime() - 86_400_000)));
    await tx.sql.insert(oidcAttempt).values({
      id: hashToken(state),
      browser,
      nonce,
      verifierSealed: deps.secrets.encrypt(verifier, 'oidc-verifier'),
      next,
      expiresAt: new Date(now.getTime() + OIDC_MS),
    });
  });
  const asksForAmr = provider.serverMetadata().claims_parameter_supported === true;
  return buildAuthorizationUrl(provider, {
    redirect_uri: returnUrl(deps),
    scope: SCOPE,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    acr_values: 'eidas1',
    // How the person proved who they are: asked for, or ProConnect does not say it.
    ...(asksForAmr ? { claims: JSON.stringify({ id_token: { amr: { essential: true } } }) } : {}),
  });
}
