import { addDays, contains, type Day, type DayRange, daysOf, intersection, mondayOf } from './day.ts';
import { type HolidayPlace, holidayName, isWeekday } from './holidays.ts';
import { firstDayOf, lastDayOf, type Month, monthOf } from './month.ts';

/** A civil week, Monday to Sunday, and the part of it that an authorised period covers. */
export interface WeekOfMonth {
  readonly monday: Day;
  readonly sunday: Day;
  /** Days of the week inside the period, all seven when no period is given. Others take no hours. */
  readonly days: readonly Day[];
  /**
   * Mondays to Fridays inside the period and in the whole week (always five): the cap of a cut week is pro rata of them.
   * Public holidays are counted: one that is usually idle is declared with the assimilated hours, not taken off twice.
   */
  readonly workingDaysInPeriod: number;
  readonly workingDaysInWeek: number;
  /** Public holidays among `days`, Monday to Friday. */
  readonly holidays: readonly Day[];
}

/** The month that pays a week: the one that holds its Wednesday. */
export function monthOfWeek(monday: Day): Month {
  return monthOf(addDays(monday, 2));
}

/** Weeks whose Wednesday is in that month; with a period, only those that it touches. */
export function weeksOfMonth(of: Month, period?: DayRange, place: HolidayPlace = {}): WeekOfMonth[] {
  const weeks: WeekOfMonth[] = [];
  const first = mondayOf(firstDayOf(of));
  for (let monday = first; monday <= lastDayOf(of); monday = addDays(monday, 7)) {
    if (monthOfWeek(monday) !== of) continue;
    const week = weekAt(monday, period, place);
    if (week.days.length > 0) weeks.push(week);
  }
  return weeks;
}

/** The months of a DA: those that hold the Wednesday of any week touching the period, so that no day is lost at its edges. */
export function monthsOfPeriod(start: Day, end: Day): Month[] {
  const months: Month[] = [];
  for (let monday = mondayOf(start); monday <= end; monday = addDays(monday, 7)) {
    const of = monthOfWeek(monday);
    if (months.at(-1) !== of) months.push(of);
  }
  return months;
}

function weekAt(monday: Day, period: DayRange | undefined, place: HolidayPlace): WeekOfMonth {
  const whole: DayRange = { start: monday, end: addDays(monday, 6) };
  const covered = period ? intersection(whole, period) : whole;
  const days = covered ? daysOf(covered) : [];
  const weekdays = daysOf(whole).filter(isWeekday);
  return {
    monday,
    sunday: whole.end,
    days,
    workingDaysInPeriod: covered ? weekdays.filter((each) => contains(covered, each)).length : 0,
    workingDaysInWeek: weekdays.length,
    holidays: days.filter((each) => isWeekday(each) && holidayName(each, place) !== undefined),
  };
}
