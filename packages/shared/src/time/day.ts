import { Temporal } from 'temporal-polyfill';
import type { Brand } from '../foundation/index.ts';
import { ok, refusal, refused, type Result } from '../foundation/index.ts';

/** A calendar day, `YYYY-MM-DD`, in no time zone. Text order is time order. */
export type Day = Brand<string, 'Day'>;

const DAY_MS = 86_400_000;

/** Both ends included. */
export interface DayRange {
  readonly start: Day;
  readonly end: Day;
}

export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, dayOfMonth] = text.split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year ?? 0, (month ?? 0) - 1, dayOfMonth);
  return date.toISOString().slice(0, 10) === text;
}

/** A day written in the program. @throws when it does not exist */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a day: ${text}`);
  return text;
}

/** Reads `2020-03-27` or « 27/03/2020 ». */
export function parseDay(text: string, path = ''): Result<Day> {
  const iso = text.trim().replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');
  if (isDay(iso)) return ok(iso);
  return refused(refusal('DAY_INVALID', path, 'Cette date n’existe pas\u00a0: écrivez-la jour/mois/année, par exemple 27/03/2020.'));
}

/** Negative when `a` comes first, for `sort`. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function addDays(from: Day, count: number): Day {
  return new Date(utcMidnight(from) + count * DAY_MS).toISOString().slice(0, 10) as Day;
}

/** Date to date: 31 January plus one month is the last day of February. */
export function addMonths(from: Day, count: number): Day {
  return Temporal.PlainDate.from(from).add({ months: count }, { overflow: 'constrain' }).toString() as Day;
}

export function addYears(from: Day, count: number): Day {
  return addMonths(from, 12 * count);
}

/** How many days from one to the other: 0 for the same day, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return (utcMidnight(to) - utcMidnight(from)) / DAY_MS;
}

/** 1 for Monday to 7 for Sunday. */
export function dayOfWeek(of: Day): number {
  return new Date(utcMidnight(of)).getUTCDay() || 7;
}

export function mondayOf(of: Day): Day {
  return addDays(of, 1 - dayOfWeek(of));
}

export function yearOf(of: Day): number {
  return Number(of.slice(0, 4));
}

/** Number of days of a range, both ends counted. */
export function daysInRange(range: DayRange): number {
  return daysBetween(range.start, range.end) + 1;
}

export function contains(range: DayRange, of: Day): boolean {
  return range.start <= of && of <= range.end;
}

/** The days common to two ranges, undefined when there are none. */
export function intersection(a: DayRange, b: DayRange): DayRange | undefined {
  const start = a.start > b.start ? a.start : b.start;
  const end = a.end < b.end ? a.end : b.end;
  return start <= end ? { start, end } : undefined;
}

/** Every day of a range, in order. */
export function daysOf(range: DayRange): Day[] {
  return Array.from({ length: Math.max(0, daysInRange(range)) }, (_, index) => addDays(range.start, index));
}

/** Days are counted on UTC midnights, all 24 hours apart. */
function utcMidnight(of: Day): number {
  return Date.parse(`${of}T00:00:00Z`);
}
