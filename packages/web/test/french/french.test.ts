// @vitest-environment node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { spellCheckDocument } from 'cspell-lib';
import { expect, test } from 'vitest';
import { frenchTexts, type Text } from './texts.ts';

const texts = frenchTexts();
const ours = readFileSync(join(import.meta.dirname, 'words.txt'), 'utf8').split('\n').filter((word) => word !== '' && !word.startsWith('#'));
const dictionary = createRequire(import.meta.url).resolve('@cspell/dict-fr-fr/cspell-ext.json');

/** Written for machines inside a sentence: addresses, names of fields, acronyms. */
const NOT_WORDS = [String.raw`/\S*[@/_\\]\S*/g`, String.raw`/\b[A-Za-z]+[a-z][A-Z]\w*\b/g`, String.raw`/\b[a-z]\w*(?:\.\w+)+/gi`, String.raw`/\b[A-Z0-9]{2,}\w*\b/g`, '/`[^`]*`/g', String.raw`/\$\{[^}]*\}/g`];

const misspelt = async (text: string): Promise<readonly string[]> => {
  const settings = { language: 'fr', import: [dictionary], words: ours, ignoreRegExpList: NOT_WORDS, maxNumberOfProblems: 1_000 };
  const { issues } = await spellCheckDocument({ uri: 'file:///french.txt', text, languageId: 'plaintext', locale: 'fr' }, { generateSuggestions: false, noConfigSearch: true }, settings);
  return [...new Set(issues.map((issue) => issue.text))];
};

test('the screens, the refusals, the mails and the contract are spelt as the dictionary spells, or as words.txt adds', { timeout: 60_000 }, async () => {
  expect(texts.length).toBeGreaterThan(5_000);
  expect(await misspelt(texts.map(({ text }) => text).join('\n'))).toEqual([]);
  expect(await misspelt('Votre demmande est envoyée.'), 'a fault is seen').toEqual(['demmande']);
});

const wrong = (rule: RegExp, among: readonly Text[] = texts): string[] => among.filter(({ text }) => rule.test(text)).map(({ file, text }) => `${file}: ${text.trim()}`);

test('the apostrophe is curved, the dots of suspension are one sign', () => {
  expect(wrong(/\p{L}'\p{L}|\.\.\./u)).toEqual([]);
});

test('a space goes before « ; », « : », « ! » and « ? »', () => {
  expect(wrong(/[\p{L}\d»)][;:!?](?=\s|$)/u)).toEqual([]);
});

test('quotes are French', () => {
  expect(wrong(/“|”|«[^\s\u00a0\u202f]|[^\s\u00a0\u202f]»/u)).toEqual([]);
});

test('between tags, that space and those inside the quotes do not break at the end of a line', () => {
  expect(wrong(/[^\s] [;:!?»](?=\s|$|[.,)])|« \S/u, texts.filter(({ isJsx }) => isJsx))).toEqual([]);
});
