import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from './harness/browsers.ts';
import { openWorld, type World } from './journey/world.ts';

const EMPLOYER = 'anne.martin@boulangerie-martin.example';

/** The simulator, before any account, then what the request takes of it. */
describe.each(browsers)('the simulator, in $name', ({ open }) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(open);
  });
  afterAll(() => world.stop());

  it('gives anybody the published amounts, and the request takes its period, people and hours after the sign-in', async () => {
    const tab = await world.person(EMPLOYER);
    await tab.goto('/simulateur');
    await tab.fill('Premier jour', '2022-05-02');
    await tab.fill('Dernier jour', '2022-05-22');
    await tab.fill('Taux horaire brut', '10,85');
    await tab.click('button', 'Calculer');
    await tab.see('811,65');
    await tab.see('901,95');
    await tab.see('Ce que la simulation ne couvre pas');
    await tab.click('link', 'En faire une demande d’autorisation');
    await tab.see('Votre simulation sera reprise');
    await tab.see('105,00');
    expect(await tab.text()).toContain('2 mai 2022');
    await tab.close();
  });
});
