import { describe, expect, it } from 'vitest';
import { day, parisInstant } from '../time/index.ts';
import { lastWithdrawalDay, withdrawalRefusals } from './index.ts';

const MADE = parisInstant(day('2026-11-02'), '10:00');
const heard = { heardOn: day('2026-12-01'), reason: 'L’effectif déclaré est faux.' };
const on = (text: string, time = '09:00', how: Parameters<typeof withdrawalRefusals>[2] = heard) => withdrawalRefusals(MADE, parisInstant(day(text), time), how).map(({ code, path }) => `${code} ${path}`.trim());

describe('an illegal authorisation may be withdrawn within four months of being made (CRPA L. 242-1)', () => {
  it('the day before the last day', () => expect(on('2027-03-01')).toEqual([]));
  it('until the last minute, in Paris, of the same day of the fourth month', () => expect(on('2027-03-02', '23:59')).toEqual([]));
  it('not the day after', () => expect(on('2027-03-03', '00:00')).toEqual(['WITHDRAWAL_TOO_LATE']));
  it('from the last day of a month, until the last day of a shorter one', () => expect(lastWithdrawalDay(parisInstant(day('2026-10-31'), '10:00'))).toBe('2027-02-28'));
  it('and an authorisation by silence is counted from its term, by the day in Paris', () => expect(lastWithdrawalDay(new Date('2026-11-01T23:30:00Z'))).toBe('2027-03-02'));
});

describe('the company is heard before (CRPA L. 121-1)', () => {
  it('on a day that is said', () => expect(on('2026-12-02', '09:00', { ...heard, heardOn: null })).toEqual(['REQUIRED heardOn']));
  it('not before the decision', () => expect(on('2026-12-02', '09:00', { ...heard, heardOn: day('2026-11-01') })).toEqual(['HEARING_DAY heardOn']));
  it('the very day of the decision or of the withdrawal at the limits', () => expect([...on('2026-12-02', '09:00', { ...heard, heardOn: day('2026-11-02') }), ...on('2026-12-02', '09:00', { ...heard, heardOn: day('2026-12-02') })]).toEqual([]));
  it('not tomorrow', () => expect(on('2026-12-02', '09:00', { ...heard, heardOn: day('2026-12-03') })).toEqual(['HEARING_DAY heardOn']));
});

it('a withdrawal says everything that it lacks at once', () => expect(on('2027-03-03', '09:00', { heardOn: null, reason: ' ' })).toEqual(['WITHDRAWAL_TOO_LATE', 'REQUIRED heardOn', 'REQUIRED reason']));
