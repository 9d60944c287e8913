/** Reads and writes decimal numbers with two places as integers of hundredths, without any float. */

const DECIMAL = /^(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d+))?$/;

export type DecimalFault = 'EMPTY' | 'MALFORMED' | 'NEGATIVE' | 'TOO_PRECISE' | 'TOO_LARGE';

/** French or English decimal text (« 1 234,5 », « 12.50 ») to hundredths. A unit at the end must be removed before. */
export function readHundredths(text: string, max: number): number | DecimalFault {
  const trimmed = text.trim();
  if (trimmed === '') return 'EMPTY';
  if (/^[-−]\s*\d/.test(trimmed)) return 'NEGATIVE';
  const match = DECIMAL.exec(trimmed);
  if (!match) return 'MALFORMED';
  const units = (match[1] ?? '').replace(/\D/g, '');
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  if (decimals.length > 2) return 'TOO_PRECISE';
  const hundredths = BigInt(units) * 100n + BigInt(decimals.padEnd(2, '0'));
  return hundredths > BigInt(max) ? 'TOO_LARGE' : Number(hundredths);
}

/** Hundredths to French text with exactly two decimals: 123456 → « 1 234,56 » (narrow no-break space). */
export function formatHundredths(hundredths: number): string {
  if (!Number.isSafeInteger(hundredths)) throw new RangeError('Hundredths must be a safe integer');
  const magnitude = Math.abs(hundredths);
  const decimals = String(magnitude % 100).padStart(2, '0');
  const units = String((magnitude - (magnitude % 100)) / 100).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return `${hundredths < 0 ? '−' : ''}${units},${decimals}`;
}
