import { expect } from 'vitest';
import { axe } from '../harness/axe.ts';
import { patiently } from '../harness/patience.ts';
import type { Tab } from '../harness/tab.ts';

/** Either the page has asked something, or it is drawn and asks nothing. */
const SETTLED = `heldService.asked.length > 0 || (document.querySelector('main h1') !== null && document.querySelector('main .ap-pending') === null)`;

/** What tells somebody who does not see the page that it failed, and what to press to try again. */
const FAILURES = `[...document.querySelectorAll('main [role=alert]')].map((e) => e.innerText).filter((words) => words !== '')`;
const RETRY = `[...document.querySelectorAll('main [role=alert] button')].find((e) => e.innerText === 'Réessayer')`;
const WAITS = `document.querySelector('main .ap-pending')`;

/** What an empty list says beside that it is empty. */
const MUTE = `[...document.querySelectorAll('main .ap-empty')].filter((e) => e.children.length < 2 && e.lastChild === e.firstElementChild).map((e) => e.innerText)`;

/** What is drawn, without what is new each time: two states alike are looked at once. */
const DRAWN = `document.querySelector('main').innerHTML.replace(/ (id|for|aria-[a-z]+)="[^"]*"/g, '')`;

/** A page that waits has not its title yet: it is in its answer. */
const WITHOUT_TITLE = ['page-has-heading-one'];

interface Walk {
  readonly tab: Tab;
  readonly path: string;
  /** What axe has already looked at in this browser. */
  readonly known: Set<string>;
}

/**
 * The states of a page that the demonstration, full and quick, never shows: it waits for the service; the service fails, and the page
 * says so and how to try again; tried again, the page is drawn, and no list has a row. Gives what the page asked when it was opened.
 */
export async function statesAreSound({ tab, path, known }: Walk): Promise<readonly string[]> {
  const until = async (what: string, script: string): Promise<void> => expect(await patiently(() => tab.evaluate<boolean>(script)), what).toBeTruthy();
  const look = async (state: string, without: readonly string[] = []): Promise<void> => {
    const drawn = `${state} ${await tab.evaluate<string>(DRAWN)}`;
    if (known.has(drawn)) return;
    expect(await axe(tab, without), state).toEqual([]);
    known.add(drawn);
  };
  await tab.goto(path);
  await until('it is drawn', SETTLED);
  const asked = await tab.evaluate<readonly string[]>('heldService.asked.slice()');
  if (asked.length === 0) return asked;
  await look('it waits', WITHOUT_TITLE);
  await tab.evaluate('heldService.fail()');
  await until('it says that the service fails, and lets one try again', `${RETRY} !== undefined && ${WAITS} === null`);
  await look('the service fails');
  await tab.evaluate('heldService.answer()');
  // A page made of several parts fails, and is tried again, part by part.
  while (await tab.evaluate<boolean>(`${RETRY} !== undefined`)) {
    const parts = await tab.evaluate<number>(`${FAILURES}.length`);
    await tab.evaluate(`${RETRY}.click()`);
    await until('tried again, it is drawn', `${FAILURES}.filter((words) => words.includes('Réessayer')).length < ${parts} && ${WAITS} === null`);
  }
  await look('no list has a row');
  expect(await tab.evaluate<readonly string[]>(MUTE), 'an empty list teaches what to do').toEqual([]);
  return asked;
}
