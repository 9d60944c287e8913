import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from '../harness/axe.ts';
import type { browsers } from '../harness/browsers.ts';
import { patiently } from '../harness/patience.ts';
import { PATIENCE_MS, type Tab } from '../harness/tab.ts';
import { openWorld, type World } from '../journey/world.ts';
import { DRAFT_STEPS, PAGES, WHO, type PageState } from './list.ts';

const named = (page: PageState): string => [page.who, page.path, ...(page.press ?? []).map(([, words]) => `« ${words} »`)].join(' ');

const TITLED = /.+ — APART$/;
/** Nothing wider than the window; what is, is named. */
const WIDER = `[...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1).slice(0, 5).map((e) => e.tagName + '.' + e.className)`;

async function sound(tab: Tab, see: string): Promise<void> {
  await tab.see(see);
  await patiently(async () => TITLED.test(await tab.evaluate<string>('document.title')), PATIENCE_MS);
  expect(await tab.evaluate<string>('document.title')).toMatch(TITLED);
  expect(await tab.evaluate<number>(`document.querySelectorAll('h1').length`), 'one title').toBe(1);
  expect(await axe(tab), 'on a screen').toEqual([]);
  await tab.resize(360, 800);
  await tab.evaluate(`document.documentElement.dataset.frTheme = 'dark'`);
  expect(await axe(tab), 'on a phone, in the dark').toEqual([]);
  const overflows = await tab.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth');
  expect(overflows ? await tab.evaluate<string[]>(WIDER) : [], 'nothing overflows at 360 px').toEqual([]);
}

/** A file for each browser calls it, so that both can be walked at once. */
export function everyPageIsSound({ name, open }: (typeof browsers)[number]): void {
  describe(`each page in ${name} is drawn, titled, without an accessibility fault, on a screen and on a phone`, () => {
    let world: World;
    const windows = new Map<string, Tab>();
    const windowOf = async (who: PageState['who']): Promise<Tab> => {
      const login = WHO[who];
      const tab = windows.get(who) ?? (login ? await world.person(login) : await world.browser.person(world.service.url));
      windows.set(who, tab);
      await tab.resize(1280, 900);
      return tab;
    };
    beforeAll(async () => {
      world = await openWorld(open);
    });
    afterAll(() => world.stop());

    it.each(PAGES.map((page) => [named(page), page] as const))('%s', async (_, page) => {
      const tab = await windowOf(page.who);
      await tab.goto(page.path);
      for (const [role, words] of page.press ?? []) await tab.click(role, words);
      await sound(tab, page.see);
    });

    it.each(DRAFT_STEPS.map((page) => [page.path, page] as const))('the form of a request, %s', async (_, page) => {
      const tab = await windowOf(page.who);
      await tab.goto('/espace');
      await tab.click('link', 'Reprendre');
      await tab.see('Étape 1 sur 8');
      await tab.goto(`${new URL(await tab.url()).pathname}${page.path}`);
      await sound(tab, page.see);
    });
  });
}
