import { AGENT_FICHES } from './agent.ts';
import { ASK_FICHES } from './ask.ts';
import { CLAIM_FICHES } from './claim.ts';
import { ENTER_FICHES } from './enter.ts';
import type { Fiche } from './fiche.ts';

export * from './fiche.ts';
export { QUESTIONS } from './questions.ts';
export { PLACES } from './places.ts';

/** Every procedure: another one is a line in one of these lists. */
export const FICHES: readonly Fiche[] = [...ENTER_FICHES, ...ASK_FICHES, ...CLAIM_FICHES, ...AGENT_FICHES];

export const ficheOf = (slug: string | undefined): Fiche | undefined => FICHES.find((fiche) => fiche.slug === slug);
