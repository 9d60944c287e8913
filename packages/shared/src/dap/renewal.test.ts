import { describe, expect, it } from 'vitest';
import { aDapForm } from '../testing/index.ts';
import { day } from '../time/index.ts';
import { renewedForm } from './index.ts';

const form = aDapForm({ startDay: day('2026-11-02'), endDay: day('2026-12-31'), employeesConcerned: 5, forecastHours: 100_000, cseOpinion: 'FAVOURABLE', cseOpinionDay: day('2026-10-30'), placementDay: day('2026-11-01'), justifications: [{ code: 'LATE_FILING', text: 'Panne.' }] });
const today = day('2026-12-15');

describe('a renewal', () => {
  it('follows the period before, for as long', () => {
    expect(renewedForm({ form, endDay: day('2026-12-31'), used: [] }, today)).toMatchObject({ startDay: '2027-01-01', endDay: '2027-03-01' });
  });
  it('no longer than the law of the day allows: three months since July 2021', () => {
    expect(renewedForm({ form: { ...form, startDay: day('2020-03-17') }, endDay: day('2026-12-31'), used: [] }, today).endDay).toBe('2027-03-31');
  });
  it('takes what was really used: the most employees of a month, the hours of all', () => {
    const used = [{ employees: 3, hours: 21_000 }, { employees: 4, hours: 9000 }];
    expect(renewedForm({ form, endDay: day('2026-12-31'), used }, today)).toMatchObject({ employeesConcerned: 4, forecastHours: 30_000, previousUse: 'WITHIN_36_MONTHS' });
  });
  it('keeps what was authorised while nothing is claimed', () => {
    expect(renewedForm({ form, endDay: day('2026-12-31'), used: [] }, today)).toMatchObject({ employeesConcerned: 5, forecastHours: 100_000, previousUse: 'NONE' });
  });
  it('asks again for what belonged to the first request alone', () => {
    expect(renewedForm({ form, endDay: day('2026-12-31'), used: [] }, today)).toMatchObject({ cseOpinion: null, cseOpinionDay: null, placementDay: null, justifications: null, circumstances: form.circumstances });
  });
});
