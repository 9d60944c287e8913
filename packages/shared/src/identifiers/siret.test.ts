import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSiret, isSiren, parseSiren, parseSiret, readPartialSiret, readSirenTolerantly, readSiretTolerantly, type Siret, sirenOf } from './index.ts';

describe('a SIRET', () => {
  it.each(['73282932000074', '13000766900018', '05781313100026', '732 829 320 00074', '732.829.320-00074', '732\u00a0829\u202f320 00074'])('is accepted: %s', (text) => {
    expect(parseSiret(text).ok).toBe(true);
  });

  it.each(['35600000049837', '35600000000048'])('of La Poste follows its own rule: %s', (text) => {
    expect(parseSiret(text).ok).toBe(true);
  });

  it.each([
    ['73282932000079', 'SIRET_KEY'],
    ['35600000049838', 'SIRET_KEY'],
    ['7328293200007', 'SIRET_LENGTH'],
    ['732829320000740', 'SIRET_LENGTH'],
    ['', 'SIRET_LENGTH'],
    ['7328293200OO74', 'SIRET_MALFORMED'],
  ])('is refused: « %s » (%s)', (text, code) => {
    expect(parseSiret(text, 'siret')).toMatchObject({ ok: false, refusals: [{ code, path: 'siret' }] });
  });

  it('is read from look-alike letters when the key passes, and says so', () => {
    expect(readSiretTolerantly('732 829 320 OOO74')).toEqual({ siret: '73282932000074', changed: true });
    expect(readSiretTolerantly('73Z8Z93Z0 00074')).toEqual({ siret: '73282932000074', changed: true });
    expect(readSiretTolerantly('732 829 320 00074')).toEqual({ siret: '73282932000074', changed: false });
    expect(readSiretTolerantly('732 829 320 OOO79')).toBeUndefined();
    expect(readSiretTolerantly('Boulangerie')).toBeUndefined();
  });

  it('begun only is read with O, I and l as digits, and no other letter', () => {
    expect(readPartialSiret('732 82O')).toEqual({ digits: '732820', changed: true });
    expect(readPartialSiret('73l')).toEqual({ digits: '731', changed: true });
    expect(readPartialSiret('73S')).toBeUndefined();
    expect(readPartialSiret('73')).toBeUndefined();
    expect(readPartialSiret('73282932000074')).toBeUndefined();
    expect(readPartialSiret('OIl')).toBeUndefined();
  });

  it('is printed in groups and holds the SIREN of its company', () => {
    expect(formatSiret('73282932000074' as Siret)).toBe('732\u00a0829\u00a0320\u00a000074');
    expect(sirenOf('73282932000074' as Siret)).toBe('732829320');
  });

  it('with one wrong digit never passes', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (position, shift) => {
      const good = '73282932000074';
      const bad = good.slice(0, position) + String((Number(good[position]) + shift) % 10) + good.slice(position + 1);
      expect(parseSiret(bad).ok).toBe(false);
    }));
  });
});

it('a SIREN is nine digits with a right key', () => {
  expect(isSiren('404833048')).toBe(true);
  expect(parseSiren('404 833 047')).toMatchObject({ ok: false, refusals: [{ code: 'SIREN_KEY' }] });
  expect(parseSiren('40483304')).toMatchObject({ ok: false, refusals: [{ code: 'SIREN_MALFORMED' }] });
});

it('a SIREN is read from look-alike letters when the key passes, as a SIRET is', () => {
  expect(readSirenTolerantly('404 833 O48')).toEqual({ siren: '404833048', changed: true });
  expect(readSirenTolerantly('4O4-B33-04B')).toEqual({ siren: '404833048', changed: true });
  expect(readSirenTolerantly('404833048')).toEqual({ siren: '404833048', changed: false });
  for (const text of ['404833O47', '40483304', 'BOZOLISSO1', '']) expect(readSirenTolerantly(text)).toBeUndefined();
});
