// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const web = join(import.meta.dirname, '..');
const styles = readdirSync(join(web, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => readFileSync(join(web, 'src', name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
  .join('\n');

/** What loses its outline and still shows where the focus is, or takes it from a script and never from a key. */
const WITHOUT_OUTLINE = ['.ap-main', '.ap-footer', '.ap-simulation__result:focus', '.ap-cell__field'];

test('RGAA 10.7 — no style takes away the mark of the focus that a key has put', () => {
  const rules = [...styles.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({ selector: selector?.trim() ?? '', body: body ?? '' }));
  expect(rules.length).toBeGreaterThan(300);
  const hidden = rules.filter(({ body }) => /outline(?:-style|-width)?:\s*(?:none|0)\b/.test(body)).map(({ selector }) => selector);
  expect(hidden.filter((selector) => !selector.endsWith(':focus:not(:focus-visible)') && !WITHOUT_OUTLINE.includes(selector))).toEqual([]);
  expect(WITHOUT_OUTLINE.filter((selector) => !hidden.includes(selector)), 'no more than is needed').toEqual([]);
});

test('RGAA 8.3, 8.4, 10.4 — the page says that it is in French, and lets itself be enlarged', () => {
  const page = readFileSync(join(web, 'index.html'), 'utf8');
  expect(page).toMatch(/<html lang="fr"/);
  expect(page).toMatch(/name="viewport" content="width=device-width, initial-scale=1"/);
});

test('RGAA 13.8 — what moves by itself stays still for who asks for less movement', () => {
  const moving = [...styles.matchAll(/([^{}]+)\{[^{}]*\banimation:(?!\s*none)[^{}]*\}/g)].map(([, selector]) => selector?.trim() ?? '');
  expect(moving).not.toEqual([]);
  const still = [...styles.matchAll(/@media \(prefers-reduced-motion: reduce\) \{\s*([^{}]+)\{\s*animation: none/g)].map(([, selector]) => selector?.trim() ?? '');
  expect(moving.filter((selector) => !still.includes(selector))).toEqual([]);
});
