import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from './harness/browsers.ts';
import { DEMO_PASSWORD } from './harness/sign-in.ts';
import { openWorld, type World } from './journey/world.ts';

const LISTEN = `globalThis.refusedByPolicy = []; document.addEventListener('securitypolicyviolation', (event) => globalThis.refusedByPolicy.push(event.effectiveDirective + ' ' + event.blockedURI)); 0`;

describe.each(browsers)('the content security policy, in $name', ({ open }) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(open);
  });
  afterAll(() => world.stop());

  it('lets the screens do all that they do, and nothing of theirs is refused', async () => {
    const tab = await world.browser.person(world.service.url);
    await tab.goto('/connexion');
    await tab.see('Comptes de démonstration');
    await tab.evaluate(LISTEN);
    await tab.fill('Adresse électronique ou identifiant', 'anne.martin@boulangerie-martin.example');
    await tab.fill('Mot de passe', DEMO_PASSWORD);
    await tab.click('button', 'Se connecter');
    await tab.see('Bonjour Anne Martin');
    await tab.click('link', 'Déclarer');
    await tab.see('Vos mois');
    // The width of a gauge is the one inline style there is: set by script, it is drawn.
    expect(await tab.evaluate<number>(`document.querySelector('.ap-envelope__used').getBoundingClientRect().width`)).toBeGreaterThan(10);
    expect(await tab.evaluate<string[]>('globalThis.refusedByPolicy')).toEqual([]);
  });

  it('refuses what is not ours: a script or a style that came in by a fault, and a call elsewhere', async () => {
    const tab = await world.browser.person(world.service.url);
    await tab.goto('/');
    await tab.see('Ma première connexion');
    await tab.evaluate(LISTEN);
    await tab.evaluate(`(() => {
      const script = document.createElement('script'); script.textContent = 'globalThis.ran = true'; document.head.append(script);
      const sheet = document.createElement('style'); sheet.textContent = 'body { display: none }'; document.head.append(sheet);
      const holder = document.createElement('div'); holder.innerHTML = '<p style="color: red" onclick="globalThis.ran = true">x</p>'; document.body.append(holder);
      holder.firstChild.click();
      void fetch('https://ailleurs.example/').catch(() => 0);
    })(); 0`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await tab.evaluate<unknown>('globalThis.ran ?? null')).toBeNull();
    expect(await tab.evaluate<string>('getComputedStyle(document.body).display')).not.toBe('none');
    const refused = await tab.evaluate<string[]>('globalThis.refusedByPolicy.map((line) => line.split(" ")[0])');
    for (const directive of ['script-src-elem', 'style-src-elem', 'style-src-attr', 'script-src-attr', 'connect-src']) expect(refused).toContain(directive);
  });

  it('lets the playground work, with a policy of its own', async () => {
    const tab = await world.browser.person(world.service.url);
    await tab.goto('/api');
    await tab.see('query');
  });
});
