import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEPARTEMENTS, makeDapReference, makeDiReference, MAX_SEQUENCE_NUMBER, parseReference, REFERENCE_ALPHABET, searchKey, withAvenant } from './index.ts';

const anyReference = fc.tuple(fc.constantFrom(...DEPARTEMENTS.map((each) => each.code)), fc.integer({ min: 0, max: MAX_SEQUENCE_NUMBER }), fc.integer({ min: 0, max: 99 }));

describe('a reference', () => {
  it('says the département, the file and the avenant', () => {
    const reference = makeDapReference('2A', 1234, 0);
    expect(reference).toMatch(/^02A-[0-9A-HJKMNP-TV-Z]{6}-00$/);
    expect(withAvenant(reference, 3)).toBe(reference.replace(/00$/, '03'));
    expect(withAvenant(withAvenant(reference, 3), 0)).toBe(reference);
  });

  it('keeps its six characters through all its avenants', () => {
    fc.assert(fc.property(anyReference, ([departement, sequence, avenant]) => {
      expect(makeDapReference(departement, sequence, avenant)).toBe(withAvenant(makeDapReference(departement, sequence, 0), avenant));
    }));
  });

  it('is read back from any spelling', () => {
    fc.assert(fc.property(anyReference, ([departement, sequence, avenant]) => {
      const canonical = makeDapReference(departement, sequence, avenant);
      for (const typed of [canonical, canonical.toLowerCase(), canonical.replaceAll('-', ''), canonical.replaceAll('-', ' '), canonical.replaceAll('0', 'o').replaceAll('1', 'l'), `DAP n° ${canonical}`]) {
        expect(parseReference(typed)).toEqual({ kind: 'DAP', canonical, departement, avenant });
      }
    }));
  });

  it('of a DI adds the month and the version', () => {
    const dap = makeDapReference('75', 42, 1);
    const di = makeDiReference(dap, '2020-03', 2);
    expect(di).toBe(`${dap}-202003-2`);
    expect(parseReference(di.toLowerCase())).toEqual({ kind: 'DI', canonical: di, dap, departement: '75', avenant: 1, month: '2020-03', version: 2 });
    expect(parseReference(`${dap}-202013-1`)).toBeUndefined();
    expect(parseReference(`${dap}-202003-0`)).toBeUndefined();
  });

  it('with one wrong character is not read', () => {
    fc.assert(fc.property(anyReference, fc.integer({ min: 4, max: 9 }), fc.integer({ min: 1, max: 31 }), ([departement, sequence], position, shift) => {
      const good = makeDapReference(departement, sequence, 0);
      const wrong = REFERENCE_ALPHABET.charAt((REFERENCE_ALPHABET.indexOf(good.charAt(position)) + shift) % 32);
      expect(parseReference(good.slice(0, position) + wrong + good.slice(position + 1))).toBeUndefined();
    }));
  });

  it('is not read from a SIRET, a legacy number, an unknown département or a sentence', () => {
    for (const text of ['', '73282932000074', 'm80v9476951', '099-000000-00', 'Boulangerie Martin', '7328']) expect(parseReference(text)).toBeUndefined();
  });

  it('is never made out of bounds', () => {
    expect(() => makeDapReference('99', 1)).toThrow(RangeError);
    expect(() => makeDapReference('75', MAX_SEQUENCE_NUMBER + 1)).toThrow(RangeError);
    expect(() => makeDapReference('75', 1, 100)).toThrow(RangeError);
    expect(() => makeDiReference(makeDapReference('75', 1), '202003', 1)).toThrow(RangeError);
  });
});

it('a legacy number is searched whatever its case, its spaces and its look-alikes', () => {
  expect(searchKey(' 033 a1O2-l7i.oO ')).toBe('033A10217100');
});
