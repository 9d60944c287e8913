import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frenchTexts, root } from './texts.ts';

/** The spaces that do not break: before « ; », « : », « ! », « ? », « € », and inside the quotes. */
const OPENING = /« /g;
const CLOSING = /(?<=\S|^) (?=»|[;:!?€](?:$|[\s.,)»]|&nbsp;|\\u00a0|\\n))/g;

/** A text as the source writes it, with these spaces as the source writes them. */
export const typeset = (raw: string, space = '\u00a0'): string => raw.replace(OPENING, `«${space}`).replace(CLOSING, space);

/** Texts that people accepted, under their fingerprint: they stay as they were. */
const isAccepted = (file: string): boolean => /features\/spaces\/terms\/v[\d-]+\.ts$/.test(file);

/** Files of sources whose texts have other spaces there, as they should be. */
export function untypeset(): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  for (const [file, texts] of Map.groupBy(frenchTexts().filter((text) => !isAccepted(text.file)), ({ file }) => file)) {
    const source = readFileSync(join(root, file), 'utf8');
    // From the last text to the first, so that places do not move; a text that holds another comes once.
    const after = [...texts].sort((a, b) => b.start - a.start).reduce((code, { raw, start, isMarkup }) => code.slice(0, start) + typeset(raw, isMarkup ? '&nbsp;' : '\\u00a0') + code.slice(start + raw.length), source);
    if (after !== source) changed.set(file, after);
  }
  return changed;
}

if (import.meta.main) for (const [file, code] of untypeset()) writeFileSync(join(root, file), code);
