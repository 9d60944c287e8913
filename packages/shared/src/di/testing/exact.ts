import { ALLOWANCE_RATES, type Category, entryOn, INDEMNITY_FLOORS, INDEMNITY_RATES, SMIC, valueOn } from '../../law/index.ts';
import type { Day } from '../../time/index.ts';

/** A slow model: exact fractions all the way, rounded at the two places that the rule names. */
export class Fraction {
  readonly n: bigint;
  readonly d: bigint;
  constructor(n: bigint, d: bigint) {
    this.n = n;
    this.d = d;
  }
  times(other: Fraction): Fraction {
    return new Fraction(this.n * other.n, this.d * other.d);
  }
  plus(other: Fraction): Fraction {
    return new Fraction(this.n * other.d + other.n * this.d, this.d * other.d);
  }
  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.n, other.d));
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

export const min = (a: Fraction, b: Fraction) => (a.isLess(b) ? a : b);
export const max = (a: Fraction, b: Fraction) => (a.isLess(b) ? b : a);
/** Hundredths, of a euro or of an hour. */
export const hundredths = (amount: number) => new Fraction(BigInt(amount), 100n);

/** As the engine writes it; an exact model never ends between two hundredths. */
export const inHundredths = (fraction: Fraction): number => Number((fraction.n * 100n) / fraction.d);

/** The amounts of one line at the common floors, for an ordinary contract outside Mayotte, since March 2020. `pay` in cents, `payable` in hundredths. */
export function exactAmounts(on: Day, pay: number, payable: number, category: Category) {
  const rowOf = <T>(rows: Readonly<Record<Category, readonly { effect: Day; until?: Day; value: T | null; source: string; confidence: 'sure' | 'probable' | 'unknown' }[]>>) =>
    (entryOn(rows[category], on) ?? entryOn(rows.COMMON, on))!.value!;
  const smic = valueOn(SMIC, on);
  const floor = valueOn(INDEMNITY_FLOORS.NATIONAL, on);
  if (!smic.published) throw new Error('SMIC');
  const ceiling = hundredths(smic.value).times(new Fraction(9n, 2n));
  const allowanceRow = rowOf(ALLOWANCE_RATES);
  const indemnityRow = rowOf(INDEMNITY_RATES);
  const part = (rate: number, capped: boolean) => (capped ? min(hundredths(pay), ceiling) : hundredths(pay)).times(new Fraction(BigInt(rate), 10_000n)).toNearestCent();
  const belowSmic = pay < smic.value;
  const allowance = part(allowanceRow.rate, true);
  const allowanceHourly = belowSmic && on >= '2022-01-01' ? allowance : max(allowance, hundredths(allowanceRow.floor));
  const indemnity = part(indemnityRow.rate, indemnityRow.capped);
  const indemnityHourly = floor.published ? max(indemnity, min(hundredths(floor.value), hundredths(pay))) : indemnity;
  const hours = hundredths(payable);
  return {
    allowanceHourlyCents: inHundredths(allowanceHourly),
    allowanceCents: inHundredths(allowanceHourly.times(hours).toNearestCent()),
    indemnityHourlyCents: inHundredths(indemnityHourly),
    indemnityCents: inHundredths(indemnityHourly.times(hours).toNearestCent()),
  };
}
