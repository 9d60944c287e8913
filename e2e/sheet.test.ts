import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from './harness/browsers.ts';
import type { Tab } from './harness/tab.ts';
import { AGENT, openWorld, type World } from './journey/world.ts';

const MARTIN = '91200011400013';
const EMPLOYER = 'anne.martin@boulangerie-martin.example';

/** The sheet of an establishment, when what it says changes: its account, its SIRET, what proves its link to the company. */
describe.each(browsers)('the life of a sheet, in $name', ({ open }) => {
  let world: World;
  let employer: Tab;
  beforeAll(async () => {
    world = await openWorld(open);
    employer = await world.person(EMPLOYER);
  });
  afterAll(() => world.stop());

  it('a new IBAN is announced to the administrators and waits', async () => {
    await employer.goto(`/etablissements/${MARTIN}/fiche`);
    await employer.click('button', 'Remplacer l’IBAN');
    await employer.fill('Nouvel IBAN', 'FR14 2004 1010 0505 0001 3M02 606');
    await employer.click('button', 'Enregistrer la fiche');
    await employer.see('Un changement de compte bancaire attend');
    await employer.see('20 juin 2026');
    const mail = await world.service.mailbox.waitFor(EMPLOYER, /Coordonnées bancaires modifiées/);
    expect(mail.text).toContain('ne sera utilisé qu’à partir du 20 juin 2026');
  });

  it('an administrator says no in one gesture', async () => {
    await employer.click('button', 'Annuler le changement de compte');
    await world.service.mailbox.waitFor(EMPLOYER, /Fiche de l’établissement/);
    await employer.goto(`/etablissements/${MARTIN}`);
    await employer.see('Fiche de l’établissement');
    expect(await employer.text()).not.toContain('Un changement de compte bancaire attend');
  });

  it('left alone, it is used once its 72 hours are over', async () => {
    await employer.goto(`/etablissements/${MARTIN}/fiche`);
    await employer.click('button', 'Remplacer l’IBAN');
    await employer.fill('Nouvel IBAN', 'FR14 2004 1010 0505 0001 3M02 606');
    await employer.click('button', 'Enregistrer la fiche');
    await employer.see('Un changement de compte bancaire attend');
    await world.service.moveTo('2026-06-20T09:00:00Z');
    employer = await world.person(EMPLOYER);
    await employer.goto(`/etablissements/${MARTIN}`);
    await employer.see('606');
    expect(await employer.text()).not.toContain('Un changement de compte bancaire attend');
  });

  it('an agent sees what proves the link, and says that it was checked', async () => {
    const agent = await world.person(AGENT);
    await agent.goto(`/etablissements/${MARTIN}`);
    await agent.see('Lien déclaré');
    await agent.click('button', 'Dire que le lien est vérifié');
    await agent.fill('Motif', 'Extrait Kbis reçu, dirigeante rappelée au siège.');
    await agent.press('Tab');
    await agent.press('Enter');
    await agent.see('Vérifié par un agent');
    await agent.close();
  });

  it('a move gives a new SIRET: the files stay under the old one and are read from the new one', async () => {
    await employer.goto(`/etablissements/${MARTIN}`);
    await employer.click('link', 'Signaler un nouveau SIRET');
    await employer.fill('Nouveau SIRET', '912 000 114 00021');
    await employer.fill('Dernier jour sous l’ancien SIRET', '2026-06-19');
    await employer.fill('Voie', 'quai Perrache');
    await employer.fill('Code postal', '69002');
    await employer.choose('Commune', 'Lyon 2e Arrondissement');
    await employer.click('button', 'Enregistrer le nouveau SIRET');
    await employer.see('Ce SIRET remplace le');
    await employer.click('link', 'voir les dossiers de l’ancien numéro');
    await employer.see('remplace celui-ci');
    await employer.see('Décisions d’autorisation (DA)');
  });
});
