import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, compareDays, day, dayOfWeek, daysBetween, daysInRange, daysOf, intersection, isDay, lastDayOf, mondayOf, month, monthOf, parseDay, parseMonth, plusMonths } from './index.ts';

describe('a day', () => {
  it.each(['2020-02-29', '2020-03-27'])('%s exists', (text) => expect(isDay(text)).toBe(true));
  it.each(['2021-02-29', '2020-13-01', '2020-00-10', '2020-3-7', '27/03/2020', '', '2020-03-27T00:00'])('%s is not one', (text) => expect(isDay(text)).toBe(false));

  it('is read from the French way of writing it', () => {
    expect(parseDay('27/03/2020')).toMatchObject({ ok: true, value: '2020-03-27' });
    expect(parseDay('30/02/2020', 'start')).toMatchObject({ ok: false, refusals: [{ code: 'DAY_INVALID', path: 'start' }] });
  });

  it('is added to across months, years and changes of clocks', () => {
    expect(addDays(day('2020-02-28'), 2)).toBe('2020-03-01');
    expect(addDays(day('2020-03-28'), 2)).toBe('2020-03-30');
    expect(addMonths(day('2020-01-31'), 1)).toBe('2020-02-29');
    expect(addMonths(day('2020-08-31'), 6)).toBe('2021-02-28');
    expect(daysBetween(day('2020-03-20'), day('2020-04-20'))).toBe(31);
    expect(daysBetween(day('2020-03-02'), day('2020-03-01'))).toBe(-1);
  });

  it('belongs to a week that begins on Monday', () => {
    expect(dayOfWeek(day('2020-03-29'))).toBe(7);
    expect(mondayOf(day('2020-03-29'))).toBe('2020-03-23');
    expect(mondayOf(day('2020-03-23'))).toBe('2020-03-23');
  });

  it('counts in ranges with both ends', () => {
    const march = { start: day('2020-03-01'), end: day('2020-03-31') };
    expect(daysInRange(march)).toBe(31);
    expect(daysOf({ start: day('2020-03-30'), end: day('2020-04-01') })).toEqual(['2020-03-30', '2020-03-31', '2020-04-01']);
    expect(intersection(march, { start: day('2020-03-31'), end: day('2020-05-01') })).toEqual({ start: '2020-03-31', end: '2020-03-31' });
    expect(intersection(march, { start: day('2020-04-01'), end: day('2020-05-01') })).toBeUndefined();
    expect([day('2020-02-01'), day('2020-01-01')].sort(compareDays)[0]).toBe('2020-01-01');
  });
});

it('a month is read, named and counted', () => {
  expect(parseMonth('03/2020')).toMatchObject({ ok: true, value: '2020-03' });
  expect(parseMonth('2020-13').ok).toBe(false);
  expect(lastDayOf(month('2020-02'))).toBe('2020-02-29');
  expect(plusMonths(month('2020-11'), 2)).toBe('2021-01');
  expect(monthOf(day('2020-03-27'))).toBe('2020-03');
});

it('days count alike with and without a library', () => {
  fc.assert(fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: -20_000, max: 20_000 }), (offset, count) => {
    const from = addDays(day('2020-02-29'), offset);
    const expected = Temporal.PlainDate.from(from).add({ days: count });
    expect(addDays(from, count)).toBe(expected.toString());
    expect(dayOfWeek(addDays(from, count))).toBe(expected.dayOfWeek);
    expect(daysBetween(from, addDays(from, count))).toBe(count);
  }));
});
