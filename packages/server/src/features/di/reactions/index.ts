import type { Reaction } from '../../../journal/index.ts';
import { drawRecap } from './draw-recap.ts';
import { diLetters } from './letters.ts';

const after = (first: Reaction | undefined, second: Reaction): Reaction => async (context) => {
  await first?.(context);
  await second(context);
};

/** A letter at each step; with the sending and the validation, their recapitulative. */
export const diReactions: Readonly<Record<string, Reaction>> = {
  ...diLetters,
  'di.submit': after(diLetters['di.submit'], drawRecap('REQUEST')),
  'di.approve': after(diLetters['di.approve'], drawRecap('VALIDATION')),
};
