import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

const root = join(import.meta.dirname, '../../../..');

export interface Text {
  readonly file: string;
  readonly text: string;
  /** Drawn as it stands between two tags. */
  readonly isJsx: boolean;
}

/** Where sentences in French are written: the screens, the law and its refusals, the mails and the PDFs. */
const SOURCES = 'packages/{web,shared,server}/src/**/*.{ts,tsx}';
const isOurs = (file: string): boolean => !/\.test\.tsx?$|\/(?:testing|generated)\//.test(file);

/** Only French writes these. */
const FRENCH = /[àâçéèêëîïôùûœÀÂÇÉÈÊÎÔŒ’«»]/;

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly raw?: string;
}

/** Every text that a program writes between tags, and every other of its texts that is French. */
function textsOf(file: string): Text[] {
  const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'));
  const found: Text[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (value === null || typeof value !== 'object') return;
    const node = value as Node;
    const isJsx = node.type === 'JSXText';
    const text = node.type === 'TemplateElement' ? (node.value as { cooked: string }).cooked : node.value;
    if ((isJsx || node.type === 'Literal' || node.type === 'TemplateElement') && typeof text === 'string' && (isJsx ? /\p{L}/u : FRENCH).test(text)) found.push({ file, text: text.replaceAll('&nbsp;', '\u00a0'), isJsx });
    Object.values(node).forEach(visit);
  };
  visit(program);
  return found;
}

/** The descriptions of the published contract. */
function descriptions(): Text[] {
  const file = 'packages/schema/schema.graphql';
  return [...readFileSync(join(root, file), 'utf8').matchAll(/"""([^]*?)"""|^\s*"([^"\n]+)"$/gm)].map(([, long, short]) => ({ file, text: long ?? short ?? '', isJsx: false }));
}

export const frenchTexts = (): readonly Text[] => [...globSync(SOURCES, { cwd: root }).filter(isOurs).flatMap(textsOf), ...descriptions()];
