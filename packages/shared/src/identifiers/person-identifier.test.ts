import { describe, expect, it } from 'vitest';
import { formatNir, maskNir, maskNtt, maskPersonIdentifier, nirKey, parseNir, parseNtt, parsePersonIdentifier } from './index.ts';

const unwrap = <T>(result: { ok: true; value: T } | { ok: false; refusals: readonly { code: string }[] }): T => {
  if (!result.ok) throw new Error(result.refusals[0]?.code);
  return result.value;
};

describe('a NIR', () => {
  it.each([
    ['2951099126111', '93'],
    ['253072B073004', '70'],
    ['253072A073004', '43'],
    ['1850578006084', '91'],
    ['2690549588157', '80'],
    ['1990197411001', '50'],
  ])('%s has the key %s', (body, key) => {
    expect(nirKey(body)).toBe(key);
    expect(parseNir(`${body}${key}`).ok).toBe(true);
  });

  it('is read with spaces and in small letters', () => {
    expect(unwrap(parseNir('2 53 07 2b 073 004 70'))).toBe('253072B07300470');
  });

  it.each([
    ['295109912611199', 'NIR_KEY'],
    ['253072C07300443', 'NIR_MALFORMED'],
    ['2690549588157', 'NIR_KEY_MISSING'],
    ['26905495881578', 'NIR_MALFORMED'],
    ['', 'NIR_MALFORMED'],
    [`5690549588157${nirKey('5690549588157')}`, 'NIR_FIRST_DIGIT'],
  ])('is refused: « %s » (%s), without being repeated', (text, code) => {
    const result = parseNir(text, 'nir');
    expect(result).toMatchObject({ ok: false, refusals: [{ code, path: 'nir' }] });
    if (text !== '') expect(JSON.stringify(result)).not.toContain(text);
  });

  it('may have a month above 12, for an incomplete civil status', () => {
    expect(parseNir(`2693249588157${nirKey('2693249588157')}`)).toMatchObject({ ok: true, warnings: [] });
  });

  it.each(['3', '4', '7', '8'])('beginning with %s is accepted with a warning', (first) => {
    const body = `${first}690549588157`;
    expect(parseNir(`${body}${nirKey(body)}`)).toMatchObject({ ok: true, warnings: [{ code: 'NIR_PROVISIONAL' }] });
  });

  it('is printed in groups, or masked but for sex, year and month', () => {
    const nir = unwrap(parseNir('269054958815780'));
    expect(formatNir(nir).replaceAll('\u00a0', ' ')).toBe('2 69 05 49 588 157 80');
    expect(maskNir(nir).replaceAll('\u00a0', ' ')).toBe('2 69 05 ●● ●●● ●●● ●●');
  });
});

describe('an NTT', () => {
  it('is 1 or 2, a SIREN and a number of the employer', () => {
    expect(unwrap(parseNtt('1 732829320 a12b3'))).toBe('1732829320A12B3');
    expect(parseNtt('17328293201').ok).toBe(true);
    expect(parseNtt(`1732829320${'9'.repeat(30)}`).ok).toBe(true);
  });
  it.each([
    ['1732829320', 'NTT_LENGTH'],
    [`1732829320${'9'.repeat(31)}`, 'NTT_LENGTH'],
    ['3732829320A1', 'NTT_MALFORMED'],
    ['1ABC829320A1', 'NTT_MALFORMED'],
    ['1732829320é1', 'NTT_MALFORMED'],
  ])('is refused: %s (%s)', (text, code) => {
    expect(parseNtt(text)).toMatchObject({ ok: false, refusals: [{ code }] });
  });
  it('whose SIREN has a wrong key is accepted with a warning', () => {
    expect(parseNtt('1732829321A1')).toMatchObject({ ok: true, warnings: [{ code: 'NTT_SIREN' }] });
  });
  it('is masked but for the employer', () => {
    expect(maskNtt(unwrap(parseNtt('1732829320A12B3')))).toBe('1\u00a0732829320\u00a0●●●●●');
  });
});

it('an employee is named by one or the other', () => {
  const person = unwrap(parsePersonIdentifier('NIR', '269054958815780'));
  expect(person.kind).toBe('NIR');
  expect(maskPersonIdentifier(person)).not.toContain('588');
  expect(parsePersonIdentifier('NTT', '269054958815780')).toMatchObject({ ok: true, value: { kind: 'NTT' } });
  expect(parsePersonIdentifier('NIR', 'abc', 'lines.0.person').ok).toBe(false);
});
