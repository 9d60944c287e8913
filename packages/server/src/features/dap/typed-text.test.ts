import { makeDapReference, makeDiReference } from '@apart/shared';
import { describe, expect, it } from 'vitest';
import { readTypedText } from './typed-text.ts';

describe('what a typed text may mean', () => {
  it('is a SIRET and nothing else when its key is right, letters read as digits included', () => {
    expect(readTypedText('732 829 320 00074')).toEqual({ siret: { value: '73282932000074', corrected: false } });
    expect(readTypedText('732 829 32O OOO74')).toEqual({ siret: { value: '73282932000074', corrected: true } });
  });

  it('is the beginning of a SIRET and perhaps of a reference when only digits are known', () => {
    expect(readTypedText('7328')).toEqual({ partialSiret: { value: '7328', corrected: false }, referenceKey: '7328' });
    expect(readTypedText('732829320').siren).toEqual({ value: '732829320', corrected: false });
    expect(readTypedText('73Z 829 32O').siren).toEqual({ value: '732829320', corrected: true });
    expect(readTypedText('012 345 678 90')).toEqual({ partialSiret: { value: '01234567890', corrected: false }, referenceKey: '01234567890' });
  });

  it('is one of our references when its key is right, of a request or of a claim', () => {
    const dap = makeDapReference('2A', 4711);
    expect(readTypedText(`DAP n° ${dap.toLowerCase()}`)).toMatchObject({ reference: { value: dap, corrected: false } });
    expect(readTypedText(makeDiReference(dap, '2026-10', 1)).reference?.value).toBe(makeDiReference(dap, '2026-10', 1));
  });

  it('keeps both readings of a legacy number with letters: it may be a name too', () => {
    expect(readTypedText('069XY778800')).toEqual({ referenceKey: '069XY778800', nameKey: '069XY778800' });
  });

  it('is an e-mail address and nothing else when it is written as one', () => {
    expect(readTypedText(' Anne.Martin@Martin.example ')).toEqual({ email: 'anne.martin@martin.example' });
    expect(readTypedText('anne@martin').email).toBeUndefined();
  });

  it('is no reference when it is a département alone', () => {
    expect(readTypedText('069').referenceKey).toBeUndefined();
    expect(readTypedText('0690').referenceKey).toBe('0690');
  });

  it('is a name when it has letters, without wildcards nor accents', () => {
    expect(readTypedText('Épi d’Or %')).toEqual({ nameKey: 'EPI D OR' });
    expect(readTypedText('%%')).toEqual({});
    expect(readTypedText('')).toEqual({});
  });
});
