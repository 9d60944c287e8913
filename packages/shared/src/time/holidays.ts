import joursFeries from '@socialgouv/jours-feries';
import { type Day, day, dayOfWeek, type DayRange, daysOf, addDays, yearOf } from './day.ts';

/** Where an establishment is, as far as holidays go. */
export interface HolidayPlace {
  /** INSEE code of the département: « 75 », « 67 », « 976 ». */
  readonly departement?: string;
  /** In Alsace-Moselle, Good Friday is a holiday only in communes with a Protestant temple or a mixed church (L.3134-13). */
  readonly goodFriday?: boolean;
}

const ALSACE_MOSELLE = new Set(['57', '67', '68']);

/** Anniversaries of the abolition of slavery, month and day (L.3422-2). Saint-Martin: 28 May since 2018, 27 May before. */
const ABOLITION_DAYS: Readonly<Record<string, (year: number) => string>> = {
  '971': () => '05-27',
  '972': () => '05-22',
  '973': () => '06-10',
  '974': () => '12-20',
  '976': () => '04-27',
  '977': () => '10-09',
  '978': (year) => (year >= 2018 ? '05-28' : '05-27'),
};

const years = new Map<string, ReadonlyMap<Day, string>>();

/** The public holidays of a year and their French names (L.3133-1, L.3134-13, L.3422-2). */
export function holidaysOfYear(year: number, place: HolidayPlace = {}): ReadonlyMap<Day, string> {
  const departement = place.departement ?? '';
  const key = `${year} ${departement} ${place.goodFriday === true}`;
  const known = years.get(key);
  if (known) return known;
  const computed = compute(year, departement, place.goodFriday === true);
  years.set(key, computed);
  return computed;
}

export function holidayName(of: Day, place: HolidayPlace = {}): string | undefined {
  return holidaysOfYear(yearOf(of), place).get(of);
}

/** Monday to Friday and not a public holiday (jour ouvré). */
export function isWorkingDay(of: Day, place: HolidayPlace = {}): boolean {
  return isWeekday(of) && holidayName(of, place) === undefined;
}

/** Monday to Friday, holidays included. */
export function isWeekday(of: Day): boolean {
  return dayOfWeek(of) <= 5;
}

export function countWorkingDays(range: DayRange, place: HolidayPlace = {}): number {
  return daysOf(range).filter((each) => isWorkingDay(each, place)).length;
}

/** The first working day after that day. */
export function nextWorkingDay(after: Day, place: HolidayPlace = {}): Day {
  let candidate = addDays(after, 1);
  while (!isWorkingDay(candidate, place)) candidate = addDays(candidate, 1);
  return candidate;
}

function compute(year: number, departement: string, goodFriday: boolean): ReadonlyMap<Day, string> {
  const found = new Map<Day, string>();
  for (const [name, date] of Object.entries(joursFeries(year, { alsace: ALSACE_MOSELLE.has(departement) }))) {
    if (name === 'Vendredi Saint' && !goodFriday) continue;
    found.set(localDay(date), name);
  }
  const abolition = ABOLITION_DAYS[departement];
  if (abolition) found.set(day(`${year}-${abolition(year)}`), 'Abolition de l’esclavage');
  return found;
}

/** The parts of a local midnight, read at noon: a change of clocks between Easter and the day cannot move it. */
function localDay(date: Date): Day {
  const noon = new Date(date.getTime() + 12 * 3_600_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return day(`${noon.getFullYear()}-${two(noon.getMonth() + 1)}-${two(noon.getDate())}`);
}
