import type { Day, DayRange } from './day.ts';
import type { Month } from './month.ts';
import { parisDayOf, parisTimeOf } from './paris-clock.ts';

const MONTH_NAMES = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

/** « 27 mars 2020 », « 1er mars 2020 » */
export function formatDay(of: Day): string {
  const dayOfMonth = Number(of.slice(8));
  return `${dayOfMonth === 1 ? '1er' : dayOfMonth} ${formatMonth(of.slice(0, 7) as Month)}`;
}

/** « 27/03/2020 » */
export function formatDayShort(of: Day): string {
  return `${of.slice(8)}/${of.slice(5, 7)}/${of.slice(0, 4)}`;
}

/** « mars 2020 » */
export function formatMonth(of: Month): string {
  return `${MONTH_NAMES[Number(of.slice(5)) - 1]} ${of.slice(0, 4)}`;
}

/** « du 1er mars 2020 au 31 mai 2020 » */
export function formatRange(range: DayRange): string {
  return `du ${formatDay(range.start)} au ${formatDay(range.end)}`;
}

/** « 08 h 00 », in Paris */
export function formatTime(instant: Date): string {
  return parisTimeOf(instant).replace(':', '\u00a0h\u00a0');
}

/** « 27 mars 2020 à 08 h 00 », in Paris */
export function formatInstant(instant: Date): string {
  return `${formatDay(parisDayOf(instant))} à ${formatTime(instant)}`;
}
