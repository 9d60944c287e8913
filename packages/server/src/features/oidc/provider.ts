import * as client from 'openid-client';
import type { OidcConfig } from '../../config.ts';

/** Seconds left to the provider to answer each request. */
const TIMEOUT_S = 8;
/** Its document is asked again after an hour: keys and addresses may change. */
const FRESH_MS = 3_600_000;

const known = new Map<string, { readonly at: number; readonly configuration: client.Configuration }>();

/** The provider's addresses and keys, from its discovery document; throws when it does not answer. */
export async function providerOf(config: OidcConfig): Promise<client.Configuration> {
  const key = `${config.issuer} ${config.clientId}`;
  const found = known.get(key);
  if (found && performance.now() - found.at < FRESH_MS) return found.configuration;
  const inClear = config.issuer.startsWith('http://');
  const configuration = await client.discovery(new URL(config.issuer), config.clientId, config.clientSecret, client.ClientSecretPost(config.clientSecret), {
    timeout: TIMEOUT_S,
    // The signature of the ID token is checked too, though it comes straight from the provider: with the keys of its document.
    // In clear: never in production, `OIDC_ISSUER` is https there.
    execute: [client.enableNonRepudiationChecks, ...(inClear ? [client.allowInsecureRequests] : [])],
  });
  known.set(key, { at: performance.now(), configuration });
  return configuration;
}

/** Why a return cannot be used; also what the sign-in page is told, in the address. */
export type OidcFailure = 'indisponible' | 'annulee' | 'expiree' | 'non-verifiee' | 'adresse-non-confirmee';

const UNUSABLE_ANSWERS = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR']);

/** Reads what openid-client threw: the provider's refusal, an answer that does not hold, or no answer; a bug is thrown again. */
export function failureOf(error: unknown): OidcFailure {
  if (error instanceof client.AuthorizationResponseError) return error.error === 'access_denied' ? 'annulee' : 'indisponible';
  // `invalid_grant`: a code that has served, is too old or is not for this browser.
  if (error instanceof client.ResponseBodyError) return error.error === 'invalid_grant' ? 'expiree' : 'indisponible';
  if (error instanceof client.ClientError) return UNUSABLE_ANSWERS.has(error.code ?? '') ? 'indisponible' : 'non-verifiee';
  // What `fetch` throws without a network or a server; our own mistakes with the library carry a code.
  if (error instanceof TypeError && !('code' in error)) return 'indisponible';
  throw error;
}
