import { patiently } from '../harness/patience.ts';
import { DEMO_PASSWORD } from '../harness/sign-in.ts';
import type { Tab } from '../harness/tab.ts';
import type { World } from './world.ts';

/** The words that one reads or hears first on a line: « Demandes » is not « Essayé : Les demandes… ». */
const begins = (focused: string, words: string): boolean => focused.split('\n').some((line) => line.trim().toLowerCase().startsWith(words.toLowerCase()));

/** Reaches what begins with these words by the Tab key alone. */
export async function tabTo(tab: Tab, words: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await tab.press('Tab');
    const focused = await tab.focused();
    if (begins(focused, words)) return;
    passed.push(focused.split('\n')[0] ?? '');
  }
  throw new Error(`The Tab key never reaches « ${words} »: ${passed.join(' · ')}`);
}

/** Waits until the focus is on what has these words, without any key; on such an element, where what led there has the same words. */
export async function focusOn(tab: Tab, words: string, tag?: 'H1' | 'SELECT'): Promise<void> {
  const there = await patiently(async () => {
    if (tag && (await tab.evaluate<string | undefined>('document.activeElement?.tagName')) !== tag) return false;
    return (await tab.focused()).toLowerCase().includes(words.toLowerCase());
  });
  if (!there) throw new Error(`The focus is on « ${await tab.focused()} », not on « ${words} »${tag ? ` (${tag})` : ''}`);
}

/** Waits until one has come to the page of this title: the link that led there keeps the focus until then. */
export const arriveAt = (tab: Tab, title: string): Promise<void> => focusOn(tab, title, 'H1');

/** Goes with the Tab key to what has these words, and presses Enter. */
export async function enter(tab: Tab, words: string): Promise<void> {
  await tabTo(tab, words);
  await tab.press('Enter');
}

/** A window of somebody of the demonstration who skips to the content and signs in without a mouse; ends on their home page. */
export async function signInByKeys(world: World, login: string, name: string): Promise<Tab> {
  const tab = await world.browser.person(world.service.url);
  await tab.goto('/connexion');
  await tab.see('Comptes de démonstration');
  await enter(tab, 'Aller au contenu');
  await tabTo(tab, 'Adresse électronique ou identifiant');
  await tab.type(login);
  await tabTo(tab, 'Mot de passe');
  await tab.type(DEMO_PASSWORD);
  await tab.press('Enter');
  await arriveAt(tab, `Bonjour ${name}`);
  return tab;
}

/** The name of the cell one is in, as the bar under the grid says it. */
async function cellOf(tab: Tab): Promise<string | undefined> {
  const told = await tab.evaluate<string>(`document.querySelector('.ap-cellbar__told')?.innerText ?? ''`);
  return told.split('\n')[0]?.split(' · ')[1]?.trim();
}

/** Types a row of the grid from the cell one is in: each column waits for its turn, and the Tab key goes on to the next. */
export async function typeRow(tab: Tab, cells: readonly (readonly [column: string, typed: string])[]): Promise<void> {
  for (const [column, typed] of cells) {
    const there = await patiently(async () => (await cellOf(tab)) === column);
    if (!there) throw new Error(`The grid is on « ${await cellOf(tab)} », not on « ${column} »`);
    await tab.type(typed);
    await tab.press('Tab');
  }
}
