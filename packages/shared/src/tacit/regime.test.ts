import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, formatInstant, isWorkingDay, parisDayOf, parisInstant, parisTimeOf } from '../time/index.ts';
import { acceptedBySilenceSentence, FRESH_INSTALL_REGIMES, nextTacitSweepAt, regimeAt, SWEEP_TIMES, tacitTermUnder, type DatedRegime } from './index.ts';

const at = (on: string, time: string) => parisInstant(day(on), time);
const read = (instant: Date) => formatInstant(instant).replaceAll('\u00a0', ' ');

describe('each file takes the regime in force at its sending', () => {
  it('a fresh install: ordinary until 29 February 2020, crisis from 1 March 00:00 in Paris on', () => {
    const regime = (instant: Date) => tacitTermUnder(FRESH_INSTALL_REGIMES, instant).regime;
    expect(regime(at('2020-02-29', '12:00'))).toBe('ORDINARY');
    expect(regime(new Date('2020-02-29T22:59:59.999Z'))).toBe('ORDINARY');
    expect(regime(new Date('2020-02-29T23:00:00Z'))).toBe('CRISIS');
    expect(regime(at('2020-03-02', '12:00'))).toBe('CRISIS');
  });

  it.each(['2020-03-25', '2020-03-26', '2020-03-27'])('sent on %s at 08:00 on a fresh install, accepted by silence 48 real hours later', (on) => {
    const sent = at(on, '08:00');
    expect(tacitTermUnder(FRESH_INSTALL_REGIMES, sent)).toEqual({ dueAt: new Date(sent.getTime() + 48 * 3_600_000), regime: 'CRISIS', source: 'FAQ DGEFP 10/04/2020' });
  });

  const rows: readonly DatedRegime[] = [
    ...FRESH_INSTALL_REGIMES,
    { from: at('2026-11-16', '00:00'), kind: 'ORDINARY', source: 'Note DGEFP du 12 novembre 2026' },
    { from: at('2027-01-04', '00:00'), kind: 'CRISIS', source: 'Note DGEFP du 2 janvier 2027' },
  ];

  it('sent the day before the DGEFP ends the crisis, 48 hours; that day and the day after, 15 days and the source of the law', () => {
    expect(read(tacitTermUnder(rows, at('2026-11-15', '23:59')).dueAt)).toBe('17 novembre 2026 à 23 h 59');
    const that = tacitTermUnder(rows, at('2026-11-16', '00:00'));
    expect(read(that.dueAt)).toBe('2 décembre 2026 à 00 h 00');
    expect(that).toMatchObject({ regime: 'ORDINARY', source: expect.stringContaining('décret n° 2020-1188') as string });
    expect(read(tacitTermUnder(rows, at('2026-11-17', '18:00')).dueAt)).toBe('3 décembre 2026 à 00 h 00');
  });

  it('a crisis opened again gives its own source', () => {
    expect(tacitTermUnder(rows, at('2027-01-04', '09:00'))).toMatchObject({ regime: 'CRISIS', source: 'Note DGEFP du 2 janvier 2027' });
  });

  it('whatever the order of the rows; of two with one date the last one set wins', () => {
    expect(regimeAt(rows.toReversed(), at('2026-12-01', '12:00'))?.kind).toBe('ORDINARY');
    const corrected = [...rows, { from: at('2026-11-16', '00:00'), kind: 'CRISIS' as const, source: 'Correction' }];
    expect(regimeAt(corrected, at('2026-12-01', '12:00'))?.source).toBe('Correction');
    expect(regimeAt([], at('2026-12-01', '12:00'))).toBeUndefined();
  });
});

describe('the sweep passes at 06:00 and 20:00 in Paris on working days', () => {
  it.each([
    ['2026-11-03', '05:59', '3 novembre 2026 à 06 h 00'],
    ['2026-11-03', '06:00', '3 novembre 2026 à 20 h 00'],
    ['2026-11-03', '19:59', '3 novembre 2026 à 20 h 00'],
    ['2026-11-03', '20:00', '4 novembre 2026 à 06 h 00'],
    ['2026-11-06', '20:00', '9 novembre 2026 à 06 h 00'],
    ['2026-11-07', '12:00', '9 novembre 2026 à 06 h 00'],
    ['2026-11-10', '21:00', '12 novembre 2026 à 06 h 00'],
    ['2026-11-11', '12:00', '12 novembre 2026 à 06 h 00'],
    ['2020-03-28', '10:00', '30 mars 2020 à 06 h 00'],
    ['2020-04-30', '20:00', '4 mai 2020 à 06 h 00'],
    ['2026-12-31', '20:30', '4 janvier 2027 à 06 h 00'],
  ])('after %s at %s: %s', (on, time, expected) => {
    expect(read(nextTacitSweepAt(at(on, time)))).toBe(expected);
  });

  it('the next one is always later, on a working day, at one of the two hours, within five days', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }), (now) => {
        const next = nextTacitSweepAt(now);
        expect(next.getTime()).toBeGreaterThan(now.getTime());
        expect(next.getTime() - now.getTime()).toBeLessThan(5 * 86_400_000);
        expect(isWorkingDay(parisDayOf(next))).toBe(true);
        expect(SWEEP_TIMES).toContain(parisTimeOf(next));
      }),
      { numRuns: 200 },
    );
  });
});

it('between the term and the sweep, every reader sees both', () => {
  expect(acceptedBySilenceSentence(at('2020-03-29', '09:00'), at('2020-03-30', '06:00')).replaceAll('\u00a0', ' ')).toBe(
    'Acceptée par silence le 29 mars 2020 à 09 h 00, décision éditée au prochain passage (30 mars 2020 à 06 h 00).',
  );
});
