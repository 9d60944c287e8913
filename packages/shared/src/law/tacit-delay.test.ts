import { describe, expect, it } from 'vitest';
import { day, formatInstant, parisInstant } from '../time/index.ts';
import { crisisTacitDueAt, ordinaryTacitDueAt, tacitTerm } from './index.ts';

const due = (on: string, time: string) => formatInstant(ordinaryTacitDueAt(parisInstant(day(on), time))).replaceAll('\u00a0', ' ');

describe('silence means acceptance (R. 5122-4), in the ordinary regime', () => {
  it('15 calendar days after a sending of 25 March 2020, the day of reception aside', () => {
    expect(due('2020-03-25', '23:59')).toBe('10 avril 2020 à 00 h 00');
    expect(due('2020-03-25', '00:00')).toBe('10 avril 2020 à 00 h 00');
  });
  it('48 real hours after a sending of 26 or 27 March 2020', () => {
    expect(due('2020-03-26', '00:00')).toBe('28 mars 2020 à 00 h 00');
    expect(due('2020-03-26', '14:30')).toBe('28 mars 2020 à 14 h 30');
  });
  it('48 real hours after a sending of 30 September 2020 at 23 h, 15 days from 1 October', () => {
    expect(due('2020-09-29', '12:00')).toBe('1er octobre 2020 à 12 h 00');
    expect(due('2020-09-30', '23:00')).toBe('2 octobre 2020 à 23 h 00');
    expect(due('2020-10-01', '00:00')).toBe('17 octobre 2020 à 00 h 00');
    expect(due('2020-10-02', '09:00')).toBe('18 octobre 2020 à 00 h 00');
  });
  it('the day is the one of Paris: 26 March at 00:30 there is still 25 March in UTC', () => {
    expect(ordinaryTacitDueAt(new Date('2020-03-25T23:30:00Z')).toISOString()).toBe('2020-03-27T23:30:00.000Z');
    expect(ordinaryTacitDueAt(new Date('2020-03-25T22:59:59Z')).toISOString()).toBe('2020-04-09T22:00:00.000Z');
  });
  it('48 hours over the night that loses one show one more hour on the clock', () => {
    expect(due('2020-03-27', '12:00')).toBe('29 mars 2020 à 13 h 00');
  });
  it('15 days over the night that loses an hour, or gains one, stay at midnight', () => {
    expect(due('2020-03-20', '12:00')).toBe('5 avril 2020 à 00 h 00');
    expect(due('2020-10-20', '12:00')).toBe('5 novembre 2020 à 00 h 00');
    expect(ordinaryTacitDueAt(parisInstant(day('2020-10-20'), '12:00')).toISOString()).toBe('2020-11-04T23:00:00.000Z');
  });
  it('neither a Sunday nor a holiday moves it', () => {
    expect(due('2021-04-19', '10:00')).toBe('5 mai 2021 à 00 h 00');
    expect(due('2021-04-15', '10:00')).toBe('1er mai 2021 à 00 h 00');
  });
  it('is unknown before July 2013', () => {
    expect(() => due('2013-06-30', '10:00')).toThrow(RangeError);
  });
});

describe('in the regime of crisis', () => {
  it('48 real hours run from the instant of sending, over both nights of change', () => {
    expect(crisisTacitDueAt(parisInstant(day('2020-03-28'), '08:00'))).toEqual(parisInstant(day('2020-03-30'), '09:00'));
    expect(crisisTacitDueAt(parisInstant(day('2020-10-24'), '08:00'))).toEqual(parisInstant(day('2020-10-26'), '07:00'));
  });
  it('the term says its delay and its source', () => {
    const sent = parisInstant(day('2020-03-25'), '08:00');
    expect(tacitTerm('CRISIS', sent)).toMatchObject({ dueAt: parisInstant(day('2020-03-27'), '08:00'), delayFr: '48\u00a0heures', source: 'FAQ DGEFP 10/04/2020' });
    expect(tacitTerm('ORDINARY', sent)).toMatchObject({ dueAt: parisInstant(day('2020-04-10'), '00:00'), delayFr: '15\u00a0jours calendaires', source: 'R. 5122-4, version de 2013' });
  });
});
