import type { Tab } from '../harness/tab.ts';

/** What may be shorter than its words: what leads to the whole of them, or shows it beside. */
const SHORTENED = '.ap-cell, .ap-announcement p, .ap-help-found__excerpt, input, select, textarea';

/** Names what is wider than the window, cut by its own frame, out of its button, or written over other words; under an open dialog, in it alone. */
const misfitsOf = (mayScroll: boolean): string => String.raw`(() => {
  const named = (e) => e.tagName.toLowerCase() + '.' + (e.getAttribute('class') || '') + ' « ' + (e.textContent || '').replace(/\s+/g, ' ').trim().slice(0, 50) + ' »';
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) || document.body;
  const seen = [...root.querySelectorAll('*')].filter((e) => e.checkVisibility() && e.clientWidth > 1 && !e.closest('.fr-sr-only, svg') && !e.closest('${SHORTENED}'));
  const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
  const wide = !${mayScroll} && document.documentElement.scrollWidth > innerWidth ? seen.filter((e) => e.getBoundingClientRect().right > innerWidth + 1) : [];
  const cut = seen.filter((e) => {
    const { overflowX, overflowY } = getComputedStyle(e);
    return (hides(overflowX) && e.scrollWidth > e.clientWidth + 1) || (hides(overflowY) && e.scrollHeight > e.clientHeight + 1);
  });
  const burst = seen.filter((e) => e.matches('button, .fr-btn, .fr-badge') && e.scrollWidth > e.clientWidth + 1);
  const lines = seen.flatMap((e) => [...e.childNodes].filter((n) => n.nodeType === 3 && n.data.trim() !== '').flatMap((n) => {
    const range = document.createRange();
    range.selectNodeContents(n);
    return [...range.getClientRects()].map((box) => ({ e, box }));
  }));
  // A line is taller than its letters: half of it may lie under another one.
  const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
  const written = lines.filter(({ e, box }, index) => lines.slice(index + 1).some((other) => other.e !== e && over(box, other.box)));
  const all = [['wider than the window', wide], ['cut', cut], ['out of its button', burst], ['written over', written.map(({ e }) => e)]];
  return all.flatMap(([what, elements]) => elements.slice(0, 3).map((e) => what + ': ' + named(e)));
})()`;

/** What does not fit in the window as it is now; empty when all of the page can be read without scrolling sideways. */
export const misfits = (tab: Tab): Promise<readonly string[]> => tab.evaluate<readonly string[]>(misfitsOf(false));

/** Text alone at twice its size (RGAA 10.4), and spaced as a reader may choose (10.12): nothing is lost, the page may be wider. */
const TEXTS = {
  'text at twice its size': 'html { font-size: 200% }',
  'text spaced': '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
} as const;

/** What does not fit when the page is enlarged, as in a window half as wide, and when its text alone is enlarged or spaced. */
export async function enlargedMisfits(tab: Tab): Promise<readonly string[]> {
  await tab.resize(640, 450);
  const found = [...(await misfits(tab))];
  await tab.resize(1280, 900);
  for (const [way, style] of Object.entries(TEXTS)) {
    // A sheet made by a script: the policy of the service refuses a tag.
    await tab.evaluate(`{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(style)}); document.adoptedStyleSheets = [sheet]; }`);
    found.push(...(await tab.evaluate<readonly string[]>(misfitsOf(true))).map((one) => `${way}, ${one}`));
  }
  await tab.evaluate('document.adoptedStyleSheets = []');
  return found;
}
