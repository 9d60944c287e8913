import type { Case } from './case.ts';

/**
 * DONE: it was done, or shown. DOOR: refused before any object was looked at. UNSEEN: answered as for something that does
 * not exist. TOLD_WHY: the object is seen, and why the act is refused is said. ACCIDENT: a fault of the service.
 */
export type Outcome = 'DONE' | 'DOOR' | 'UNSEEN' | 'TOLD_WHY' | 'ACCIDENT';

/** What the door says: sign in, not your kind, not by a token, not with this token. */
const SHUT = ['UNAUTHENTICATED', 'FORBIDDEN', 'TOKEN_FORBIDDEN', 'SCOPE_MISSING'];

interface Answer {
  readonly data?: Readonly<Record<string, Given | null>> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}
type Given = readonly unknown[] | { readonly refusals?: readonly { readonly code: string }[]; readonly nodes?: readonly unknown[]; readonly hits?: readonly unknown[] };

export function outcomeOf(field: string, { reached = [], emptyIsDone = false }: Case, { text }: { readonly text: string }): Outcome {
  const { data, errors } = JSON.parse(text) as Answer;
  if (errors) return errors.every(({ extensions }) => SHUT.includes(extensions.code)) ? 'DOOR' : 'ACCIDENT';
  const given = data?.[field];
  if (given === null || given === undefined) return emptyIsDone ? 'DONE' : 'UNSEEN';
  if (isList(given)) return given.length > 0 || emptyIsDone ? 'DONE' : 'UNSEEN';
  const list = given.nodes ?? given.hits;
  if (list) return list.length > 0 || emptyIsDone ? 'DONE' : 'UNSEEN';
  return (given.refusals ?? []).every(({ code }) => reached.includes(code)) ? 'DONE' : 'UNSEEN';
}

const isList = (given: Given): given is readonly unknown[] => Array.isArray(given);
