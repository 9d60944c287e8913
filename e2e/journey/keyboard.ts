import { patiently } from '../harness/patience.ts';
import type { Tab } from '../harness/tab.ts';

/** Reaches what has these words by the Tab key alone. */
export async function tabTo(tab: Tab, words: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await tab.press('Tab');
    const focused = await tab.focused();
    if (focused.toLowerCase().includes(words.toLowerCase())) return;
    passed.push(focused.split('\n')[0] ?? '');
  }
  throw new Error(`The Tab key never reaches « ${words} »: ${passed.join(' · ')}`);
}

/** Waits until the focus is on what has these words, without any key. */
export async function focusOn(tab: Tab, words: string): Promise<void> {
  const there = await patiently(async () => (await tab.focused()).toLowerCase().includes(words.toLowerCase()));
  if (!there) throw new Error(`The focus is on « ${await tab.focused()} », not on « ${words} »`);
}
