import type { Day } from './day.ts';

/** Legal days and terms are those of metropolitan France, whatever the establishment's own time. */
export const LEGAL_TIME_ZONE = 'Europe/Paris';

// Swedish writes « 2020-03-27 08:00 ». Reading a clock asks for no calendar arithmetic: the platform's own formatter does, and
// the first page loads without Temporal.
const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: LEGAL_TIME_ZONE, dateStyle: 'short', timeStyle: 'short' });

/** The day it is in Paris at that instant. */
export function parisDayOf(instant: Date): Day {
  return CLOCK.format(instant).slice(0, 10) as Day;
}

/** « HH:MM » in Paris at that instant. */
export function parisTimeOf(instant: Date): string {
  return CLOCK.format(instant).slice(11);
}
