import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from './harness/browsers.ts';
import { arriveAt, enter, focusOn, signInByKeys, tabTo, typeRow } from './journey/keyboard.ts';
import { AGENT, openWorld, type World } from './journey/world.ts';

const MARTIN = 'anne.martin@boulangerie-martin.example';

/** Five journeys, none of whose steps clicks or fills a field by its label. */
describe.each(browsers)('RGAA 7.3, 12.8, 12.9 — without a mouse, in $name', ({ open }) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(open);
  });
  afterAll(() => world.stop());

  it('one skips to the content, signs in, starts a draft and answers its first questions', async () => {
    const tab = await signInByKeys(world, MARTIN, 'Anne Martin');
    await enter(tab, 'Nouvelle demande');
    await arriveAt(tab, 'Nouvelle demande d’activité partielle');
    await enter(tab, 'Commencer la demande');
    await arriveAt(tab, 'Demande d’activité partielle');
    await tab.see('Étape 1 sur 8');
    await tabTo(tab, 'Conjoncture économique');
    await tab.press(' ');
    await tabTo(tab, 'Circonstances et situation économique');
    await tab.type('Les commandes sont annulées une à une.');
    await enter(tab, 'Suivant');
    await focusOn(tab, 'Étape 2 sur 8');
    await tab.see('Enregistré à');
    await tab.close();
  });

  it('an employer takes up a draft again, reads it and sends it', async () => {
    const tab = await signInByKeys(world, 'librairie@librairie.example', 'Agnès Colin');
    await tab.see('Terminer la demande');
    await enter(tab, 'Reprendre');
    await arriveAt(tab, 'Demande d’activité partielle');
    await enter(tab, 'Récapitulatif');
    await focusOn(tab, 'Étape 8 sur 8');
    await tab.see('Coordonnées bancaires');
    await enter(tab, 'Envoyer la demande');
    await tab.see('Votre demande est envoyée');
    await arriveAt(tab, 'Demande d’activité partielle');
    await tab.close();
  });

  it('an agent opens the most urgent file of the list and authorises it', async () => {
    const tab = await signInByKeys(world, AGENT, 'Paul Rey');
    await tab.see('Les demandes à moins de 12 h du terme');
    await enter(tab, 'Les demandes à moins de 12 h du terme');
    await arriveAt(tab, 'Demandes d’autorisation');
    await tab.see('Perrin Traiteur');
    await enter(tab, '069-');
    await arriveAt(tab, 'Demande d’activité partielle');
    await tab.see('Votre décision');
    await enter(tab, 'Autoriser');
    await focusOn(tab, 'Autoriser cette demande');
    await tabTo(tab, 'Texte à joindre à la décision');
    await tab.type('Prévenez-nous si l’activité reprend.');
    await enter(tab, 'Autoriser la demande');
    await tab.see('La demande est autorisée');
    await focusOn(tab, 'Revenir aux demandes à décider');
    await tab.press('Enter');
    await arriveAt(tab, 'Demandes d’autorisation');
    await tab.close();
  });

  it('a line of a claim is filled on the grid, is saved, and the Tab key leaves the grid', async () => {
    const tab = await signInByKeys(world, MARTIN, 'Anne Martin');
    await tab.see('Déclarer les heures chômées');
    await enter(tab, 'Déclarer');
    await arriveAt(tab, 'Décision d’autorisation');
    await tab.see('Vos mois');
    await enter(tab, 'Déclarer le mois de mai 2026');
    await arriveAt(tab, 'Demande d’indemnisation, mai 2026');
    await tab.see('Ajouter un salarié');
    await tabTo(tab, 'Heures de mai 2026, un salarié par ligne');
    for (const key of ['ArrowRight', 'ArrowRight']) await tab.press(key);
    await typeRow(tab, [
      ['Taux horaire brut, en euros', '14,20'],
      ['Travaillées, semaine du 04/05 au 10/05', '20'],
      ['Assimilées, semaine du 04/05 au 10/05', ''],
      ['Chômées, semaine du 04/05 au 10/05', '15'],
    ]);
    await tab.press('Escape');
    await tab.see('Enregistré à');
    await tabTo(tab, 'Ouvrir la fiche');
    await tab.goto(new URL(await tab.url()).pathname);
    await tab.see('15,00 h');
    await tab.close();
  });

  it('a request for assistance, refused empty, leads to its first field; completed, it is sent and followed', async () => {
    const tab = await signInByKeys(world, MARTIN, 'Anne Martin');
    await enter(tab, 'Besoin d’aide');
    await arriveAt(tab, 'Besoin d’aide');
    await enter(tab, 'Envoyer une demande d’assistance');
    await arriveAt(tab, 'Demander de l’aide');
    await tab.see('Motif de la demande');
    await enter(tab, 'Envoyer');
    await focusOn(tab, 'points à corriger');
    await enter(tab, 'Motif de la demande\u00a0: choisissez-en un');
    await focusOn(tab, 'Motif de la demande', 'SELECT');
    await tab.press('ArrowDown');
    await tabTo(tab, 'Téléphone');
    await tab.type('04 72 00 00 02');
    await tabTo(tab, 'Votre demande');
    await tab.type('Je ne retrouve pas le récépissé de ma demande.');
    await enter(tab, 'Envoyer');
    await focusOn(tab, 'est reçue');
    await enter(tab, 'Suivre ma demande');
    await tab.see('Je ne retrouve pas le récépissé de ma demande.');
    expect(await tab.url()).toContain('/assistance/suivi/');
    await tab.close();
  });
});
