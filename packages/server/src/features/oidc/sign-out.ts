import { eq } from 'drizzle-orm';
import { buildEndSessionUrl } from 'openid-client';
import type { Deps } from '../../deps.ts';
import type { Queries } from '../../persistence/index.ts';
import { hashToken, signOut } from '../accounts/index.ts';
import { providerOf } from './provider.ts';
import { oidcTables } from './tables.ts';

/** True for a session that came by the provider: its sign-out goes by `/oidc/sortie`. */
export async function cameByProvider(q: Queries, sessionToken: string | undefined): Promise<boolean> {
  return sessionToken !== undefined && (await idTokenOf(q, sessionToken)) !== undefined;
}

async function idTokenOf(q: Queries, sessionToken: string): Promise<string | undefined> {
  const { oidcSession } = oidcTables(q);
  const [row] = await q.sql.select({ sealed: oidcSession.idTokenSealed }).from(oidcSession).where(eq(oidcSession.sessionId, hashToken(sessionToken)));
  return row?.sealed;
}

/** Ends the session here, then says where it is ended at the provider; the front page when there is nothing to end there. */
export async function leaveEverywhere(deps: Deps, sessionToken: string | undefined): Promise<string> {
  const sealed = sessionToken === undefined ? undefined : await idTokenOf(deps.db.read, sessionToken);
  await signOut(deps, { kind: 'visitor' }, sessionToken);
  const { oidc, publicUrl } = deps.config;
  if (!oidc || sealed === undefined || sessionToken === undefined) return '/';
  await deps.db.transaction(async (tx) => {
    const { oidcSession } = oidcTables(tx);
    await tx.sql.delete(oidcSession).where(eq(oidcSession.sessionId, hashToken(sessionToken)));
  });
  try {
    const provider = await providerOf(oidc);
    if (!provider.serverMetadata().end_session_endpoint) return '/';
    return buildEndSessionUrl(provider, { id_token_hint: deps.secrets.decrypt(sealed, 'oidc-id-token'), post_logout_redirect_uri: `${publicUrl}/` }).href;
  } catch (error) {
    // The session is ended here in any case.
    deps.log.error({ err: error }, 'the identity provider was not told of a sign-out');
    return '/';
  }
}
