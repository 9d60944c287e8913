import { createRequire } from 'node:module';
import { spellCheckDocument } from 'cspell-lib';

const FRENCH = createRequire(import.meta.url).resolve('@cspell/dict-fr-fr/cspell-ext.json');

/** Written for machines inside a sentence: addresses, names of fields, acronyms. */
const NOT_WORDS = [String.raw`/\S*[@/_\\]\S*/g`, String.raw`/\b[A-Za-z]+[a-z][A-Z]\w*\b/g`, String.raw`/\b[a-z]\w*(?:\.\w+)+/gi`, String.raw`/\b[A-Z0-9]{2,}\w*\b/g`, '/`[^`]*`/g', String.raw`/\$\{[^}]*\}/g`];

/** Words of a text that the dictionary of its language does not know, nor our own words; what is in English quotes terms in French. */
export async function misspelt(text: string, language: 'fr' | 'en', words: readonly string[]): Promise<readonly string[]> {
  const locale = language === 'fr' ? 'fr' : 'en-GB,fr';
  const settings = { language: locale, import: [FRENCH], words: [...words], ignoreRegExpList: NOT_WORDS, maxNumberOfProblems: 1_000 };
  const { issues } = await spellCheckDocument({ uri: 'file:///text.txt', text, languageId: 'plaintext', locale }, { generateSuggestions: false, noConfigSearch: true }, settings);
  return [...new Set(issues.map((issue) => issue.text))];
}

/** The words of a file, one a line; a line that begins with # explains. */
export const wordsOf = (file: string): readonly string[] => file.split('\n').filter((word) => word !== '' && !word.startsWith('#'));
