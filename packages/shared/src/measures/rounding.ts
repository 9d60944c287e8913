/**
 * The one rounding of the house: half-up, that is to the nearest, ties away from zero.
 * Published examples since 2021 follow it; no legal text states a rounding (docs/law/rounding.md).
 */
export type Rounding = 'HALF_UP';

/**
 * `a × b ÷ divisor` in one exact division, rounded half-up. Multiply everything first, divide once.
 * @throws when a value is not a safe integer or the divisor is not positive (a bug, never a user's mistake)
 */
export function mulDivHalfUp(a: number, b: number, divisor: number): number {
  return toSafeNumber(divideHalfUp(toBigInt(a) * toBigInt(b), toBigInt(divisor)));
}

/** Exact half-up division of big integers, ties away from zero. */
export function divideHalfUp(numerator: bigint, divisor: bigint): bigint {
  if (divisor <= 0n) throw new RangeError('The divisor must be positive');
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + divisor) / (2n * divisor);
  return numerator < 0n ? -rounded : rounded;
}

/** `a × b ÷ divisor`, what is beyond the unit being dropped: for caps, which are never rounded up. Not for negatives. */
export function mulDivDown(a: number, b: number, divisor: number): number {
  if (a < 0 || b < 0 || divisor <= 0) throw new RangeError('mulDivDown takes positive numbers');
  return toSafeNumber((toBigInt(a) * toBigInt(b)) / toBigInt(divisor));
}

function toBigInt(value: number): bigint {
  if (!Number.isSafeInteger(value)) throw new RangeError('An exact quantity must be a safe integer');
  return BigInt(value);
}

function toSafeNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError('The result does not fit a safe integer');
  return number;
}
