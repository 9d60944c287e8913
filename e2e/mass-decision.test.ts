import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './harness/axe.ts';
import { browsers } from './harness/browsers.ts';
import type { Tab } from './harness/tab.ts';
import { AGENT, openWorld, type World } from './journey/world.ts';

const EMPLOYER = 'traiteur@traiteur.example';

/** An incident rejects files by mistake: it is repaired the same day, on the screens. */
describe.each(browsers)('many files at once, in $name', ({ open }) => {
  let world: World;
  let agent: Tab;
  beforeAll(async () => {
    world = await openWorld(open);
    agent = await world.person(AGENT);
  });
  afterAll(() => world.stop());

  it('a selection is previewed, refused in the background, and each employer is told', async () => {
    await agent.goto('/instruction');
    await agent.click('link', 'Décider toute cette sélection');
    await agent.see('chacune par une décision ordinaire');
    expect(await axe(agent)).toEqual([]);
    await agent.check('Refuser');
    await agent.choose('Motif du refus', 'Les circonstances ne sont pas établies par les éléments fournis (R. 5122-2)');
    await agent.fill('Explication lue par chaque employeur', 'Aucune pièce ne montre la baisse d’activité.');
    const button = /Refuser \d+ demandes?/.exec(await agent.text())?.[0];
    await agent.click('button', button ?? '');
    await agent.see('Terminé');
    await agent.see('Télécharger decisions-');
    expect(await axe(agent)).toEqual([]);
    const mail = await world.service.mailbox.waitFor(EMPLOYER, /demande refusée/);
    expect(mail.text).toContain('R. 5122-2');
  });

  it('the refusals are undone, each by a new decision with its reason, and every file has its own term again', async () => {
    await agent.fill('Pourquoi ces refus sont remplacés', 'Un incident a rejeté ces demandes par erreur.');
    await agent.click('button', 'Annuler ces refus');
    await agent.see('Refus annulés');
    await agent.see('Terminé');
    const mail = await world.service.mailbox.waitFor(EMPLOYER, /une nouvelle décision remplace la précédente/);
    expect(mail.text).toContain('Un incident a rejeté ces demandes par erreur.');
    expect(mail.text).toContain('le terme du silence ne change pas');
    const employer = await world.person(EMPLOYER);
    await employer.goto(/\/dap\/\S+/.exec(mail.text)?.[0] ?? '/espace');
    await employer.see('En cours d’instruction');
    await employer.see('Décision remplacée');
    await employer.close();
    await agent.goto('/instruction/decisions-en-nombre');
    // The name of the agent is in the frame too: the list is what has come.
    await agent.see('2 décisions affichées');
    await agent.see('Paul Rey');
    expect(await axe(agent)).toEqual([]);
  });
});
