import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIENT, startProvider, type TestProvider } from '../packages/server/test/oidc-provider.ts';
import { freePort } from '../tooling/lib/free-port.ts';
import { axe } from './harness/axe.ts';
import { browsers } from './harness/browsers.ts';
import { DEMO_PASSWORD } from './harness/sign-in.ts';
import type { Tab } from './harness/tab.ts';
import { openWorld, type World } from './journey/world.ts';

const MARTIN = 'anne.martin@boulangerie-martin.example';
const PEOPLE = {
  lea: { given_name: 'Léa', usual_name: 'Roy', email: 'lea.roy@entreprise.example', email_verified: true, siret: '73282932000074' },
  anne: { given_name: 'Anne', usual_name: 'Martin', email: MARTIN, email_verified: true },
  noe: { given_name: 'Noé', usual_name: 'Blanc', email: 'noe.blanc@entreprise.example', email_verified: false },
};

describe.each(browsers)('signing in by an identity provider, in $name', ({ open }) => {
  let world: World;
  let provider: TestProvider;
  let tab: Tab;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    world = await openWorld(open, { env: { OIDC_ISSUER: `http://127.0.0.1:${port}`, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret } });
    tab = await world.browser.person(world.service.url);
  });
  afterAll(async () => {
    await world.stop();
    await provider?.stop();
  });

  const leave = async (as: string, from = '/connexion') => {
    await tab.goto(from);
    await tab.click('link', 'Se connecter avec ProConnect');
    await tab.see('Fournisseur d’identité d’essai');
    await tab.click('link', as);
  };

  it('a provider that does not answer is told, with another way in', async () => {
    await tab.goto('/connexion');
    await tab.click('link', 'Se connecter avec ProConnect');
    await tab.see('ProConnect ne répond pas pour l’instant');
    await tab.see('Connectez-vous avec votre mot de passe');
    expect(await axe(tab)).toEqual([]);
    provider = await startProvider(world.service.url, PEOPLE, port);
  });

  it('whoever gives up there comes back where they were, told that nothing changed', async () => {
    await leave('Annuler', '/messages');
    await tab.see('Vous avez interrompu la connexion avec ProConnect');
    await tab.see('Connectez-vous pour ouvrir cette page');
  });

  it('an address that the provider has not confirmed opens nothing', async () => {
    await leave('Noé Blanc');
    await tab.see('ProConnect n’a pas confirmé votre adresse électronique');
  });

  it('a new person is signed in, without an habilitation, and may ask for one with the SIRET that the provider gave', async () => {
    tab = await another();
    await tab.goto('/');
    await tab.click('link', 'Se connecter avec ProConnect');
    await tab.click('link', 'Léa Roy');
    await tab.see('Vous êtes connecté, sans habilitation pour ce service');
    await expect.poll(async () => (await tab.value('SIRET')).replaceAll(/\s/g, ''), { timeout: 10_000 }).toBe('73282932000074');
    expect(await axe(tab)).toEqual([]);
  });

  it('signing out leaves the provider too, and comes back here', async () => {
    await tab.click('button', 'Se déconnecter');
    await tab.see('Se déconnecter partout');
    await tab.click('button', 'Se déconnecter partout');
    await tab.see('Ma première connexion');
    await tab.goto('/espace');
    await tab.see('Connectez-vous pour ouvrir cette page');
  });

  it('an account of that address is linked after its password, once', async () => {
    tab = await another();
    await leave('Anne Martin');
    await tab.see('Rattacher votre compte à ProConnect');
    await tab.see(MARTIN);
    expect(await axe(tab)).toEqual([]);
    await tab.fill('Mot de passe de votre compte', 'autre chose');
    await tab.click('button', 'Rattacher et ouvrir mon espace');
    await tab.see('Ce mot de passe n’ouvre pas le compte');
    await tab.fill('Mot de passe de votre compte', DEMO_PASSWORD);
    await tab.click('button', 'Rattacher et ouvrir mon espace');
    await tab.see('Bonjour Anne Martin');
    await world.service.mailbox.waitFor(MARTIN, /rattaché à ProConnect/);
  });

  it('then the provider is enough, and leads to the page that was asked for', async () => {
    tab = await another();
    await leave('Anne Martin', '/messages');
    await tab.see('Votre compte est rattaché à ProConnect');
    expect(new URL(await tab.url()).pathname).toBe('/messages');
  });

  /** Another person at another machine. */
  async function another(): Promise<Tab> {
    await tab.close();
    return world.browser.person(world.service.url);
  }
});
