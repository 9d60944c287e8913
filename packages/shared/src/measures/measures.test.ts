import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basisPoints, cents, divideHalfUp, formatBasisPoints, formatCents, formatHours, hundredthsOfHour, mulDivDown, mulDivHalfUp, parseCents, parseHours } from './index.ts';

describe('an amount of money', () => {
  it.each([
    ['12,50', 1250],
    ['12.50', 1250],
    ['12,5', 1250],
    ['0', 0],
    ['1 234,56 €', 123456],
    ['1\u202f234,56\u00a0€', 123456],
    ['10,150', 1015],
  ])('is read from « %s »', (text, expected) => {
    expect(parseCents(text)).toMatchObject({ ok: true, value: expected });
  });

  it.each([
    ['', 'AMOUNT_EMPTY'],
    ['douze', 'AMOUNT_MALFORMED'],
    ['1.234,56', 'AMOUNT_MALFORMED'],
    ['12,505', 'AMOUNT_TOO_PRECISE'],
    ['-3', 'AMOUNT_NEGATIVE'],
    ['1e3', 'AMOUNT_MALFORMED'],
    ['99999999999999999', 'AMOUNT_TOO_LARGE'],
  ])('is refused from « %s »', (text, code) => {
    expect(parseCents(text, 'rate')).toMatchObject({ ok: false, refusals: [{ code, path: 'rate' }] });
  });

  it('is written as in French', () => {
    expect(formatCents(cents(123456789))).toBe('1\u202f234\u202f567,89\u00a0€');
    expect(formatCents(cents(-5))).toBe('−0,05\u00a0€');
  });

  it('is read back as it was written', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (n) => {
      expect(parseCents(formatCents(cents(n)))).toMatchObject({ ok: true, value: n });
    }));
  });
});

describe('a number of hours', () => {
  it('counts hundredths of an hour', () => {
    expect(parseHours('7,5 h')).toMatchObject({ ok: true, value: 750 });
    expect(formatHours(hundredthsOfHour(3500))).toBe('35,00\u00a0h');
  });
  it('is refused in hours and minutes, with the way to write it', () => {
    expect(parseHours('7 h 30')).toMatchObject({ ok: false, refusals: [{ code: 'HOURS_MALFORMED' }] });
  });
});

describe('rounding half-up', () => {
  it('goes up on the exact half and never before', () => {
    expect(mulDivHalfUp(3045, 7000, 10000)).toBe(2132);
    expect(mulDivHalfUp(3255, 3600, 10000)).toBe(1172);
    expect(divideHalfUp(-5n, 2n)).toBe(-3n);
    expect(mulDivDown(3500, 3, 5)).toBe(2100);
  });
  it('stays within half a unit of the exact quotient', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 6n }), (n, d) => {
      const twiceTheGap = 2n * (divideHalfUp(n, d) * d - n);
      expect(twiceTheGap > -d && twiceTheGap <= d).toBe(true);
    }));
  });
  it('refuses what is not exact', () => {
    expect(() => mulDivHalfUp(0.5, 2, 1)).toThrow(RangeError);
    expect(() => cents(1.5)).toThrow(RangeError);
  });
});

it('a rate is written in percent', () => {
  expect(formatBasisPoints(basisPoints(3600))).toBe('36\u00a0%');
  expect(formatBasisPoints(basisPoints(3650))).toBe('36,50\u00a0%');
});
