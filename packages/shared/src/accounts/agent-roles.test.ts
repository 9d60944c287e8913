import { describe, expect, it } from 'vitest';
import { faultOfDepartements, readDepartements } from './agent-roles.ts';

describe('départements as an agent types them', () => {
  it.each([
    ['69', ['69'], []],
    ['1, 2a; 2B 971', ['01', '2A', '2B', '971'], []],
    ['069 02A 69', ['69', '2A'], []],
    ['20, 99 et 69', ['69'], ['20', '99', 'et']],
    ['', [], []],
  ])('« %s »', (text, codes, unknown) => {
    expect(readDepartements(text)).toEqual({ codes, unknown });
  });

  it('are asked of a head, allowed to a UD agent, refused to the others', () => {
    expect(faultOfDepartements('UD_HEAD', [])).toMatch(/^Départements/);
    expect(faultOfDepartements('UD_HEAD', ['69'])).toBeNull();
    expect(faultOfDepartements('UD', [])).toBeNull();
    expect(faultOfDepartements('UD', ['20'])).toContain('20');
    expect(faultOfDepartements('ASP', ['69'])).toMatch(/^Départements/);
    expect(faultOfDepartements('ASP', [])).toBeNull();
  });
});
