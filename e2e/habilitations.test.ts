import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './harness/axe.ts';
import { browsers } from './harness/browsers.ts';
import type { Tab } from './harness/tab.ts';
import { createSpace, linkOf } from './journey/space.ts';
import { AGENT, ASP, openWorld, type World } from './journey/world.ts';

const MARTIN = '91200011400013';
const EMPLOYER = 'anne.martin@boulangerie-martin.example';
const GROUP = 'gael.roux@boulangerie-martin.example';
const LUC = 'luc.petit@boulangerie-martin.example';
const EVA = 'eva.roux@boulangerie-martin.example';
const ZOE = 'zoe.blanc@boulangerie-martin.example';

async function becomeMember(tab: Tab, mailText: string, first: string, last: string): Promise<void> {
  await tab.goto(linkOf(mailText));
  await tab.fill('Nom', last);
  await tab.fill('Prénom', first);
  await tab.fill('Mot de passe', 'quatre mots à la suite');
  await tab.check('J’accepte les conditions générales d’utilisation');
  await tab.click('button', 'Accepter l’invitation');
  await tab.see('Se déconnecter');
}

async function askAccess(tab: Tab, email: string, first: string, last: string): Promise<void> {
  await tab.goto(`/demander-une-habilitation?siret=${MARTIN}`);
  await tab.fill('Nom', last);
  await tab.fill('Prénom', first);
  await tab.fill('Courriel', email);
  await tab.fill('Votre rôle dans l’établissement', 'Gestionnaire de paie');
  await tab.click('button', 'Envoyer la demande');
  await tab.see('Votre demande est transmise');
}

async function signAsAgent(world: World, login: string): Promise<void> {
  const agent = await world.person(login);
  await agent.goto('/arbitrages');
  await agent.see('Zoe Blanc');
  await agent.click('button', 'Signer l’accès');
  await agent.fill('Motif', 'Extrait Kbis reçu, siège rappelé.');
  await agent.press('Tab');
  await agent.press('Enter');
  await agent.see(login === ASP ? 'Votre administration a signé' : 'Les deux signatures sont données');
  await agent.close();
}

/** Who may act for an establishment: invited, asking, arbitrated (annex of the FAQ, cases 2 and 2.1). */
describe.each(browsers)('habilitations, in $name', ({ open }) => {
  let world: World;
  let employer: Tab;
  beforeAll(async () => {
    world = await openWorld(open);
    employer = await world.person(EMPLOYER);
  });
  afterAll(() => world.stop());

  it('an administrator invites a person by e-mail, who chooses a password and is in', async () => {
    await employer.goto(`/etablissements/${MARTIN}/habilitations`);
    await employer.fill('Courriel', LUC);
    await employer.choose('Rôle', 'Lecteur');
    await employer.click('button', 'Inviter');
    await employer.see('L’invitation est partie');
    expect(await axe(employer)).toEqual([]);
    const luc = await world.browser.person(world.service.url);
    const mail = await world.service.mailbox.waitFor(LUC, /Vous êtes invité à agir/);
    await becomeMember(luc, mail.text, 'Luc', 'Petit');
    await luc.see('Boulangerie Martin');
    await employer.goto(`/etablissements/${MARTIN}/habilitations`);
    await employer.see('Luc Petit');
    await employer.click('button', 'Retirer Luc Petit');
    await employer.click('button', 'Retirer cette habilitation');
    await employer.see('L’habilitation de Luc Petit a pris fin');
    await luc.goto(`/etablissements/${MARTIN}`);
    await luc.see('Cette page n’existe pas');
    await luc.close();
  });

  it('the last administrator cannot leave, and is told why', async () => {
    await employer.goto(`/etablissements/${MARTIN}/habilitations`);
    await employer.click('button', 'Quitter cet établissement');
    await employer.click('button', 'Quitter maintenant');
    await employer.see('C’est le dernier administrateur de l’entreprise');
  });

  it('an habilitation for the company is inherited by an establishment that opens later; its administrators are told', async () => {
    await employer.goto(`/etablissements/${MARTIN}/habilitations`);
    await employer.fill('Courriel', GROUP);
    await employer.choose('Rôle', 'Lecteur');
    await employer.check('Pour toute l’entreprise, établissements à venir compris');
    await employer.click('button', 'Inviter');
    await employer.see(`L’invitation est partie à ${GROUP}`);
    const group = await world.browser.person(world.service.url);
    await becomeMember(group, (await world.service.mailbox.waitFor(GROUP, /Vous êtes invité à agir/)).text, 'Gaël', 'Roux');
    await group.see('Boulangerie Martin');
    const newcomer = await world.browser.person(world.service.url);
    await createSpace(newcomer, world.service.mailbox, { siret: '912 000 114 00021', name: 'Fournil de Bellecour', email: 'camille.vasseur@fournil.example', password: 'une brioche par jour' });
    await newcomer.close();
    await group.goto('/espace');
    await group.see('Fournil de Bellecour');
    await group.close();
    const told = await world.service.mailbox.waitFor(EMPLOYER, /Un autre établissement de votre entreprise/);
    expect(told.text).toContain('Fournil de Bellecour (SIRET 912 000 114 00021)');
  });

  it('case 2: a person asks without an account; the holder is told, and answers in one gesture', async () => {
    const eva = await world.browser.person(world.service.url);
    await askAccess(eva, EVA, 'Eva', 'Roux');
    expect(await eva.text()).not.toContain('Anne');
    const told = await world.service.mailbox.waitFor(EMPLOYER, /Une personne demande à agir/);
    await employer.goto(linkOf(told.text));
    await employer.see('Eva Roux');
    await employer.click('button', 'Accepter comme déclarant');
    await employer.see('est accepté comme déclarant');
    const mail = await world.service.mailbox.waitFor(EVA, /Vous êtes invité à agir/);
    await becomeMember(eva, mail.text, 'Eva', 'Roux');
    await eva.see('Boulangerie Martin');
    await eva.close();
  });

  it('case 2.1: nobody answers, the holder left: two administrations sign, and the holders have 72 hours to object', async () => {
    const zoe = await world.browser.person(world.service.url);
    await askAccess(zoe, ZOE, 'Zoe', 'Blanc');
    const mail = await world.service.mailbox.waitFor(ZOE, /Votre demande d’habilitation/);
    await zoe.goto(linkOf(mail.text));
    await zoe.see('Attend la réponse de l’établissement');
    await zoe.check('La personne qui tenait l’espace a quitté l’entreprise');
    await zoe.fill('Ce qui s’est passé', 'La titulaire est partie en mars.');
    await zoe.fill('Téléphone', '04 72 00 00 02');
    await zoe.click('button', 'Demander un arbitrage');
    await zoe.see('En arbitrage');
    await signAsAgent(world, ASP);
    await signAsAgent(world, AGENT);
    await world.service.mailbox.waitFor(EMPLOYER, /va s’ouvrir/);
    await zoe.goto(linkOf(mail.text));
    await zoe.see('bientôt ouverte');
    await world.service.moveTo('2026-06-20T09:00:00Z');
    await zoe.goto(linkOf(mail.text));
    await zoe.see('Votre demande est acceptée');
    const invited = await world.service.mailbox.waitFor(ZOE, /Vous êtes invité à agir/);
    await becomeMember(zoe, invited.text, 'Zoe', 'Blanc');
    await zoe.goto(`/etablissements/${MARTIN}/habilitations`);
    await zoe.see('Inviter une personne');
    await zoe.close();
  });
});
