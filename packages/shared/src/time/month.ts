import type { Brand } from '../foundation/index.ts';
import { ok, refusal, refused, type Result } from '../foundation/index.ts';
import { addDays, addMonths, type Day, day, type DayRange } from './day.ts';

/** A calendar month, `YYYY-MM`. */
export type Month = Brand<string, 'Month'>;

export function isMonth(text: string): text is Month {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
}

/** A month written in the program. @throws when it does not exist */
export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`Not a month: ${text}`);
  return text;
}

/** Reads `2020-03` or « 03/2020 ». */
export function parseMonth(text: string, path = ''): Result<Month> {
  const iso = text.trim().replace(/^(\d{2})\/(\d{4})$/, '$2-$1');
  if (isMonth(iso)) return ok(iso);
  return refused(refusal('MONTH_INVALID', path, 'Ce mois n’existe pas\u00a0: écrivez-le mois/année, par exemple 03/2020.'));
}

export function monthOf(of: Day): Month {
  return of.slice(0, 7) as Month;
}

export function firstDayOf(of: Month): Day {
  return day(`${of}-01`);
}

export function lastDayOf(of: Month): Day {
  return addDays(addMonths(firstDayOf(of), 1), -1);
}

export function rangeOfMonth(of: Month): DayRange {
  return { start: firstDayOf(of), end: lastDayOf(of) };
}

export function plusMonths(from: Month, count: number): Month {
  return monthOf(addMonths(firstDayOf(from), count));
}
