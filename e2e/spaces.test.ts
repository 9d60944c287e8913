import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './harness/axe.ts';
import { browsers } from './harness/browsers.ts';
import { REFUSED } from './harness/mailbox.ts';
import { patiently } from './harness/patience.ts';
import type { Tab } from './harness/tab.ts';
import { fillPerson, linkOf } from './journey/space.ts';
import { openWorld, type World } from './journey/world.ts';

const NEW = '91300011300013';
const MARTIN = '91200011400013';
const EMAIL = 'camille.vasseur@douceurs.example';

/** The annex of the FAQ: who comes for the first time, from the page before sign-in alone. */
describe.each(browsers)('a first visit, in $name', ({ open }) => {
  let world: World;
  let tab: Tab;
  beforeAll(async () => {
    world = await openWorld(open);
    tab = await world.browser.person(world.service.url);
  });
  afterAll(() => world.stop());

  it('the page before sign-in holds every way in, for an employer, an accountant and an agent', async () => {
    await tab.goto('/');
    for (const words of ['Ma première connexion', 'Mon espace personnel', 'Simulation de l’indemnisation', 'Service de démonstration']) await tab.see(words);
    const ways = { 'CRÉER MON ESPACE': '/creer-mon-espace', 'J’ai oublié mon identifiant': '/recuperation', 'J’ai oublié mon mot de passe': '/recuperation', 'CONTRAT DE PRESTATION': '/mandats/proposer', 'Demander un accès d’agent': '/agents/demander-un-acces', 'Envoyer une demande d’assistance': '/assistance', 'Conditions générales d’utilisation': '/conditions-generales' };
    for (const [name, address] of Object.entries(ways)) expect(await tab.hrefOf(name), name).toBe(address);
  });

  it('case 1: a SIRET that the service does not know is filled from the directory, and may be changed', async () => {
    await tab.click('link', 'CRÉER MON ESPACE');
    await tab.fill('SIRET', '913 000 113 O0013');
    await tab.see('Aux Douceurs de la Guillotière');
    await tab.click('button', 'Continuer');
    await tab.see('Ces informations viennent du répertoire SIRENE');
    await expect.poll(() => tab.value('Code postal'), { timeout: 10_000 }).toBe('69003');
    if (!(await patiently(async () => (await tab.value('Commune')) === '69383'))) throw new Error('The commune of the directory is not chosen');
    await tab.fill('Dénomination de l’établissement', 'Aux Douceurs');
    await tab.click('button', 'Continuer');
    await tab.see('points à corriger');
    expect(await axe(tab)).toEqual([]);
    await tab.fill('Téléphone de l’établissement', '04 72 00 00 00');
    for (const label of ['Courriel de l’établissement', 'Confirmer le courriel de l’établissement']) await tab.fill(label, 'contact@douceurs.example');
    await tab.click('button', 'Continuer');
    await tab.see('Étape 3 sur 3');
  });

  it('case 3: an address that refuses the mail is told on the page, and corrected without typing the rest again', async () => {
    await fillPerson(tab, `${REFUSED}adresse@douceurs.example`);
    await tab.see('Contrôle de sécurité terminé');
    await tab.click('button', 'Créer mon espace');
    await tab.see('Refusé par la messagerie');
    expect(await axe(tab)).toEqual([]);
    expect(await tab.hrefOf('Demander de l’aide, votre demande est déjà préremplie')).toContain(`siret=${NEW}`);
    await tab.click('link', 'Corriger mon adresse');
    await tab.see('Étape 3 sur 3');
    await expect.poll(() => tab.value('Nom'), { timeout: 10_000 }).toBe('Vasseur');
    for (const label of ['Votre courriel', 'Confirmer votre courriel']) await tab.fill(label, EMAIL);
    await tab.click('button', 'Créer mon espace');
    await tab.see('Parti à');
    await tab.see(EMAIL);
  });

  it('the space is usable as soon as the address is confirmed, with a password chosen then', async () => {
    const mail = await world.service.mailbox.waitFor(EMAIL, /Confirmez votre demande d’espace/);
    await tab.goto(linkOf(mail.text));
    await tab.fill('Mot de passe', 'azertyuiop12');
    await tab.click('button', 'Confirmer et ouvrir mon espace');
    await tab.see('se devine trop vite');
    await tab.fill('Mot de passe', 'un café en terrasse');
    await tab.click('button', 'Confirmer et ouvrir mon espace');
    await tab.see('Se déconnecter');
    await tab.see('Aux Douceurs');
    const receipt = await world.service.mailbox.waitFor(EMAIL, /Récépissé d’adhésion/);
    expect(receipt.text).toMatch(/version \S+, le 17 juin 2026 à 10 h \d\d/);
    await tab.goto(linkOf(receipt.text));
    await tab.see('Conditions générales');
  });

  it('the link has served: it says so, and leads on', async () => {
    const other = await world.browser.person(world.service.url);
    const mail = await world.service.mailbox.waitFor(EMAIL, /Confirmez votre demande d’espace/);
    await other.goto(linkOf(mail.text));
    await other.see('Ce lien n’ouvre plus rien');
    await other.close();
  });

  it('case 2: a SIRET that has a space is told at the first step, not whose it is, with the ways on', async () => {
    const other = await world.browser.person(world.service.url);
    await other.goto('/creer-mon-espace');
    await other.fill('SIRET', MARTIN);
    await other.see('Cet établissement a déjà un espace');
    const text = await other.text();
    for (const secret of ['Anne', 'Martin', 'martin.example']) expect(text).not.toContain(secret);
    expect(await other.hrefOf('Je travaille pour cet établissement, sans accès')).toBe(`/demander-une-habilitation?siret=${MARTIN}`);
    expect(await axe(other)).toEqual([]);
    await other.close();
  });

  it('help is asked without an account nor a telephone call, and its receipt is followed', async () => {
    const other = await world.browser.person(world.service.url);
    await other.goto(`/assistance?motif=EXTRANET_HABILITATION&siret=${MARTIN}`);
    await expect.poll(() => other.value('SIRET'), { timeout: 10_000 }).toContain('912');
    await other.fill('Nom', 'Petit');
    await other.fill('Prénom', 'Luc');
    await other.fill('Téléphone', '04 72 00 00 02');
    await other.fill('Courriel', 'luc.petit@ici.example');
    await other.fill('Votre demande', 'La personne qui tenait l’espace est partie en mars.');
    await other.click('button', 'Envoyer');
    await other.see('est reçue');
    await other.see('Parti à');
    await world.service.mailbox.waitFor('luc.petit@ici.example', /assistance/i);
    await other.close();
  });
});
