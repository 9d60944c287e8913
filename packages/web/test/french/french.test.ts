// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { misspelt, wordsOf } from '../spelling.ts';
import { descriptions, frenchTexts, type Said } from './texts.ts';
import { typeset, untypeset } from './typeset.ts';

const texts: readonly Said[] = [...frenchTexts(), ...descriptions()];
const ours = wordsOf(readFileSync(join(import.meta.dirname, 'words.txt'), 'utf8'));

test('the screens, the refusals, the mails and the contract are spelt as the dictionary spells, or as words.txt adds', { timeout: 60_000 }, async () => {
  expect(texts.length).toBeGreaterThan(5_000);
  expect(await misspelt(texts.map(({ text }) => text).join('\n'), 'fr', ours)).toEqual([]);
  expect(await misspelt('Votre demmande est envoyée.', 'fr', ours), 'a fault is seen').toEqual(['demmande']);
});

const wrong = (rule: RegExp, among: readonly Said[] = texts): string[] => among.filter(({ text }) => rule.test(text)).map(({ file, text }) => `${file}: ${text.trim()}`);

test('the apostrophe is curved, the dots of suspension are one sign', () => {
  expect(wrong(/\p{L}'\p{L}|\.\.\./u)).toEqual([]);
});

test('a space goes before « ; », « : », « ! » and « ? »', () => {
  expect(wrong(/[\p{L}\d»)][;:!?](?=\s|$)/u)).toEqual([]);
});

test('quotes are French', () => {
  expect(wrong(/“|”|«[^\s\u00a0\u202f]|[^\s\u00a0\u202f]»/u)).toEqual([]);
});

test('nobody is told to reload the page, but when it stopped: the new state is read in place, and nothing typed is lost', () => {
  expect(wrong(/rechargez la page/i)).toEqual([expect.stringMatching(/error-page\.tsx: /)]);
});

test('that space and those inside the quotes do not break at the end of a line: npm run generate writes them', () => {
  expect([...untypeset().keys()]).toEqual([]);
  expect(wrong(/« |\S [»;:!?](?=\s|$|[.,)])/u, descriptions())).toEqual([]);
  expect(typeset('« Quoi ? » : rien ; 10 €')).toBe('«\u00a0Quoi\u00a0?\u00a0»\u00a0: rien\u00a0; 10\u00a0€');
  expect(typeset('/^(?:a) :b/')).toBe('/^(?:a) :b/');
});
