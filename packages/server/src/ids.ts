import { v7 } from 'uuid';
import type { Clock } from './clock.ts';

/** Identifiers that sort by time of creation. */
export interface Ids {
  next(): string;
}

export function timeOrderedIds(clock: Clock): Ids {
  return { next: () => v7({ msecs: clock.now().getTime() }) };
}
