import type { Brand } from '../foundation/index.ts';
import { formatHundredths } from './decimal.ts';

/** A rate in basis points: 36 % is 3600, 100 % is 10000. A safe integer. */
export type BasisPoints = Brand<number, 'BasisPoints'>;

/** @throws when `value` is not a safe integer */
export function basisPoints(value: number): BasisPoints {
  if (!Number.isSafeInteger(value)) throw new RangeError('Basis points must be a safe integer');
  return value as BasisPoints;
}

/** « 36 % », « 36,50 % » */
export function formatBasisPoints(rate: BasisPoints): string {
  return `${formatHundredths(rate).replace(/,00$/, '')}\u00a0%`;
}
