import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from './harness/browsers.ts';
import type { Tab } from './harness/tab.ts';
import { AGENT, DGEFP, openWorld, type World } from './journey/world.ts';

/** Opens, from the worklist, the file of an establishment; returns its reference. */
async function openFile(agent: Tab, name: string): Promise<string> {
  await agent.goto('/instruction');
  await agent.see(name);
  const reference = new RegExp(String.raw`(\d{3}-\w+-\d{2})\s+${name}`).exec(await agent.text())?.[1];
  if (!reference) throw new Error(`No reference beside ${name}`);
  await agent.click('link', reference);
  await agent.see('Votre décision');
  return reference;
}

describe.each(browsers)('what an agent may answer, in $name', ({ open }) => {
  let world: World;
  let agent: Tab;
  beforeAll(async () => {
    world = await openWorld(open);
    agent = await world.person(AGENT);
  });
  afterAll(() => world.stop());

  it('a refusal states its reason and its article, or is not sent', async () => {
    const reference = await openFile(agent, 'Perrin Traiteur');
    await agent.click('button', 'Refuser');
    await agent.click('button', 'Refuser la demande');
    await agent.see('Choisissez un motif de refus dans la liste.');
    await agent.see('Expliquez le refus : la décision est motivée.');
    await agent.choose('Motif du refus', 'Les circonstances ne sont pas établies par les éléments fournis (R. 5122-2)');
    await agent.fill('Explication lue par l’employeur', 'Les annulations de commandes ne sont pas jointes.');
    await agent.click('button', 'Refuser la demande');
    await agent.see('La demande est refusée.');
    const mail = await world.service.mailbox.waitFor('traiteur@traiteur.example', new RegExp(`${reference}.*demande refusée`));
    expect(mail.text).toContain('Les annulations de commandes ne sont pas jointes.');
    expect(mail.text).toContain('R. 5122-2');
    const employer = await world.person('traiteur@traiteur.example');
    await employer.goto(`/dap/${reference}`);
    await employer.see('Les annulations de commandes ne sont pas jointes.');
    await employer.see('(R. 5122-2)');
    await employer.close();
  });

  it('a file sent back says what to complete; completed, it leaves again with a new term', async () => {
    const reference = await openFile(agent, 'Usinage Villeurbannais');
    await agent.click('button', 'Renvoyer pour complément');
    await agent.click('button', 'Renvoyer la demande');
    await agent.see('Choisissez un champ ou une pièce');
    await agent.choose('Champ ou pièce', 'Circonstances');
    await agent.fill('Précision', 'Carnet de commandes');
    await agent.fill('Explication lue par l’employeur', 'Joignez le carnet de commandes des trois derniers mois.');
    await agent.click('button', 'Renvoyer la demande');
    await agent.see('La demande est renvoyée.');
    const mail = await world.service.mailbox.waitFor('usinage@usinage.example', new RegExp(`${reference}.*à compléter`));
    expect(mail.text).toContain('Carnet de commandes');
    const employer = await world.person('usinage@usinage.example');
    await employer.see(`Compléter la demande ${reference}`);
    await employer.goto(`/dap/${reference}`);
    await employer.see('L’administration vous demande de compléter');
    await employer.see('Carnet de commandes');
    await employer.fill('Circonstances et situation économique', 'Deux clients sur trois ont annulé leurs commandes : le carnet est vide jusqu’à la fin de la période, comme le montre la pièce jointe.');
    await employer.click('button', 'Récapitulatif');
    await employer.see('comme le montre la pièce jointe');
    await employer.click('button', 'Envoyer la demande');
    await employer.see('Votre demande est envoyée');
    await employer.see('Demande renvoyée pour complément');
    await employer.close();
    await openFile(agent, 'Usinage Villeurbannais');
  });
});

describe.each(browsers)('silence, in $name', ({ open }) => {
  let world: World;
  // At this instant the file sent on 25 March 2020 at 09:12 is past its 48 hours, and the pass of the evening has not come.
  beforeAll(async () => {
    world = await openWorld(open, { now: '2020-03-27T17:00:00Z', env: { SCHEDULER: 'off' } });
  });
  afterAll(() => world.stop());

  it('accepts at a pass on demand: the trial shows, the pass does, the employer is told', async () => {
    const dgefp = await world.person(DGEFP);
    await dgefp.goto('/pilotage');
    await dgefp.see('Maison de la Soie');
    await dgefp.click('button', 'Simuler un passage');
    await dgefp.see('Essai : une demande serait acceptée');
    await dgefp.click('button', 'Lancer le passage');
    await dgefp.see('Une demande est acceptée');
    await dgefp.see('Aucune demande échue en attente');
    await dgefp.close();
    const mail = await world.service.mailbox.waitFor('soie@soie.example', /demande acceptée par silence/);
    expect(mail.text).toContain('27 mars 2020 à 09 h 12');
    const employer = await world.person('soie@soie.example');
    await employer.goto(new URL(/https?:\/\/\S+/.exec(mail.text)?.[0] ?? '').pathname);
    await employer.see('27 mars 2020 à 09 h 12');
    await employer.close();
  });
});
