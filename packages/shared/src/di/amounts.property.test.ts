import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ALLOWANCE_RATES, CATEGORIES, type Category, entryOn, INDEMNITY_FLOORS, INDEMNITY_RATES, SMIC, valueOn } from '../law/index.ts';
import { cents, hundredthsOfHour } from '../measures/index.ts';
import { addDays, type Day, day } from '../time/index.ts';
import { computeLineAmount } from './index.ts';

/** A slow model: exact fractions all the way, rounded at the two places that the rule names. */
class Fraction {
  readonly n: bigint;
  readonly d: bigint;
  constructor(n: bigint, d: bigint) {
    this.n = n;
    this.d = d;
  }
  times(other: Fraction): Fraction {
    return new Fraction(this.n * other.n, this.d * other.d);
  }
  isLess(other: Fraction): boolean {
    return this.n * other.d < other.n * this.d;
  }
  /** The nearest hundredth, searched downwards from above: no formula shared with the code under test. */
  toNearestCent(): Fraction {
    let candidate = (this.n * 100n) / this.d + 1n;
    while (new Fraction(2n * candidate - 1n, 200n).n * this.d > this.n * 200n) candidate -= 1n;
    return new Fraction(candidate, 100n);
  }
}

const min = (a: Fraction, b: Fraction) => (a.isLess(b) ? a : b);
const max = (a: Fraction, b: Fraction) => (a.isLess(b) ? b : a);
const euros = (amount: number) => new Fraction(BigInt(amount), 100n);

function model(on: Day, pay: number, hundredths: number, category: Category) {
  const rowOf = <T>(rows: Readonly<Record<Category, readonly { effect: Day; until?: Day; value: T | null; source: string; confidence: 'sure' | 'probable' | 'unknown' }[]>>) =>
    (entryOn(rows[category], on) ?? entryOn(rows.COMMON, on))!.value!;
  const smic = valueOn(SMIC, on);
  const floor = valueOn(INDEMNITY_FLOORS.NATIONAL, on);
  if (!smic.published) throw new Error('SMIC');
  const ceiling = euros(smic.value).times(new Fraction(9n, 2n));
  const allowanceRow = rowOf(ALLOWANCE_RATES);
  const indemnityRow = rowOf(INDEMNITY_RATES);
  const part = (rate: number, capped: boolean) => (capped ? min(euros(pay), ceiling) : euros(pay)).times(new Fraction(BigInt(rate), 10_000n)).toNearestCent();
  const belowSmic = pay < smic.value;
  const allowance = part(allowanceRow.rate, true);
  const allowanceHourly = belowSmic && on >= '2022-01-01' ? allowance : max(allowance, euros(allowanceRow.floor));
  const indemnity = part(indemnityRow.rate, indemnityRow.capped);
  const indemnityHourly = floor.published ? max(indemnity, min(euros(floor.value), euros(pay))) : indemnity;
  const hours = new Fraction(BigInt(hundredths), 100n);
  const inCents = (fraction: Fraction) => Number((fraction.n * 100n) / fraction.d);
  return {
    allowanceHourlyCents: inCents(allowanceHourly),
    allowanceCents: inCents(allowanceHourly.times(hours).toNearestCent()),
    indemnityHourlyCents: inCents(indemnityHourly),
    indemnityCents: inCents(indemnityHourly.times(hours).toNearestCent()),
  };
}

it('every amount since March 2020 is the one of exact fractions', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2400 }).map((offset) => addDays(day('2020-03-01'), offset)),
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: 40_000 }),
      fc.constantFrom(...CATEGORIES),
      (on, pay, hundredths, category) => {
        const line = computeLineAmount({ hourDay: on, hourlyRateCents: cents(pay), payableHundredths: hundredthsOfHour(hundredths), category, territory: 'NATIONAL', companyHeadcount: 10, contractKind: 'ORDINARY' });
        expect(line).toMatchObject(model(on, pay, hundredths, category));
        expect(line.leftToEmployerCents).toBe(Math.max(0, line.indemnityCents - line.allowanceCents));
      },
    ),
    { numRuns: 1500 },
  );
});
