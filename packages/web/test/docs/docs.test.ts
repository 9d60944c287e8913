// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { misspelt, wordsOf } from '../spelling.ts';

const root = join(import.meta.dirname, '../../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const french = wordsOf(read('packages/web/test/french/words.txt'));
const ours = wordsOf(readFileSync(join(import.meta.dirname, 'words.txt'), 'utf8'));

/** For readers of the service; the rest is for those who work on it, in English, which quotes French terms as the page of the FAQ quotes English tests. */
const IN_FRENCH = /^(?:README|docs\/(?:quickstart\.fr|rights|law\/.*))\.md$/;
const pages = globSync(['README.md', 'CONTRIBUTING.md', 'docs/**/*.md'], { cwd: root });

/** The sentences of a page: neither its programs nor its addresses. */
const proseOf = (markdown: string): string =>
  markdown
    .replace(/^```[^]*?^```|<!--[^]*?-->/gm, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/ (?:src|href|width)="[^"]*"/g, '');

test.each(pages)('%s is spelt as the dictionary spells, or as words.txt adds', { timeout: 60_000 }, async (page) => {
  expect(await misspelt(proseOf(read(page)), IN_FRENCH.test(page) ? 'fr' : 'en', [...ours, ...french])).toEqual([]);
});

test('a fault is seen, in both languages', async () => {
  expect(await misspelt('La demmande est envoyée.', 'fr', [])).toEqual(['demmande']);
  expect(await misspelt('The requset of the employer.', 'en', [])).toEqual(['requset']);
});
