import { describe, expect, it } from 'vitest';
import { addRealHours, day, endOfParisDay, formatDay, formatInstant, formatRange, parisDayOf, parisInstant, startOfParisDay } from './index.ts';

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
