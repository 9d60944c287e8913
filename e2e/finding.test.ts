import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from './harness/browsers.ts';
import type { Tab } from './harness/tab.ts';
import { AGENT, DGEFP, openWorld, type World } from './journey/world.ts';

describe.each(browsers)('finding a file, in $name', ({ open }) => {
  let world: World;
  let agent: Tab;
  beforeAll(async () => {
    world = await openWorld(open);
    agent = await world.person(AGENT);
  });
  afterAll(() => world.stop());

  it('by a SIRET typed with an O, by the beginning of its name, by the address of somebody who acts for it', async () => {
    await agent.goto('/recherche?q=912%20OOO%20114%20OOO13');
    await agent.see('Compris : SIRET 912 000 114 00013 (corrigé)');
    await agent.see('Boulangerie Martin');
    await agent.goto('/recherche?q=mart%20boul');
    await agent.see('Boulangerie Martin');
    await agent.goto('/recherche?q=anne.martin%40boulangerie-martin.example');
    await agent.see('Personnes habilitées');
    await agent.click('link', 'Anne Martin');
    await agent.see('Qui agit aujourd’hui');
  });

  it('in the worklist by its views, its criteria and its keys, each in the address', async () => {
    await agent.goto('/instruction');
    await agent.see('À décider');
    await agent.see('À personne');
    await agent.see('Perrin Traiteur');
    await agent.evaluate("document.querySelector('[data-row]').focus()");
    const first = await agent.focused();
    await agent.press('j');
    const second = await agent.focused();
    expect(second).not.toBe(first);
    await agent.press('ArrowUp');
    expect(await agent.focused()).toBe(first);
    await agent.press('Enter');
    await agent.see(first.split('\n')[0] ?? '');
    await agent.goto('/instruction?etat=toutes&motif=OTHER_EXCEPTIONAL&agent=personne');
    await agent.see('Autres critères (2)');
    await expect.poll(() => agent.value('Motif'), { timeout: 10_000 }).toBe('OTHER_EXCEPTIONAL');
  });

  it('and their figures, in charts and in tables', async () => {
    for (const person of [agent, await world.person(DGEFP)]) {
      await person.goto('/tableau-de-bord');
      await person.see('Délai médian');
      await person.see('Heures par motif');
    }
  });
});
