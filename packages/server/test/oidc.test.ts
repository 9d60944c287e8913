import { generateKeyPairSync } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountTables, hashPassword, SESSION_COOKIE } from '../src/features/accounts/index.ts';
import { oidcTables } from '../src/features/oidc/tables.ts';
import { startProvider, type Forging, type TestProvider } from './oidc-provider.ts';
import { aWorld, databases, type World } from './world.ts';

const SERVICE = 'http://127.0.0.1:4000';
const PASSWORD = 'Mésange-2020-bleue';

/** The cookies of one browser, sent to the service and to the provider apart. */
class Browser {
  readonly #world: World;
  readonly #cookies = { service: new Map<string, string>(), provider: new Map<string, string>() };
  constructor(world: World) {
    this.#world = world;
  }

  get cookie(): string {
    return [...this.#cookies.service].map(([name, value]) => `${name}=${value}`).join('; ');
  }
  get isSignedIn(): boolean {
    return this.#cookies.service.has(SESSION_COOKIE);
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<{ status: number; location: string }> {
    const answer = await this.#world.app.http.inject({ method: 'GET', url: path, headers: { cookie: this.cookie, ...headers } });
    for (const { name, value } of answer.cookies) this.#cookies.service.set(name, value);
    return { status: answer.statusCode, location: String(answer.headers.location ?? '') };
  }

  async graphql<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.#world.app.http.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', cookie: this.cookie }, payload: { query, variables } });
    for (const { name, value } of answer.cookies) this.#cookies.service.set(name, value);
    return answer.json<{ data: T }>().data;
  }

  /** Signs in at the provider as this person and stops before the return: the address that the browser would open next. */
  async throughProvider(from: string, choice: string): Promise<string> {
    let url = new URL(from);
    for (let step = 0; step < 12; step += 1) {
      const sent = [...this.#cookies.provider].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(url, { redirect: 'manual', headers: { cookie: sent } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        this.#cookies.provider.set(name, value);
      }
      const location = answer.headers.get('location');
      if (answer.status === 200 && url.pathname.startsWith('/interaction/')) url = new URL(`${url.pathname}/${choice}`, url);
      else if (!location) throw new Error(`The provider stopped at ${url.href}: ${answer.status} ${await answer.text()}`);
      else if (location.startsWith(SERVICE)) return location.slice(SERVICE.length);
      else url = new URL(location, url);
    }
    throw new Error('The provider goes round');
  }

  async signInAs(choice: string, next = ''): Promise<string> {
    const { location } = await this.get(`/oidc/entree${next ? `?suite=${encodeURIComponent(next)}` : ''}`);
    return (await this.get(await this.throughProvider(location, choice))).location;
  }
}

const LINK = 'mutation ($p: String!) { linkOidcIdentity(password: $p) { me { email } refusals { code path message } } }';
interface Linked {
  readonly linkOidcIdentity: { readonly me: { email: string } | null; readonly refusals: readonly { code: string; message: string }[] };
}

describe.each(databases)('signing in by an identity provider, on $name', (database) => {
  let world: World;
  let provider: TestProvider;
  let n = 0;

  beforeAll(async () => {
    provider = await startProvider(SERVICE, {});
    world = await aWorld(database, { env: provider.env });
  });
  afterAll(async () => {
    await world.close();
    await provider.stop();
  });

  /** A new person of the provider: `sub` and address. */
  function known(facts: { email?: string; email_verified?: boolean; siret?: string } = {}): { sub: string; email: string } {
    n += 1;
    const sub = `sub-${n}`;
    const email = facts.email ?? `lea.roy-${n}@entreprise.example`;
    provider.people[sub] = { given_name: 'Léa', usual_name: 'Roy', email_verified: true, ...facts, email };
    return { sub, email };
  }
  async function anAccount(email: string): Promise<string> {
    const { account } = accountTables(world.app.deps.db);
    const id = world.app.deps.ids.next();
    const row = { id, email, identifier: id, passwordHash: await hashPassword(PASSWORD), firstName: 'Léa', lastName: 'Roy', phone: null, role: 'EMPLOYER' as const, emailConfirmedAt: world.clock.now(), createdAt: world.clock.now() };
    await world.app.deps.db.transaction(async (tx) => void (await tx.sql.insert(account).values(row)));
    return id;
  }
  const identities = async (accountId: string) => {
    const { oidcIdentity } = oidcTables(world.app.deps.db);
    return world.app.deps.db.read.sql.select().from(oidcIdentity).where(eq(oidcIdentity.accountId, accountId));
  };

  it('leaves with a code, PKCE, a state, a nonce and ProConnect’s scopes, and back to the page that was asked for', async () => {
    const browser = new Browser(world);
    const { status, location } = await browser.get('/oidc/entree?suite=%2Fdap%2Fnouvelle%3Fsiret%3D1');
    const asked = new URL(location).searchParams;
    expect(status).toBe(303);
    expect(Object.fromEntries(asked)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', scope: 'openid given_name usual_name email siret', acr_values: 'eidas1', redirect_uri: `${SERVICE}/oidc/retour` });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(40);
    const { sub } = known();
    const { location: home } = await browser.get(await browser.throughProvider(location, sub));
    expect(home).toBe('/connexion?suite=%2Fdap%2Fnouvelle%3Fsiret%3D1');
  });

  it('opens to a new person an account without any habilitation, once', async () => {
    const { sub, email } = known({ siret: '73282932000074' });
    const browser = new Browser(world);
    expect(await browser.signInAs(sub)).toBe('/connexion');
    const seen = await browser.graphql('{ me { email firstName lastName role emailConfirmed byProvider providerSiret } myEstablishments { nodes { siret } } }');
    expect(seen).toEqual({ me: { email, firstName: 'Léa', lastName: 'Roy', role: 'EMPLOYER', emailConfirmed: true, byProvider: true, providerSiret: '73282932000074' }, myEstablishments: { nodes: [] } });
    await new Browser(world).signInAs(sub);
    const { account } = accountTables(world.app.deps.db);
    const accounts = await world.app.deps.db.read.sql.select().from(account).where(eq(account.email, email));
    expect(accounts).toHaveLength(1);
    expect(await identities(accounts[0]!.id)).toHaveLength(1);
  });

  it('knows a person by their sub, even when their address has changed there', async () => {
    const { sub, email } = known();
    await new Browser(world).signInAs(sub);
    provider.people[sub] = { ...provider.people[sub]!, email: `autre-${n}@entreprise.example` };
    const browser = new Browser(world);
    await browser.signInAs(sub);
    expect(await browser.graphql('{ me { email } }')).toEqual({ me: { email } });
  });

  it('links the account of that address after its password is given once, never silently, and tells its owner', async () => {
    const { sub, email } = known();
    const id = await anAccount(email);
    const browser = new Browser(world);
    expect(await browser.signInAs(sub, '/messages')).toBe('/connexion/rattacher');
    expect(browser.isSignedIn).toBe(false);
    expect(await identities(id)).toEqual([]);
    expect(await browser.graphql('{ pendingOidcLink { email label triesLeft } }')).toEqual({ pendingOidcLink: { email, label: 'ProConnect', triesLeft: 5 } });
    expect((await browser.graphql<Linked>(LINK, { p: 'autre chose' })).linkOidcIdentity.refusals[0]).toMatchObject({ code: 'WRONG_PASSWORD' });
    expect(await identities(id)).toEqual([]);
    expect((await browser.graphql<Linked>(LINK, { p: PASSWORD })).linkOidcIdentity).toEqual({ me: { email }, refusals: [] });
    expect(await identities(id)).toHaveLength(1);
    expect((await world.messagesTo(email)).map(({ kind }) => kind)).toEqual(['oidc.linked']);
    const later = new Browser(world);
    expect(await later.signInAs(sub)).toBe('/connexion');
    expect(later.isSignedIn).toBe(true);
  });

  it('lets five passwords be tried for one return, then asks to begin again, even with the right one', async () => {
    const { sub, email } = known();
    const id = await anAccount(email);
    const browser = new Browser(world);
    await browser.signInAs(sub);
    for (let tries = 0; tries < 5; tries += 1) await browser.graphql(LINK, { p: 'autre chose' });
    expect((await browser.graphql<Linked>(LINK, { p: PASSWORD })).linkOidcIdentity.refusals[0]).toMatchObject({ code: 'LINK_EXPIRED' });
    expect(await identities(id)).toEqual([]);
  });

  it.each([
    ['just before its end', 10 * 60_000 - 1, 0],
    ['at its end', 10 * 60_000, 1],
  ])('keeps a return that awaits a password for ten minutes: %s', async (_, after, refusals) => {
    const { sub, email } = known();
    await anAccount(email);
    const browser = new Browser(world);
    await browser.signInAs(sub);
    world.clock.advance(after);
    expect((await browser.graphql<Linked>(LINK, { p: PASSWORD })).linkOidcIdentity.refusals).toHaveLength(refusals);
  });

  it('links nothing from another browser', async () => {
    const { sub, email } = known();
    await anAccount(email);
    await new Browser(world).signInAs(sub);
    const other = new Browser(world);
    await other.get('/oidc/entree');
    expect((await other.graphql<Linked>(LINK, { p: PASSWORD })).linkOidcIdentity.refusals[0]?.code).toBe('LINK_EXPIRED');
  });

  it.each([
    ['a return that nobody left for', async (_b: Browser, back: string) => back.replace(/state=[^&]+/, 'state=invented')],
    ['a return without a state', async (_b: Browser, back: string) => back.replace(/&?state=[^&]+/, '')],
    ['the same return again', async (browser: Browser, back: string) => (await browser.get(back), back)],
    ['the code of another departure', async (browser: Browser, back: string) => {
      const { location } = await browser.get('/oidc/entree');
      return back.replace(/state=[^&]+/, `state=${new URL(location).searchParams.get('state')}`);
    }],
    ['a code that was invented', async (_b: Browser, back: string) => back.replace(/code=[^&]+/, 'code=invented')],
    ['a return later than ten minutes', async (_b: Browser, back: string) => (world.clock.advance(10 * 60_000), back)],
  ])('refuses %s', async (what, change) => {
    const { sub } = known();
    const browser = new Browser(world);
    const { location } = await browser.get('/oidc/entree');
    const back = await change(browser, await browser.throughProvider(location, sub));
    const fresh = what === 'the same return again' ? new Browser(world) : browser;
    expect((await fresh.get(back)).location).toBe('/connexion?oidc=expiree');
    expect((await browser.get(back)).location).toBe('/connexion?oidc=expiree');
  });

  it('refuses the return of another browser: nobody is signed in as somebody else by a link', async () => {
    const { sub } = known();
    const [attacker, victim] = [new Browser(world), new Browser(world)];
    const { location } = await attacker.get('/oidc/entree');
    const back = await attacker.throughProvider(location, sub);
    await victim.get('/oidc/entree');
    expect((await victim.get(back)).location).toBe('/connexion?oidc=expiree');
    expect(victim.isSignedIn).toBe(false);
  });

  it('refuses a token made for another departure (nonce), or by another issuer', async () => {
    const { sub } = known();
    const browser = new Browser(world);
    for (const change of ['nonce', 'iss'] as const) {
      const { location } = await browser.get('/oidc/entree');
      let back = await browser.throughProvider(location, sub);
      if (change === 'iss') back = back.replace(/iss=[^&]+/, `iss=${encodeURIComponent('https://id.example')}`);
      else {
        const { oidcAttempt } = oidcTables(world.app.deps.db);
        await world.app.deps.db.transaction(async (tx) => void (await tx.sql.update(oidcAttempt).set({ nonce: 'another one' })));
      }
      expect((await browser.get(back)).location).toBe('/connexion?oidc=non-verifiee');
    }
    expect(browser.isSignedIn).toBe(false);
  });

  it('takes a token that says the same and is signed the same', async () => {
    const { sub } = known();
    const browser = new Browser(world);
    provider.forgeNextToken({});
    await browser.signInAs(sub);
    expect(browser.isSignedIn).toBe(true);
  });

  it.each<[string, () => Forging]>([
    ['meant for another service', () => ({ claims: { aud: 'another-service' } })],
    ['that has expired', () => ({ claims: { exp: Math.floor(Date.now() / 1000) - 3600 } })],
    ['of another issuer', () => ({ claims: { iss: 'https://id.example' } })],
    ['signed by nobody', () => ({ header: { alg: 'none' }, key: null })],
    ['whose signature was taken away', () => ({ key: null })],
    ['signed by a stranger', () => ({ key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey })],
    ['that names its own key', () => ({ header: { kid: 'mine', jku: 'https://id.example/keys' }, key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey })],
    ['of an algorithm that the provider does not use', () => ({ header: { alg: 'HS256' } })],
  ])('refuses a token %s', async (_, forging) => {
    const { sub } = known();
    const browser = new Browser(world);
    provider.forgeNextToken(forging());
    expect(await browser.signInAs(sub)).toMatch(/^\/connexion\?oidc=/);
    expect(browser.isSignedIn).toBe(false);
  });

  it.each([{ email_verified: false }, { email_verified: undefined }])('refuses an address that the provider has not confirmed (%o): no account is opened, none is shown to exist', async (facts) => {
    const { sub, email } = known(facts);
    expect(await new Browser(world).signInAs(sub)).toBe('/connexion?oidc=adresse-non-confirmee');
    await anAccount(email);
    expect(await new Browser(world).signInAs(sub)).toBe('/connexion?oidc=adresse-non-confirmee');
  });

  it('says that the person gave up, and keeps the page they asked for', async () => {
    expect(await new Browser(world).signInAs('annuler', '/messages')).toBe('/connexion?oidc=annulee&suite=%2Fmessages');
  });

  it.each(['https://ailleurs.example/x', '//ailleurs.example', '/\\ailleurs.example', 'javascript:alert(1)'])('goes back to no other site (%s)', async (next) => {
    const { sub } = known();
    expect(await new Browser(world).signInAs(sub, next)).toBe('/connexion');
  });

  it('signs out at the provider too, with what it asks for, and here in any case', async () => {
    const { sub } = known();
    const browser = new Browser(world);
    await browser.signInAs(sub);
    const before = browser.cookie;
    const { location } = await browser.get('/oidc/sortie');
    const asked = new URL(location);
    expect(`${asked.origin}${asked.pathname}`).toBe(`${provider.issuer}/session/end`);
    expect(asked.searchParams.get('post_logout_redirect_uri')).toBe(`${SERVICE}/`);
    expect(asked.searchParams.get('id_token_hint')).toMatch(/^ey/);
    expect((await world.as(before).graphql('{ me { email } }')).data).toEqual({ me: null });
    expect((await browser.get('/oidc/sortie')).location).toBe('/');
  });

  it('signs nobody out for another site', async () => {
    const { sub } = known();
    const browser = new Browser(world);
    await browser.signInAs(sub);
    await browser.get('/oidc/sortie', { 'sec-fetch-site': 'cross-site' });
    expect(await browser.graphql('{ me { byProvider } }')).toEqual({ me: { byProvider: true } });
  });

  it('keeps tokens and addresses out of the log', async () => {
    const { sub, email } = known();
    const browser = new Browser(world);
    await browser.signInAs(sub);
    await browser.signInAs('annuler');
    const log = world.logLines.join('\n');
    expect(log).toContain('"security":"sign-in.succeeded"');
    expect(log).toContain('"security":"oidc.refused"');
    expect(log).not.toContain(email);
    expect(log).not.toMatch(/eyJ|code=|state=/);
  });
});

describe('an identity provider that is not there', () => {
  it('leaves no door when it is not set, and the screens no button', async () => {
    const world = await aWorld(databases[0]!);
    try {
      expect((await world.app.http.inject({ method: 'GET', url: '/oidc/entree' })).statusCode).toBe(404);
      expect((await world.visitor.graphql('{ service { identityProvider } }')).data).toEqual({ service: { identityProvider: null } });
    } finally {
      await world.close();
    }
  });

  it('is told on the sign-in page when it does not answer, at the departure and at the return', async () => {
    const provider = await startProvider(SERVICE, { lea: { given_name: 'Léa', usual_name: 'Roy', email: 'lea@entreprise.example', email_verified: true } });
    const world = await aWorld(databases[0]!, { env: provider.env });
    try {
      const browser = new Browser(world);
      const { location } = await browser.get('/oidc/entree');
      const back = await browser.throughProvider(location, 'lea');
      await provider.stop();
      expect((await browser.get(back)).location).toBe('/connexion?oidc=indisponible');
    } finally {
      await world.close();
    }
    const without = await aWorld(databases[0]!, { env: { ...provider.env, OIDC_CLIENT_ID: 'never-discovered' } });
    try {
      expect((await new Browser(without).get('/oidc/entree?suite=%2Fmessages')).location).toBe('/connexion?oidc=indisponible&suite=%2Fmessages');
    } finally {
      await without.close();
    }
  });
});
