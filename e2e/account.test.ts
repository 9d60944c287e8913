import { codeAt } from '@apart/server/features/sign-in/totp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './harness/axe.ts';
import { browsers } from './harness/browsers.ts';
import { DEMO_PASSWORD, signIn } from './harness/sign-in.ts';
import type { Tab } from './harness/tab.ts';
import { linkOf } from './journey/space.ts';
import { openWorld, type World } from './journey/world.ts';

const EMPLOYER = 'anne.martin@boulangerie-martin.example';
const NEW_PASSWORD = 'un canal gelé en janvier';

async function givePassword(tab: Tab, password: string): Promise<void> {
  await tab.goto('/connexion');
  await tab.fill('Adresse électronique ou identifiant', EMPLOYER);
  await tab.fill('Mot de passe', password);
  await tab.click('button', 'Se connecter');
}

/** What the service's clock says: it was set, and runs. */
const serviceNow = async (tab: Tab): Promise<Date> =>
  new Date(await tab.evaluate<string>(`fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ service { now } }' }) }).then((answer) => answer.json()).then(({ data }) => data.service.now)`));

/** The annex's case 2.2, and what a person does for their own account. */
describe.each(browsers)('one’s own account, in $name', ({ open }) => {
  let world: World;
  let tab: Tab;
  let secret = '';
  let recoveryCode = '';
  beforeAll(async () => {
    world = await openWorld(open);
    tab = await world.browser.person(world.service.url);
  });
  afterAll(() => world.stop());

  it('identifier or password forgotten: one form from the sign-in page, and a mail that is followed', async () => {
    await tab.goto('/connexion');
    await tab.click('link', 'J’ai oublié mon identifiant');
    await tab.fill('Courriel', 'personne@nulle-part.example');
    await tab.click('button', 'Recevoir un courriel');
    await tab.see('Parti à');
    await world.service.mailbox.waitFor('personne@nulle-part.example', /Aucun compte à cette adresse/);
    await tab.goto('/recuperation');
    await tab.fill('Courriel', EMPLOYER);
    await tab.click('button', 'Recevoir un courriel');
    await tab.see('Parti à');
    expect(await axe(tab)).toEqual([]);
  });

  it('the link chooses a new password in another browser, once, and ends the sessions', async () => {
    const before = await world.person(EMPLOYER);
    const mail = await world.service.mailbox.waitFor(EMPLOYER, /Votre identifiant/);
    const other = await world.browser.person(world.service.url);
    await other.goto(linkOf(mail.text));
    await other.see('Votre identifiant');
    await other.fill('Nouveau mot de passe', 'boulangerie martin');
    await other.click('button', 'Enregistrer ce mot de passe');
    await other.see('se devine trop vite');
    await other.fill('Nouveau mot de passe', NEW_PASSWORD);
    await other.click('button', 'Enregistrer ce mot de passe');
    await other.see('Votre mot de passe est changé');
    await other.goto(linkOf(mail.text));
    await other.see('Ce lien n’ouvre plus rien');
    await before.goto('/espace');
    await before.see('Connectez-vous pour ouvrir cette page');
    await before.close();
    await other.close();
  });

  it('the former password opens nothing, the new one does', async () => {
    await givePassword(tab, DEMO_PASSWORD);
    await tab.see('Nous n’avons pas pu vous connecter');
    await signIn(tab, EMPLOYER, NEW_PASSWORD);
  });

  it('a second factor is enrolled, with recovery codes shown once', async () => {
    await tab.goto('/compte');
    await tab.see('Profil');
    await tab.click('link', 'Double authentification');
    await tab.click('button', 'Activer la double authentification');
    await tab.see('recopiez la clé');
    secret = await tab.evaluate<string>(`document.querySelector('.ap-enrol__key').textContent.replaceAll(' ', '')`);
    expect(await axe(tab)).toEqual([]);
    await tab.fill('Code', codeAt(secret, await serviceNow(tab)));
    await tab.click('button', 'Activer');
    await tab.see('Ils ne seront plus affichés');
    recoveryCode = await tab.evaluate<string>(`document.querySelector('.ap-recovery__codes code').textContent`);
    await tab.click('button', 'Je les ai gardés, continuer');
    await tab.see('10 codes restent');
    await world.service.mailbox.waitFor(EMPLOYER, /double authentification de votre compte est activée/);
  });

  it('then the password is not enough: a wrong code is told, a recovery code opens', async () => {
    const other = await world.browser.person(world.service.url);
    await givePassword(other, NEW_PASSWORD);
    await other.see('Donnez maintenant le code');
    expect(await axe(other)).toEqual([]);
    await other.fill('Code', '000000');
    await other.click('button', 'Valider');
    await other.see('celui-ci n’est pas accepté');
    await other.goto('/espace');
    await other.see('Connectez-vous pour ouvrir cette page');
    await givePassword(other, NEW_PASSWORD);
    await other.click('button', 'Je n’ai pas mon téléphone');
    await other.fill('Code de secours', recoveryCode);
    await other.click('button', 'Valider');
    await other.see('Se déconnecter');
    await other.goto('/compte/double-authentification');
    await other.see('9 codes restent');
  });

  it('sessions are seen, and the others ended', async () => {
    await tab.goto('/compte/sessions');
    await tab.see('cette session');
    await tab.see(tab.browser === 'Firefox' ? 'Firefox sur' : 'Chrome sur');
    await tab.click('button', 'Fermer toutes les autres sessions');
    await tab.see('Vos autres sessions sont fermées.');
  });

  it('another address is taken once confirmed; the former one is told and may undo it', async () => {
    await tab.goto('/compte');
    await tab.fill('Nouvelle adresse', 'anne@martin-nouveau.example');
    await tab.fill('Votre mot de passe', NEW_PASSWORD);
    await tab.click('button', 'Changer d’adresse');
    await tab.see('Un lien est parti');
    const mail = await world.service.mailbox.waitFor('anne@martin-nouveau.example', /Confirmez votre nouvelle adresse/);
    await tab.goto(linkOf(mail.text));
    await tab.click('button', 'Confirmer cette adresse');
    await tab.see('est désormais anne@martin-nouveau.example');
    const told = await world.service.mailbox.waitFor(EMPLOYER, /L’adresse de votre compte a changé/);
    await tab.goto(linkOf(told.text));
    await tab.click('button', 'Annuler le changement d’adresse');
    await tab.see('a de nouveau l’adresse');
    await tab.goto('/espace');
    await tab.see('Connectez-vous pour ouvrir cette page');
  });

  it('six wrong passwords lock the name here for a minute, with a way in', async () => {
    for (let time = 0; time < 5; time += 1) {
      await givePassword(tab, 'un mauvais mot de passe');
      await tab.see('Nous n’avons pas pu vous connecter');
    }
    await givePassword(tab, NEW_PASSWORD);
    await tab.see('Trop d’essais à la suite');
    await tab.click('link', 'J’ai oublié mon mot de passe');
    await tab.see('nous vous écrivons votre identifiant');
  });
});
