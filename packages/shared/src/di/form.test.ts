import { describe, expect, it } from 'vitest';
import { refusalsOfZod } from '../accounts/index.ts';
import { aDiLine } from '../testing/index.ts';
import { day } from '../time/index.ts';
import { diLineSchema } from './index.ts';

const refusalsOf = (changes: object) => {
  const read = diLineSchema.safeParse({ ...aDiLine(), ...changes });
  return read.success ? [] : refusalsOfZod(read.error, 'lines.2');
};
const week = { monday: '2026-10-05', worked: 0, assimilated: 0, idle: 3500 };

describe('the line of an employee', () => {
  it('names a person by a NIR with its key, or an NTT', () => {
    expect(refusalsOf({})).toEqual([]);
    expect(refusalsOf({ identifier: '1 85 05 78 006 084 91' })).toEqual([]);
    expect(refusalsOf({ identifierKind: 'NTT', identifier: '1732829320A12B3' })).toEqual([]);
  });

  it('refuses a wrong number with the code of its fault, without repeating it', () => {
    const refusals = refusalsOf({ identifier: '185057800608492' });
    expect(refusals).toMatchObject([{ code: 'NIR_KEY', path: 'lines.2.identifier' }]);
    expect(JSON.stringify(refusals)).not.toContain('1850578');
    expect(refusalsOf({ identifierKind: 'NTT', identifier: '1A2B' })).toMatchObject([{ code: 'NTT_LENGTH', path: 'lines.2.identifier' }]);
  });

  it('refuses a NIR given as an NTT, which would be masked less', () => {
    expect(refusalsOf({ identifierKind: 'NTT', identifier: '2 69 05 49 588 157 80' })).toMatchObject([{ code: 'NTT_IS_NIR', path: 'lines.2.identifier' }]);
  });

  it('takes an NTT that bears a real SIREN at its word, even with the key of a NIR', () => {
    expect(refusalsOf({ identifierKind: 'NTT', identifier: '185057800608491' })).toEqual([]);
  });

  it('may leave the number out: the one already known is kept', () => {
    for (const identifier of [undefined, null, '', '  ']) expect(refusalsOf({ identifier })).toEqual([]);
  });

  it('is told everything at once, the number included', () => {
    expect(refusalsOf({ identifier: '185057800608492', lastName: '', hourlyRate: 0 }).map((one) => one.path).toSorted()).toEqual([
      'lines.2.hourlyRate', 'lines.2.identifier', 'lines.2.lastName',
    ]);
  });

  it.each([
    [{ hourlyRate: 0 }, 'hourlyRate'],
    [{ hourlyRate: 12.5 }, 'hourlyRate'],
    [{ contractWeeklyHours: 0 }, 'contractWeeklyHours'],
    [{ contractWeeklyHours: 6001 }, 'contractWeeklyHours'],
    [{ weeks: [week, { ...week, idle: -1 }] }, 'weeks.1.idle'],
    [{ weeks: [{ ...week, worked: 16_801 }] }, 'weeks.0.worked'],
    [{ weeks: [{ ...week, monday: '2026-02-30' }] }, 'weeks.0.monday'],
    [{ weeks: Array.from({ length: 6 }, () => week) }, 'weeks'],
    [{ allowanceCategory: 'FREE' }, 'allowanceCategory'],
  ])('%j is refused on %s', (changes, path) => {
    expect(refusalsOf(changes).map((one) => one.path)).toEqual([`lines.2.${path}`]);
  });

  it('keeps what was typed as it is', () => {
    expect(diLineSchema.parse(aDiLine()).weeks).toEqual([{ monday: day('2026-10-05'), worked: 0, assimilated: 0, idle: 3500 }]);
  });
});
