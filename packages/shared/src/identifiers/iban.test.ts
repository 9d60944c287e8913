import { expect, it } from 'vitest';
import { formatIban, type Iban, maskIban, parseIban } from './index.ts';

it('an IBAN is read with spaces and in small letters', () => {
  expect(parseIban('fr14 2004 1010 0505 0001 3m02 606')).toMatchObject({ ok: true, value: 'FR1420041010050500013M02606' });
});

it.each([
  ['', 'IBAN_EMPTY'],
  ['FR1420041010050500013M02607', 'IBAN_INVALID'],
  ['Crédit Agricole', 'IBAN_INVALID'],
  ['BR1800360305000010009795493C1', 'IBAN_NOT_SEPA'],
])('an IBAN is refused: « %s » (%s)', (text, code) => {
  expect(parseIban(text, 'iban')).toMatchObject({ ok: false, refusals: [{ code, path: 'iban' }] });
});

it('an IBAN is printed in groups of four, or masked but for its ends', () => {
  const iban = 'FR1420041010050500013M02606' as Iban;
  expect(formatIban(iban).replaceAll('\u00a0', ' ')).toBe('FR14 2004 1010 0505 0001 3M02 606');
  expect(maskIban(iban).replaceAll('\u00a0', ' ')).toBe('FR14 ●●●● ●●●● ●●●● ●●●● ●●●2 606');
});
