import type { Day } from './day.ts';

/** Legal days and terms are those of metropolitan France, whatever the establishment's own time. */
export const LEGAL_TIME_ZONE = 'Europe/Paris';

let clock: Intl.DateTimeFormat | undefined;

/**
 * « 2020-03-27 08:00 », as Swedish writes it. Reading a clock asks for no calendar arithmetic: the platform's own formatter does, and the
 * first page loads without Temporal. It is made at its first use: a browser takes as long for it as for a fifth of the first script.
 */
function read(instant: Date): string {
  clock ??= new Intl.DateTimeFormat('sv-SE', { timeZone: LEGAL_TIME_ZONE, dateStyle: 'short', timeStyle: 'short' });
  return clock.format(instant);
}

/** The day it is in Paris at that instant. */
export function parisDayOf(instant: Date): Day {
  return read(instant).slice(0, 10) as Day;
}

/** « HH:MM » in Paris at that instant. */
export function parisTimeOf(instant: Date): string {
  return read(instant).slice(11);
}
