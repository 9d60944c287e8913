import { v7 } from 'uuid';
import type { Clock } from './clock.ts';

/** Identifiers that sort by time of creation; those that one process makes in one millisecond sort in their order too. */
export interface Ids {
  next(): string;
}

export function timeOrderedIds(clock: Clock): Ids {
  let made = 0;
  return {
    next: () => {
      made = (made + 1) >>> 0;
      return v7({ msecs: clock.now().getTime(), seq: made });
    },
  };
}
