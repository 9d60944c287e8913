import type { Tab } from '../harness/tab.ts';

/**
 * Seconds of the gestures of somebody who knows where they go, by the keystroke-level model (Card, Moran and Newell, 1980): one key for
 * an average typist, one pointing, one press of the mouse, one move of the hand to the keyboard, one preparation of the mind.
 */
const KEY = 0.2;
const POINT = 1.1;
const PRESS = 0.2;
const HAND = 0.4;
const MIND = 1.35;
/** One word read, at 238 words a minute (Brysbaert, 2019). */
const WORD = 60 / 238;

export interface Counts {
  /** Distinct addresses, the steps of a form included; a drawer or a dialog is not a screen. */
  readonly screens: number;
  /** Fields typed, ticked or chosen, files included. */
  readonly fields: number;
  readonly characters: number;
  /** Links and buttons pressed; an address that the journey opens by itself is one. */
  readonly clicks: number;
  /** Of the gestures alone. */
  readonly seconds: number;
  /** Of reading once every line of the body of each screen; a line that was read on a screen before is not read again. */
  readonly reading: number;
}

/** The same window, its gestures counted; `count` gives what was done since the last time. */
export function counted(tab: Tab): { readonly tab: Tab; count(): Counts } {
  let screens = new Set<string>();
  let fields = 0;
  let characters = 0;
  let clicks = 0;
  let seconds = 0;
  let words = 0;
  const read = new Set<string>();
  /** A press draws another page a while after: the address is read before each gesture, and once words are there. */
  const seen = async (): Promise<void> => {
    const { pathname, searchParams } = new URL(await tab.url());
    const screen = `${pathname} ${searchParams.get('etape') ?? ''}`;
    if (pathname === 'blank' || screens.has(screen)) return;
    screens.add(screen);
    for (const line of (await tab.evaluate<string>(`document.querySelector('main')?.innerText ?? ''`)).split('\n')) {
      if (!read.has(line)) words += line.split(/\s+/).filter(Boolean).length;
      read.add(line);
    }
  };
  const press = async (): Promise<void> => {
    await seen();
    clicks += 1;
    seconds += MIND + POINT + PRESS;
  };
  const field = async (cost: number): Promise<void> => {
    await seen();
    fields += 1;
    seconds += MIND + POINT + PRESS + cost;
  };
  return {
    tab: {
      ...tab,
      async see(text) {
        await tab.see(text);
        await seen();
      },
      async goto(path) {
        await press();
        await tab.goto(path);
      },
      async click(role, name) {
        await press();
        await tab.click(role, name);
      },
      async fill(label, value, group) {
        // Back from the keyboard to the mouse as well.
        await field(2 * HAND + value.length * KEY);
        characters += value.length;
        await tab.fill(label, value, group);
      },
      async check(label, group) {
        await field(0);
        await tab.check(label, group);
      },
      async choose(label, option) {
        await field(POINT + PRESS);
        await tab.choose(label, option);
      },
      async attach(label, file) {
        // The file, then « Ouvrir », in the window of the system.
        await field(2 * (MIND + POINT + PRESS));
        await tab.attach(label, file);
      },
    },
    count() {
      const counts = { screens: screens.size, fields, characters, clicks, seconds: Math.round(seconds), reading: Math.round(words * WORD) };
      screens = new Set();
      fields = characters = clicks = seconds = words = 0;
      return counts;
    },
  };
}
