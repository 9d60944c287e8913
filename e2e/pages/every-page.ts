import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe } from '../harness/axe.ts';
import type { browsers } from '../harness/browsers.ts';
import { patiently } from '../harness/patience.ts';
import { PATIENCE_MS, type Tab } from '../harness/tab.ts';
import { openWorld, type World } from '../journey/world.ts';
import { enlargedMisfits, misfits } from './fit.ts';
import { HELD } from './held.ts';
import { DRAFT_STEPS, PAGES, WHO, type PageState } from './list.ts';
import { addressOf, ASK_NOTHING, patternOf, readerOf, type Route } from './routes.ts';
import { statesAreSound } from './states.ts';

const named = (page: PageState): string => [page.who, page.path, ...(page.press ?? []).map(([, words]) => `« ${words} »`)].join(' ');

const TITLED = /.+ — APART$/;
/** Tables without a title, and those whose rows are not cards on a phone. */
const TABLES = `[...document.querySelectorAll('main table')].filter((e) => !e.caption?.textContent || (e.checkVisibility() && getComputedStyle(e.rows[0]).display !== 'block')).map((e) => e.outerHTML.slice(0, 200))`;

export interface Means {
  /** Every page of the application. */
  readonly routes: readonly Route[];
  /** What is not valid in the tags of a page. They are the same in each browser: one looks, and at the enlarged pages too. */
  readonly htmlFaults?: (html: string) => readonly string[];
}

async function sound(tab: Tab, page: PageState, { htmlFaults }: Means): Promise<void> {
  await tab.see(page.see);
  await patiently(async () => TITLED.test(await tab.evaluate<string>('document.title')), PATIENCE_MS);
  expect(await tab.evaluate<string>('document.title')).toMatch(TITLED);
  expect(await tab.evaluate<number>(`document.querySelectorAll('h1').length`), 'one title').toBe(1);
  expect(await axe(tab), 'on a screen').toEqual([]);
  if (htmlFaults) expect(htmlFaults(`<!doctype html>${await tab.evaluate<string>('document.documentElement.outerHTML')}`), 'valid HTML').toEqual([]);
  if (htmlFaults && !page.press) expect(await enlargedMisfits(tab), 'enlarged').toEqual([]);
  await tab.resize(320, 800);
  await tab.evaluate(`document.documentElement.dataset.frTheme = 'dark'`);
  expect(await axe(tab), 'on a phone, in the dark').toEqual([]);
  expect(await misfits(tab), 'at 320 px').toEqual([]);
  expect(await tab.evaluate<string[]>(TABLES), 'tables have a title, and are cards').toEqual([]);
}

/** A file for each browser calls it, so that both can be walked at once. */
export function everyPageIsSound({ name, open }: (typeof browsers)[number], means: Means): void {
  describe(`each page in ${name} is drawn, titled, without an accessibility fault, on a screen and on a phone`, () => {
    let world: World;
    const windows = new Map<string, Tab>();
    const walked = new Set<string | undefined>();
    /** Whose window no longer answers at once, and what was looked at in it. */
    const held = new Set<string>();
    const known = new Set<string>();
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
      await sound(tab, page, means);
      walked.add(patternOf(means.routes, new URL(await tab.url()).pathname));
    });

    it.each(DRAFT_STEPS.map((page) => [page.path, page] as const))('the form of a request, %s', async (_, page) => {
      const tab = await windowOf(page.who);
      await tab.goto('/espace');
      await tab.click('link', 'Reprendre');
      await tab.see('Étape 1 sur 8');
      await tab.goto(`${new URL(await tab.url()).pathname}${page.path}`);
      await sound(tab, page, means);
    });

    it('and so is every page of the application', () => {
      expect(means.routes.map(({ pattern }) => pattern).filter((pattern) => !walked.has(pattern))).toEqual([]);
    });

    it.each(means.routes.map((route) => [`/${route.pattern}`, route] as const))('%s says that it waits, that it failed, that it has nothing to show', async (_, route) => {
      const who = readerOf(route);
      if (who === undefined) throw new Error('Nobody who opens this page is named in routes.ts');
      const tab = await windowOf(who);
      if (!held.has(who)) await tab.beforeEachPage(HELD);
      held.add(who);
      const asked = await statesAreSound({ tab, path: addressOf(route), known });
      expect(asked.length === 0, `it asks ${asked.join(', ')}`).toBe(ASK_NOTHING.has(route.pattern));
    });
  });
}
