import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './harness/axe.ts';
import { browsers } from './harness/browsers.ts';
import type { Tab } from './harness/tab.ts';
import { linkOf } from './journey/space.ts';
import { AGENT, DGEFP, openWorld, type World } from './journey/world.ts';

const MARTIN = '91200011400013';
const EMPLOYER = 'anne.martin@boulangerie-martin.example';
const HEAD = 'irene.blanc@ud-rhone.example';
const SUPPORT = 'assistance@apart.example';
const LEA = 'lea.faure@ddets-isere.example';
const PASSWORD = 'quatre mots à la suite';

async function signIn(tab: Tab, email: string): Promise<void> {
  await tab.goto('/connexion');
  await tab.fill('Adresse électronique ou identifiant', email);
  await tab.fill('Mot de passe', PASSWORD);
  await tab.click('button', 'Se connecter');
}

/** Agents' accesses, from the page before sign-in alone. */
describe.each(browsers)('agents, in $name', ({ open }) => {
  let world: World;
  let dgefp: Tab;
  let lea: Tab;
  beforeAll(async () => {
    world = await openWorld(open);
    dgefp = await world.person(DGEFP);
    lea = await world.browser.person(world.service.url);
  });
  afterAll(() => world.stop());

  it('an agent asks for an access from the agents’ side; the DGEFP grants it; the link of the mail opens it', async () => {
    await lea.goto('/');
    await lea.click('link', 'Demander un accès d’agent');
    await lea.click('button', 'Envoyer la demande');
    await lea.see('5 points à corriger');
    await lea.fill('Nom', 'Faure');
    await lea.fill('Prénom', 'Léa');
    await lea.fill('Courriel professionnel', LEA);
    await lea.fill('Service', 'DDETS de l’Isère');
    await lea.choose('Rôle demandé', 'Agent d’une unité départementale (UD)');
    await lea.fill('Départements', '38');
    await lea.see('Compris : Isère (38)');
    expect(await axe(lea)).toEqual([]);
    await lea.click('button', 'Envoyer la demande');
    await lea.see('Votre demande est transmise à la DGEFP');
    const told = await world.service.mailbox.waitFor(DGEFP, /demande un accès d’agent/);
    await dgefp.goto(linkOf(told.text));
    await dgefp.see('DDETS de l’Isère');
    await dgefp.click('button', 'Accorder un accès à Léa Faure');
    await dgefp.click('button', 'Accorder l’accès');
    await dgefp.see('L’accès de Léa Faure est accordé');
    expect(await axe(dgefp)).toEqual([]);
    const granted = await world.service.mailbox.waitFor(LEA, /Votre accès d’agent est ouvert/);
    await lea.goto(linkOf(granted.text));
    await lea.fill('Nouveau mot de passe', PASSWORD);
    await lea.click('button', 'Enregistrer ce mot de passe');
    await signIn(lea, LEA);
    await lea.see('Se déconnecter');
    await lea.see('Bonjour Léa Faure');
  });

  it('a head lends their département for some days, and it closes by itself the day after', async () => {
    const head = await world.person(HEAD);
    await head.goto('/renforts');
    await head.fill('Courriel de l’agent', LEA);
    await head.choose('Département', '69 — Rhône');
    await head.fill('Premier jour', '2026-06-17');
    await head.fill('Dernier jour, compris', '2026-06-18');
    await head.fill('Motif', 'Afflux de demandes');
    await head.click('button', 'Accorder le renfort');
    await head.see('travaillera aussi sur Rhône (69)');
    expect(await axe(head)).toEqual([]);
    await head.close();
    await lea.goto(`/etablissements/${MARTIN}`);
    await lea.see('Boulangerie Martin');
    await lea.goto('/renforts');
    await lea.see('En cours');
    await world.service.moveTo('2026-06-19T08:00:00Z');
    await signIn(lea, LEA);
    await lea.see('Se déconnecter');
    await lea.goto(`/etablissements/${MARTIN}`);
    await lea.see('Cette page n’existe pas');
  });

  it('the access of an agent ends at once, and says so to right credentials', async () => {
    dgefp = await world.person(DGEFP);
    await dgefp.goto('/administration/agents?q=faure');
    await dgefp.click('button', 'Terminer l’accès de Léa Faure');
    await dgefp.fill('Motif', 'Mutation à la DARES');
    await dgefp.click('button', 'Terminer l’accès');
    await dgefp.see('L’accès de Léa Faure est terminé');
    await lea.goto('/instruction');
    await lea.see('Connectez-vous pour ouvrir cette page');
    await signIn(lea, LEA);
    await lea.see('Votre accès d’agent a pris fin');
    await lea.close();
  });

  it('support opens an establishment for a reason; the company is told and reads it on its page', async () => {
    const support = await world.person(SUPPORT);
    await support.goto('/consultations');
    await support.see('Consulter un établissement');
    await support.fill('SIRET', '912 000 114 00013');
    await support.fill('Motif', 'Appel du 19 juin : pièce jointe illisible');
    await support.click('button', 'Consulter pendant une heure');
    await support.see('Boulangerie Martin');
    await support.see('L’assistance consulte cet espace');
    const employer = await world.person(EMPLOYER);
    await world.service.mailbox.waitFor(EMPLOYER, /L’assistance consulte l’espace/);
    await employer.goto(`/etablissements/${MARTIN}`);
    await employer.see('Appel du 19 juin : pièce jointe illisible');
    expect(await axe(employer)).toEqual([]);
    await support.goto('/consultations');
    await support.click('button', 'Terminer la consultation');
    await support.see('Terminée');
    await support.goto(`/etablissements/${MARTIN}`);
    await support.see('Cette page n’existe pas');
    await support.close();
    await employer.close();
  });

  it('who sees what is not theirs says so from any page, and the DGEFP is alerted at once', async () => {
    const agent = await world.person(AGENT);
    await agent.goto('/instruction');
    await agent.click('link', 'Je vois des informations qui ne sont pas les miennes');
    await agent.fill('Ce que vous voyez', 'Un dossier de l’Ain dans ma liste.');
    await agent.click('button', 'Alerter la DGEFP');
    await agent.see('Merci, l’administration nationale est alertée');
    await world.service.mailbox.waitFor(AGENT, /est reçu/);
    const alert = await world.service.mailbox.waitFor(DGEFP, /Alerte\s: informations d’autrui vues/);
    await dgefp.goto(linkOf(alert.text));
    await dgefp.see('Un dossier de l’Ain dans ma liste.');
    await dgefp.see('/instruction');
    await dgefp.click('button', 'Conclure le signalement');
    await dgefp.fill('Motif', 'L’établissement a déménagé dans le Rhône le 1er juin.');
    await dgefp.click('button', 'Conclure SI-');
    await dgefp.see('Aucun signalement n’attend');
    await world.service.mailbox.waitFor(AGENT, /ce qui a été trouvé/);
    await agent.close();
  });
});
