import { describe, expect, it } from 'vitest';
import { aDapForm, aSubmissionContext } from '../../testing/index.ts';
import { day } from '../../time/index.ts';
import { commitments } from './commitments.ts';
import { employees } from './employees.ts';
import { forecastHours } from './forecast-hours.ts';
import { previousUse } from './previous-use.ts';

describe('forecast hours', () => {
  /** Two weeks with 11 November, a holiday: nine working days, 63 hours each. */
  const twoWeeks = { startDay: day('2026-11-02'), endDay: day('2026-11-15'), employeesConcerned: 2 };
  it.each([[12_599, 0], [12_600, 0], [12_601, 1]])('above 2 employees × 9 days × 7 h, holiday taken off, warn (%i hundredths: %i)', (asked, count) => {
    expect(forecastHours(aDapForm({ ...twoWeeks, forecastHours: asked }), aSubmissionContext()).warnings).toHaveLength(count);
  });
  it('take off the public holidays of the département: 20 December in La Réunion', () => {
    const week = { startDay: day('2027-12-20'), endDay: day('2027-12-24'), employeesConcerned: 1, forecastHours: 3500 };
    const context = { submittedAt: new Date('2027-12-01T09:00:00Z') };
    expect(forecastHours(aDapForm(week), aSubmissionContext(context)).warnings).toEqual([]);
    expect(forecastHours(aDapForm(week), aSubmissionContext({ ...context, departement: '974' })).warnings).toMatchObject([{ numbers: { usual: 2800 } }]);
  });
  it.each([[200_000, []], [200_001, ['OVER_YEARLY_QUOTA']]])('above the yearly quota of each employee are refused (R. 5122-6): %i hundredths, %j', (asked, codes) => {
    const { refusals } = forecastHours(aDapForm({ ...twoWeeks, forecastHours: asked }), aSubmissionContext());
    expect(refusals.map((one) => one.code)).toEqual(codes);
    for (const one of refusals) expect(one).toMatchObject({ path: 'forecastHours', article: 'R. 5122-6', numbers: { asked, quota: 200_000 } });
  });
  it('count one quota for each calendar year that the period touches, each with its own value', () => {
    const asked = (startDay: string, endDay: string) =>
      forecastHours(aDapForm({ startDay: day(startDay), endDay: day(endDay), employeesConcerned: 1, forecastHours: 9_999_999 }), aSubmissionContext()).refusals[0]?.numbers?.['quota'];
    expect(asked('2026-12-01', '2026-12-31')).toBe(100_000);
    expect(asked('2026-12-01', '2027-01-01')).toBe(200_000);
    expect(asked('2021-12-31', '2022-01-01')).toBe(260_700);
  });
  it.each([{ startDay: null }, { employeesConcerned: null }, { employeesConcerned: 0 }, { forecastHours: null }, { startDay: day('0026-11-02') }, { endDay: day('9999-12-31') }])(
    'wait for figures that make sense: %j',
    (changes) => {
      expect(forecastHours(aDapForm(changes), aSubmissionContext())).toEqual({ refusals: [], warnings: [] });
    },
  );
});

it.each([[7, 0], [8, 0], [9, 1]])('%i employees of an establishment of 8: %i warning, never a refusal', (employeesConcerned, count) => {
  const outcome = employees(aDapForm({ employeesConcerned }), aSubmissionContext());
  expect(outcome.refusals).toEqual([]);
  expect(outcome.warnings).toHaveLength(count);
});

describe('an employer who used activité partielle in the 36 months before (R. 5122-9 II)', () => {
  it.each([null, []])('proposes commitments: %j is refused', (none) => {
    expect(commitments(aDapForm({ previousUse: 'WITHIN_36_MONTHS', commitments: none }), aSubmissionContext()).refusals).toMatchObject([{ code: 'COMMITMENTS_REQUIRED', path: 'commitments' }]);
  });
  it('has proposed them, or has nothing to propose', () => {
    expect(commitments(aDapForm({ previousUse: 'WITHIN_36_MONTHS', commitments: [{ kind: 'JOB_RETENTION', description: 'Les cinq postes.', dueDay: day('2027-03-31') }] }), aSubmissionContext()).refusals).toEqual([]);
    expect(commitments(aDapForm({ previousUse: 'NONE' }), aSubmissionContext()).refusals).toEqual([]);
  });

  const decided = (endDay: string, startDay = '2023-01-01') => aSubmissionContext({ otherAuthorisations: [{ reference: '069-AAAAAB-00', startDay: day(startDay), endDay: day(endDay) }] });
  it.each([['2023-11-01', 0], ['2023-11-02', 1], ['2023-11-03', 1]])('filed on 2 November 2026, « aucun recours » beside a decision that ended on %s: %i warning', (end, count) => {
    expect(previousUse(aDapForm({ previousUse: 'NONE' }), decided(end)).warnings).toHaveLength(count);
  });
  it('is not reminded of a decision that has not begun, nor when the answer is yes', () => {
    expect(previousUse(aDapForm(), decided('2027-03-01', '2027-01-01')).warnings).toEqual([]);
    expect(previousUse(aDapForm({ previousUse: 'WITHIN_36_MONTHS' }), decided('2026-03-01')).warnings).toEqual([]);
  });
});
