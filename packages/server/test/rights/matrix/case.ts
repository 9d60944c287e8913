import type { Objects } from './objects.ts';
import type { Seat } from './seats.ts';

/** How one root field is tried: by whom it may be done, on what. */
export interface Case {
  readonly may: readonly Seat[];
  /** Its arguments, on the objects of the establishment; asked again on objects that do not exist. */
  readonly args?: (on: Objects) => object;
  /** Refusals that come after the rights, when doing the act whole would prove nothing more. */
  readonly reached?: readonly string[];
  /** Nothing to give is an answer too (a list that is empty for everybody). */
  readonly emptyIsDone?: boolean;
}

export type Cases = Readonly<Record<string, Case>>;

/** One line a root field: `submitDap: by(WRITERS, ({ draft }) => ({ ...draft }))`. */
export const by = (may: readonly Seat[], args?: Case['args'], more: Pick<Case, 'reached' | 'emptyIsDone'> = {}): Case => ({ may, ...(args ? { args } : {}), ...more });
