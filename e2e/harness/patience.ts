import { PATIENCE_MS } from './tab.ts';

/**
 * Asks again and again until an answer comes; undefined when patience ends. The asking is done from outside the page: the
 * service's content security policy forbids a page to evaluate text by itself, and the journeys keep that policy on.
 */
export async function patiently<T>(ask: () => Promise<T | null | undefined | false>, patience = PATIENCE_MS): Promise<T | undefined> {
  const end = Date.now() + patience;
  for (;;) {
    // A page that is being replaced cannot answer: it is asked again.
    const answer = await ask().catch(() => undefined);
    if (answer) return answer;
    if (Date.now() > end) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/**
 * Refuses that a field is empty after it was filled: a page puts the focus on its title once it is drawn, and what is typed at that very
 * instant goes there. Whoever types sees it, and types again.
 */
export function stays(typed: string, held: string): void {
  if (typed !== '' && held === '') throw new Error('What was typed did not stay in the field');
}

/** Whether the page answers: what the build has drawn is inert until its script has taken it over. */
export const ALIVE = `document.readyState === 'complete' && !document.querySelector('#root[inert]')`;

/** Waits until these words can be read on the page; the failure tells what can be read instead. */
export async function seeWords(read: () => Promise<string>, where: () => Promise<string>, words: string): Promise<void> {
  const wanted = flat(words);
  const found = await patiently(async () => flat(await read()).includes(wanted));
  if (!found) throw new Error(`« ${words} » is not on ${await where()}:\n${await read()}`);
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
