import type { Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { readTypedText } from '../dap/index.ts';
import { daHits, dapHits, diHits, establishmentHits, type SearchHit } from './hits.ts';
import { personHits } from './people.ts';
import { understoodOf, type Understood } from './understood.ts';

export interface SearchOutcome {
  readonly text: string;
  readonly understood: readonly Understood[];
  readonly hits: readonly SearchHit[];
}

const LONGEST_TEXT = 200;

/**
 * Finds what a typed text may name, within the perimeter of the viewer: establishments, people by their e-mail address, requests, decisions, claims. A text
 * that reads in several ways gives the hits of all of them, and `understood` says which ways. Never refused: a text that
 * means nothing finds nothing.
 */
export async function search(deps: Deps, viewer: Viewer, text: string): Promise<SearchOutcome> {
  const read = readTypedText(text.slice(0, LONGEST_TEXT));
  const found = await Promise.all([establishmentHits, personHits, dapHits, daHits, diHits].map((hitsOf) => hitsOf(deps, viewer, read)));
  return { text, understood: understoodOf(read), hits: found.flat() };
}
