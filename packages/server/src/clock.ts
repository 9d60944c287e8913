/** The only source of « now ». */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that reads `start` now and runs at the speed of time: `--now 2020-03-27T08:00Z` plays the past. */
export function clockStartingAt(start: Date): Clock {
  const shift = start.getTime() - Date.now();
  return { now: () => new Date(Date.now() + shift) };
}
