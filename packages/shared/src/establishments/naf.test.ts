import { describe, expect, it } from 'vitest';
import { NAF_SECTIONS, nafSectionOf } from './naf.ts';

describe('a section of the NAF', () => {
  it.each([['10.71C', 'C'], ['1071C', 'C'], ['56', 'I'], ['01.11Z', 'A'], ['99.00Z', 'U']])('holds the code %s: %s', (code, letter) => {
    expect(nafSectionOf(code)?.letter).toBe(letter);
  });

  it.each(['', '04.00Z', '34', 'C', '5'])('is not found for « %s »', (code) => {
    expect(nafSectionOf(code)).toBeUndefined();
  });

  it('follows the one before, without overlap', () => {
    NAF_SECTIONS.slice(1).forEach((section, index) => expect(section.first).toBeGreaterThan(NAF_SECTIONS[index]!.last));
  });
});
