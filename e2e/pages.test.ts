import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from './harness/axe.ts';
import { browsers } from './harness/browsers.ts';
import { startService, type Service } from './harness/server.ts';
import { signIn } from './harness/sign-in.ts';
import type { Browser } from './harness/tab.ts';

const DEMO = {
  martin: 'anne.martin@boulangerie-martin.example',
  agent: 'paul.rey@ud-rhone.example',
  asp: 'marc.lefort@asp.example',
  dgefp: 'sophie.vidal@dgefp.example',
  support: 'assistance@apart.example',
};

/** Each page that a person may open, with a word that shows that it is drawn. */
const PAGES: readonly { readonly who: keyof typeof DEMO | null; readonly path: string; readonly see: string }[] = [
  { who: null, path: '/', see: 'Ma première connexion' },
  { who: null, path: '/connexion', see: 'Mot de passe' },
  { who: null, path: '/creer-mon-espace', see: 'SIRET' },
  { who: null, path: '/demo/courriels', see: 'Courriels' },
  { who: null, path: '/aide', see: 'aide' },
  { who: null, path: '/accessibilite', see: 'Accessibilité' },
  { who: null, path: '/nulle-part', see: 'n’existe pas' },
  { who: 'martin', path: '/espace', see: 'Boulangerie Martin' },
  { who: 'martin', path: '/messages', see: 'Messages' },
];

describe.each(browsers)('each page in $name', ({ open }) => {
  let service: Service;
  let browser: Browser;
  beforeAll(async () => {
    service = await startService();
    browser = await open();
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(PAGES)('$path ($who) is drawn, titled, and without an accessibility fault, on a screen and on a phone', async ({ who, path, see }) => {
    const tab = await browser.person(service.url);
    try {
      if (who) await signIn(tab, DEMO[who]);
      await tab.goto(path);
      await tab.see(see);
      expect(await tab.evaluate<string>('document.title')).toContain('APART');
      expect(await axe(tab)).toEqual([]);
      await tab.resize(360, 800);
      expect(await axe(tab)).toEqual([]);
      expect(await tab.evaluate<boolean>('document.documentElement.scrollWidth <= window.innerWidth'), 'nothing overflows at 360 px').toBe(true);
    } finally {
      await tab.close();
    }
  });
});
