import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';

/** Someone whom the provider knows; the key of the record is their `sub`. */
export interface ProviderPerson {
  readonly given_name: string;
  readonly usual_name: string;
  readonly email: string;
  readonly email_verified?: boolean;
  readonly siret?: string;
}

export interface TestProvider {
  readonly issuer: string;
  readonly env: { readonly OIDC_ISSUER: string; readonly OIDC_CLIENT_ID: string; readonly OIDC_CLIENT_SECRET: string };
  readonly people: Record<string, ProviderPerson>;
  /** Changes the next ID token on its way, as a thief or a careless provider would. */
  forgeNextToken(forge: Forging): void;
  stop(): Promise<void>;
}

/** A forged token: what it says, and whose key signs it (`null`: nobody's; left out: the provider's). */
export interface Forging {
  readonly header?: Record<string, unknown>;
  readonly claims?: Record<string, unknown>;
  readonly key?: KeyObject | null;
}

export const CLIENT = { id: 'apart-test', secret: 'a secret of the tests, forty characters long' };

/**
 * A real OpenID provider on the loopback, with ProConnect's scopes and claims. Its sign-in page is a list of links, one a
 * person (`/interaction/<uid>/<sub>`, `?mfa` for a second factor) and one to give up.
 */
export async function startProvider(serviceUrl: string, people: Record<string, ProviderPerson>, port = 0): Promise<TestProvider> {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = new Provider(issuer, configurationFor(serviceUrl, people, privateKey));
  let forging: Forging | undefined;
  provider.use(async (ctx, next) => {
    await next();
    const body = ctx.body as { id_token?: string } | undefined;
    if (!forging || ctx.path !== '/token' || !body?.id_token) return;
    body.id_token = forged(body.id_token, forging, privateKey);
    forging = undefined;
  });
  // Its words on the console are about development on http.
  provider.on('server_error', () => undefined);
  const callback = provider.callback();
  handle = (request, response) => {
    const interaction = /^\/interaction\/([^/?]+)(?:\/([^/?]+))?(\?mfa)?$/.exec(request.url ?? '');
    if (!interaction) return void callback(request, response);
    const [, uid = '', sub, mfa] = interaction;
    if (!sub) {
      chooser(response, uid, people);
      return;
    }
    const amr = mfa ? ['pwd', 'mfa'] : ['pwd'];
    const result = sub === 'annuler' ? { error: 'access_denied' } : { login: { accountId: sub, amr, acr: 'eidas1' } };
    provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false }).catch(() => response.writeHead(500).end());
  };
  return { issuer, people, forgeNextToken: (forge) => void (forging = forge), env: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret }, stop: () => stop(server) };
}

function forged(token: string, { header, claims, key }: Forging, own: KeyObject): string {
  const [head = '', body = ''] = token.split('.');
  const rewritten = [[head, header], [body, claims]].map(([part, changes]) => {
    const read = JSON.parse(Buffer.from(String(part), 'base64url').toString()) as Record<string, unknown>;
    return Buffer.from(JSON.stringify({ ...read, ...(changes as object) })).toString('base64url');
  });
  const signature = key === null ? '' : sign('RSA-SHA256', Buffer.from(rewritten.join('.')), key ?? own).toString('base64url');
  return [...rewritten, signature].join('.');
}

function configurationFor(serviceUrl: string, people: Record<string, ProviderPerson>, privateKey: KeyObject): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${serviceUrl}/oidc/retour`],
        post_logout_redirect_uris: [`${serviceUrl}/`],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'test', use: 'sig', alg: 'RS256' } as never] },
    cookies: { keys: ['the cookies of a test'] },
    pkce: { required: () => true },
    acrValues: ['eidas1'],
    scopes: ['openid', 'given_name', 'usual_name', 'email', 'siret'],
    claims: { openid: ['sub', 'amr', 'acr'], given_name: ['given_name'], usual_name: ['usual_name'], email: ['email', 'email_verified'], siret: ['siret'] },
    features: { devInteractions: { enabled: false }, claimsParameter: { enabled: true }, rpInitiatedLogout: { enabled: true, logoutSource: (ctx, form) => void (ctx.body = logoutPage(form)) } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, sub) => (people[sub] ? { accountId: sub, claims: () => ({ sub, ...people[sub] }) } : undefined),
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
    // Nobody is asked what the service may know: a civil servant's provider does not.
    async loadExistingGrant(ctx) {
      const { client, session, provider, params } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope(String(params?.['scope']));
      grant.addOIDCClaims(['amr']);
      await grant.save();
      return grant;
    },
  };
}

const page = (title: string, body: string): string => `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}</html>`;

function chooser(response: ServerResponse, uid: string, people: Record<string, ProviderPerson>): void {
  const links = Object.entries(people).map(([sub, one]) => `<li><a href="/interaction/${uid}/${sub}">${one.given_name} ${one.usual_name}</a></li>`);
  response.writeHead(200, { 'content-type': 'text/html' }).end(page('Fournisseur d’identité d’essai', `<ul>${links.join('')}</ul><a href="/interaction/${uid}/annuler">Annuler</a>`));
}

const logoutPage = (form: string): string => page('Déconnexion', `${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">Se déconnecter partout</button>`);

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
