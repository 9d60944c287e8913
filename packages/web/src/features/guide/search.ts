import MiniSearch from 'minisearch';
import { FICHE_GROUP_TITLES, FICHES, PLACES, QUESTIONS } from './content/index.ts';

/** Something that answers: a procedure, a question, where a thing is found. */
export interface Found {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly excerpt: string;
  readonly to: string;
}

interface Entry extends Found {
  readonly text: string;
  readonly words: string;
}

const ENTRIES: readonly Entry[] = [
  ...FICHES.map((fiche): Entry => ({
    id: fiche.slug, kind: FICHE_GROUP_TITLES[fiche.group], title: fiche.title, excerpt: fiche.when, to: `/aide/${fiche.slug}`,
    text: [fiche.when, ...(fiche.needed ?? []), ...fiche.steps, ...(fiche.notes ?? [])].join(' '), words: fiche.words ?? '',
  })),
  ...QUESTIONS.map(({ question, answer }, index): Entry => ({ id: `question-${index}`, kind: 'Question fréquente', title: question, excerpt: answer, to: `/aide#question-${index}`, text: answer, words: '' })),
  ...Object.entries(PLACES).map(([name, place]): Entry => ({ id: `ou-${name}`, kind: 'Où trouver cette information', title: place.title, excerpt: place.where, to: `/aide#ou-${name}`, text: `${place.where} ${place.example}`, words: 'où trouver' })),
];

/** Words too common to tell anything. */
const EMPTY = new Set(['a', 'au', 'aux', 'ce', 'ces', 'comment', 'dans', 'de', 'des', 'du', 'en', 'est', 'et', 'faire', 'il', 'j', 'je', 'l', 'la', 'le', 'les', 'ma', 'mes', 'mon', 'ne', 'on', 'ou', 'par', 'pas', 'pour', 'qu', 'que', 'qui', 's', 'sa', 'se', 'son', 'sur', 'un', 'une', 'vous', 'votre', 'vos', 'd', 'n']);

/** Without accents, case nor plural. */
function plain(term: string): string | null {
  const word = term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return EMPTY.has(word) ? null : word.replace(/(?<=\w{3})[sx]$/, '');
}

const index = new MiniSearch<Entry>({
  fields: ['title', 'words', 'text'],
  storeFields: ['kind', 'title', 'excerpt', 'to'],
  tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean),
  processTerm: plain,
  searchOptions: { boost: { title: 4, words: 3 }, prefix: true, fuzzy: (term) => (term.length < 5 ? false : 0.25), combineWith: 'AND' },
});
index.addAll(ENTRIES);

/** The best first; every word counts, or, when nothing holds them all, any of them. */
export function findHelp(text: string): readonly Found[] {
  const all = index.search(text);
  const found = all.length > 0 ? all : index.search(text, { combineWith: 'OR' });
  return found.slice(0, 8) as unknown as readonly Found[];
}
