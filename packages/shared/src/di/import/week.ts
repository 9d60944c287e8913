import { addDays, type Day, isDay, mondayOf } from '../../time/index.ts';

export type WeekFault = 'UNREADABLE' | 'NOT_A_MONDAY';

/** The Monday of what a file says: a Monday (2026-10-05, 05/10/2026) or an ISO week (2026-W41, 2026-S41). */
export function readWeek(text: string): Day | WeekFault {
  const typed = text.trim();
  const iso = /^(\d{4})-?[WS](\d{1,2})$/i.exec(typed);
  if (iso) return mondayOfIsoWeek(Number(iso[1]), Number(iso[2]));
  const written = readImportDay(typed);
  if (!written) return 'UNREADABLE';
  return mondayOf(written) === written ? written : 'NOT_A_MONDAY';
}

/** A day as files write it: 2026-10-05 or 05/10/2026. */
export function readImportDay(text: string): Day | undefined {
  const french = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text.trim());
  const written = french ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}` : text.trim().replace(/T00:00.*$/, '');
  return isDay(written) ? written : undefined;
}

/** ISO 8601: week 1 is the one that holds 4 January. */
function mondayOfIsoWeek(year: number, week: number): Day | WeekFault {
  if (week < 1 || week > 53) return 'UNREADABLE';
  const monday = addDays(mondayOf(`${year}-01-04` as Day), (week - 1) * 7);
  // The 53rd week of a year that has 52 is the first of the next.
  return addDays(monday, 3).startsWith(String(year)) ? monday : 'UNREADABLE';
}
