import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Language = 'fr' | 'en';

/** What the page makes happen, in its order: a request of the reader, or an act of the administration that it only tells. */
export type Step =
  | { readonly kind: 'request'; readonly by: 'session' | 'token'; readonly query: string; readonly variables: Record<string, unknown>; readonly answer: unknown }
  | { readonly kind: 'administration'; readonly act: string };

interface Block {
  readonly info: string;
  readonly text: string;
}

export function readQuickstart(language: Language): string {
  return readFileSync(fileURLToPath(new URL(`../../../docs/quickstart.${language}.md`, import.meta.url)), 'utf8');
}

/** Every fenced block of the page and every mark of the administration (`<!-- administration: … -->`), in order. */
export function blocksOf(page: string): readonly Block[] {
  const found = page.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$|^<!-- (administration: [a-z ]+) -->$/gm);
  return [...found].map(([, info, text, mark]) => (mark === undefined ? { info: (info ?? '').trim(), text: text ?? '' } : { info: mark, text: '' }));
}

/** A block of GraphQL, then its variables when it takes some, then what it answers. */
export function stepsOf(page: string): readonly Step[] {
  const steps: Step[] = [];
  const blocks = blocksOf(page);
  for (const [index, { info, text }] of blocks.entries()) {
    if (info.startsWith('administration: ')) steps.push({ kind: 'administration', act: info.slice('administration: '.length) });
    if (!info.startsWith('graphql')) continue;
    const after = blocks.slice(index + 1);
    const next = after.findIndex((block) => block.info.startsWith('graphql'));
    const own = next === -1 ? after : after.slice(0, next);
    const json = (name: string): unknown => JSON.parse(own.find((block) => block.info === `json ${name}`)?.text ?? 'null');
    const answer = json('answer');
    if (answer === null) throw new Error(`This request has no answer: ${text}`);
    steps.push({ kind: 'request', by: info === 'graphql session' ? 'session' : 'token', query: text, variables: (json('variables') ?? {}) as Record<string, unknown>, answer });
  }
  return steps;
}

/** Does an answer read as the page shows it? A text that ends by « … » shows its beginning. */
export function reads(shown: unknown, told: unknown): boolean {
  if (typeof shown === 'string' && shown.endsWith('…') && typeof told === 'string') return told.startsWith(shown.slice(0, -1));
  if (Array.isArray(shown)) return Array.isArray(told) && shown.length === told.length && shown.every((one, index) => reads(one, told[index]));
  if (typeof shown === 'object' && shown !== null) {
    if (typeof told !== 'object' || told === null) return false;
    const keys = Object.keys(told);
    return keys.length === Object.keys(shown).length && Object.entries(shown).every(([key, value]) => reads(value, (told as Record<string, unknown>)[key]));
  }
  return shown === told;
}
