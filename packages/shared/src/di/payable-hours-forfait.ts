import { FORFAIT_CONVERSION, LEGAL_WEEKLY_HOURS, requiredValueOn } from '../law/index.ts';
import { type HundredthsOfHour, hundredthsOfHour } from '../measures/index.ts';
import type { Day } from '../time/index.ts';

/** Idle time of an employee whose time is counted in days. Counts are whole numbers, half-days apart. */
export interface ForfaitDays {
  readonly closedWeeks: number;
  readonly closedDays: number;
  readonly closedHalfDays: number;
  /** Paid leave, rest days taken and public holidays not worked on weekdays, inside the closed time. */
  readonly absentDays: number;
  readonly absentHalfDays: number;
  /** Weeks of the period, to cap the total at its legal duration; no cap without it. */
  readonly weeksInPeriod?: number;
}

/** Half-day 3.5 h, day 7 h, week 35 h; what was not idle is taken off after the conversion (D. 5122-15). */
export function forfaitPayableHours(days: ForfaitDays, hourDay: Day): HundredthsOfHour {
  const { halfDay, day, week } = requiredValueOn(FORFAIT_CONVERSION, hourDay);
  const idle = days.closedWeeks * week + days.closedDays * day + days.closedHalfDays * halfDay;
  const absent = days.absentDays * day + days.absentHalfDays * halfDay;
  const cap = days.weeksInPeriod === undefined ? idle : days.weeksInPeriod * requiredValueOn(LEGAL_WEEKLY_HOURS, hourDay);
  return hundredthsOfHour(Math.max(0, Math.min(idle, cap) - absent));
}
