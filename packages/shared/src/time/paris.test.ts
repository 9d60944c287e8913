import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRealHours, day, endOfParisDay, formatDay, formatInstant, formatRange, parisDayOf, parisInstant, parisTimeOf, startOfParisDay } from './index.ts';

describe('the legal day is the one of Paris', () => {
  it('an evening in Fort-de-France is already the next day', () => {
    expect(parisDayOf(new Date('2020-03-27T23:30:00Z'))).toBe('2020-03-28');
    expect(parisDayOf(new Date('2020-03-27T22:59:59Z'))).toBe('2020-03-27');
  });
  it('midnight is one hour before UTC in winter, two in summer', () => {
    expect(startOfParisDay(day('2020-03-27')).toISOString()).toBe('2020-03-26T23:00:00.000Z');
    expect(startOfParisDay(day('2020-06-01')).toISOString()).toBe('2020-05-31T22:00:00.000Z');
    expect(endOfParisDay(day('2020-03-29')).toISOString()).toBe('2020-03-29T21:59:59.999Z');
  });
  it('an hour that does not exist is read one hour later, an hour that exists twice is the first', () => {
    expect(parisInstant(day('2020-03-29'), '02:30').toISOString()).toBe('2020-03-29T01:30:00.000Z');
    expect(parisInstant(day('2020-10-25'), '02:30').toISOString()).toBe('2020-10-25T00:30:00.000Z');
  });
  it('clocks say the same as the time zone itself, at each side of their changes and at any instant', () => {
    const asked = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' });
    const says = (instant: Date) => `${parisDayOf(instant)} ${parisTimeOf(instant)}`;
    for (const change of ['2020-03-29T01:00:00Z', '2020-10-25T01:00:00Z', '1996-10-27T01:00:00Z']) {
      for (const ms of [-3_600_000, -1, 0, 1, 3_599_999, 3_600_000]) {
        const instant = new Date(Date.parse(change) + ms);
        expect(says(instant)).toBe(asked.format(instant));
      }
    }
    fc.assert(fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (instant) => says(instant) === asked.format(instant)));
  });
  it('real hours ignore the change of clocks', () => {
    const sent = parisInstant(day('2020-03-28'), '08:00');
    expect(addRealHours(sent, 48)).toEqual(parisInstant(day('2020-03-30'), '09:00'));
  });
});

it('dates are written in French', () => {
  expect(formatInstant(new Date('2020-03-27T07:00:00Z')).replaceAll('\u00a0', ' ')).toBe('27 mars 2020 à 08 h 00');
  expect(formatDay(day('2020-08-01'))).toBe('1er août 2020');
  expect(formatRange({ start: day('2020-03-01'), end: day('2020-05-31') })).toBe('du 1er mars 2020 au 31 mai 2020');
});
