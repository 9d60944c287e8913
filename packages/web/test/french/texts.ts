import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

export const root = join(import.meta.dirname, '../../../..');

/** What somebody reads. */
export interface Said {
  readonly file: string;
  readonly text: string;
}

export interface Text extends Said {
  /** As the source writes it, and where. */
  readonly raw: string;
  readonly start: number;
  /** Between two tags, or in an attribute of one: entities are read there. */
  readonly isMarkup: boolean;
}

/** Where sentences in French are written: the screens, the law and its refusals, the mails and the PDFs. */
const SOURCES = 'packages/{web,shared,server}/src/**/*.{ts,tsx}';
const isOurs = (file: string): boolean => !/\.test\.tsx?$|\/(?:testing|generated)\//.test(file);

/** Only French writes these, or a space before such a sign. */
const FRENCH = /[àâçéèêëîïôùûœÀÂÇÉÈÊÎÔŒ’«»]|(?:^|[\p{L}\d»)]) [;:!?](?=\s|$)/u;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly value?: unknown;
  readonly raw?: string;
}

/** Every text that a program writes between tags, and every other of its texts that is French. */
function textsOf(file: string): Text[] {
  const source = readFileSync(join(root, file), 'utf8');
  const { program } = parseSync(file, source);
  const found: Text[] = [];
  const keep = (node: Node, text: string, raw: string, isMarkup: boolean): void => {
    found.push({ file, text: isMarkup ? text.replaceAll('&nbsp;', '\u00a0') : text, raw, start: source.indexOf(raw, node.start), isMarkup });
  };
  const visit = (value: unknown, parent?: Node): void => {
    if (Array.isArray(value)) return value.forEach((one) => visit(one, parent));
    if (value === null || typeof value !== 'object') return;
    const node = value as Node;
    if (node.type === 'JSXText' && /\p{L}|[;:!?«»]/u.test(node.value as string)) keep(node, node.value as string, node.raw ?? '', true);
    else if (node.type === 'Literal' && typeof node.value === 'string' && FRENCH.test(node.value)) keep(node, node.value, (node.raw ?? '').slice(1, -1), parent?.type === 'JSXAttribute');
    else if (node.type === 'TemplateElement') {
      const { cooked, raw } = node.value as { cooked: string; raw: string };
      if (FRENCH.test(cooked)) keep(node, cooked, raw, false);
    }
    // What is written for a database or a machine is no text.
    if (node.type !== 'TaggedTemplateExpression') Object.values(node).forEach((one) => visit(one, node));
  };
  visit(program);
  return found;
}

/** The texts of the sources. */
export const frenchTexts = (): readonly Text[] => globSync(SOURCES, { cwd: root }).filter(isOurs).flatMap(textsOf);

/** The descriptions of the published contract. */
export function descriptions(): readonly Said[] {
  const file = 'packages/schema/schema.graphql';
  return [...readFileSync(join(root, file), 'utf8').matchAll(/"""([^]*?)"""|^\s*"([^"\n]+)"$/gm)].map(([, long, short]) => ({ file, text: long ?? short ?? '' }));
}
