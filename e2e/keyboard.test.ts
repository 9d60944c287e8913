import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from './harness/browsers.ts';
import { DEMO_PASSWORD } from './harness/sign-in.ts';
import { focusOn, tabTo } from './journey/keyboard.ts';
import { openWorld, type World } from './journey/world.ts';

describe.each(browsers)('without a mouse, in $name', ({ open }) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(open);
  });
  afterAll(() => world.stop());

  it('one skips to the content, signs in, starts a draft and answers its first questions', async () => {
    const tab = await world.browser.person(world.service.url);
    await tab.goto('/connexion');
    await tab.see('Comptes de démonstration');
    await tab.press('Tab');
    expect(await tab.focused()).toContain('Aller au contenu');
    await tab.press('Enter');
    await tabTo(tab, 'Adresse électronique ou identifiant');
    await tab.type('anne.martin@boulangerie-martin.example');
    await tabTo(tab, 'Mot de passe');
    await tab.type(DEMO_PASSWORD);
    await tab.press('Enter');
    await tab.see('Bonjour Anne Martin');
    await focusOn(tab, 'Bonjour Anne Martin');
    await tabTo(tab, 'Nouvelle demande');
    await tab.press('Enter');
    await focusOn(tab, 'Nouvelle demande d’activité partielle');
    await tabTo(tab, 'Commencer la demande');
    await tab.press('Enter');
    await tab.see('Étape 1 sur 8');
    await tabTo(tab, 'Conjoncture économique');
    await tab.press(' ');
    await tabTo(tab, 'Circonstances et situation économique');
    await tab.type('Les commandes sont annulées une à une.');
    await tabTo(tab, 'Suivant');
    await tab.press('Enter');
    await focusOn(tab, 'Étape 2 sur 8');
    await tab.see('Enregistré à');
  });
});
