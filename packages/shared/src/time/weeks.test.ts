import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysOf, month, monthsOfPeriod, weeksOfMonth } from './index.ts';

describe('a week belongs to the month that holds its Wednesday', () => {
  it('March 2020 has the weeks of 2 to 29 March, and 30 March goes to April', () => {
    expect(weeksOfMonth(month('2020-03')).map((week) => week.monday)).toEqual(['2020-03-02', '2020-03-09', '2020-03-16', '2020-03-23']);
    expect(weeksOfMonth(month('2020-04')).map((week) => week.monday)).toEqual(['2020-03-30', '2020-04-06', '2020-04-13', '2020-04-20', '2020-04-27']);
  });

  it('a period that begins on a Tuesday leaves four working days to its first week', () => {
    const weeks = weeksOfMonth(month('2020-03'), { start: day('2020-03-17'), end: day('2020-03-31') });
    expect(weeks.map((week) => [week.monday, week.workingDaysInPeriod, week.workingDaysInWeek, week.days.length])).toEqual([
      ['2020-03-16', 4, 5, 6],
      ['2020-03-23', 5, 5, 7],
    ]);
  });

  it('a public holiday is still one of the five days, and is named', () => {
    const week = weeksOfMonth(month('2020-05')).find((each) => each.monday === '2020-05-18');
    expect(week).toMatchObject({ workingDaysInPeriod: 5, holidays: ['2020-05-21'] });
  });

  it('a period that only touches a week-end gives its days and no working day', () => {
    const weeks = weeksOfMonth(month('2020-03'), { start: day('2020-03-28'), end: day('2020-03-29') });
    expect(weeks).toMatchObject([{ monday: '2020-03-23', workingDaysInPeriod: 0, days: ['2020-03-28', '2020-03-29'] }]);
  });

  it('a period ending on Tuesday 31 March has its last days in April', () => {
    expect(monthsOfPeriod(day('2020-03-16'), day('2020-03-31'))).toEqual(['2020-03', '2020-04']);
    expect(monthsOfPeriod(day('2020-03-01'), day('2020-03-29'))).toEqual(['2020-02', '2020-03']);
  });

  it('every day of a period is in exactly one week of one of its months', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 400 }), (offset, length) => {
      const start = addDays(day('2019-01-01'), offset);
      const period = { start, end: addDays(start, length) };
      const seen = monthsOfPeriod(period.start, period.end).flatMap((each) => weeksOfMonth(each, period)).flatMap((week) => week.days);
      expect(seen).toEqual(daysOf(period));
    }), { numRuns: 60 });
  });
});
