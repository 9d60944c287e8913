import { describe, expect, it } from 'vitest';
import { aDapForm, aSubmissionContext } from '../../testing/index.ts';
import { day, month } from '../../time/index.ts';
import { dapSubmissionRules } from '../submission.ts';
import { alreadyClaimed } from './already-claimed.ts';

/** 300 h of twelve people, from the week of Monday 2 November to that of Monday 14 December. */
const claimed = { hours: 30_000, firstWeek: day('2026-11-02'), lastWeek: day('2026-12-14'), most: { month: month('2026-11'), employees: 12 } };
const whole = { startDay: day('2026-11-02'), endDay: day('2027-01-31'), forecastHours: 60_000, employeesConcerned: 20 };
const said = (changes: Parameters<typeof aDapForm>[0], of: typeof claimed | null = claimed) => {
  const { refusals, warnings } = alreadyClaimed(aDapForm({ ...whole, ...changes }), aSubmissionContext({ claimed: of }));
  expect(refusals).toEqual([]);
  return warnings.map(({ code, path }) => `${code} ${path}`);
};

describe('an avenant states totals, beside what is already claimed (L. 5122-1)', () => {
  it.each([[29_999, ['FEWER_HOURS_THAN_CLAIMED forecastHours']], [30_000, []], [30_001, []]])('300 h claimed, %i hundredths asked in all: %j', (forecastHours, expected) => {
    expect(said({ forecastHours })).toEqual(expected);
  });

  it.each([[11, ['FEWER_EMPLOYEES_THAN_CLAIMED employeesConcerned']], [12, []], [13, []]])('twelve people declared in one month, %i in all: %j', (employeesConcerned, expected) => {
    expect(said({ employeesConcerned })).toEqual(expected);
  });

  it.each([
    ['2026-11-02', '2026-12-13', ['CLAIMED_WEEKS_LEFT_OUT endDay']],
    ['2026-11-02', '2026-12-14', []],
    ['2026-11-08', '2026-12-31', []],
    ['2026-11-09', '2026-12-31', ['CLAIMED_WEEKS_LEFT_OUT startDay']],
    ['2026-11-09', '2026-12-13', ['CLAIMED_WEEKS_LEFT_OUT endDay']],
  ])('a period from %s to %s leaves no claimed week out, or says which: %j', (start, end, expected) => {
    expect(said({ startDay: day(start), endDay: day(end) })).toEqual(expected);
  });

  it('tells both figures, and both edges when both are cut', () => {
    const { warnings } = alreadyClaimed(aDapForm({ ...whole, startDay: day('2026-11-09'), endDay: day('2026-12-13'), forecastHours: 20_000, employeesConcerned: 8 }), aSubmissionContext({ claimed }));
    expect(warnings.map(({ message }) => message)).toEqual([
      '300,00\u00a0h sont déjà demandées en indemnisation, et cet avenant n’en compte que 200,00\u00a0h en tout\u00a0: écrivez le total de la période, pas la différence.',
      '12 salariés sont déjà déclarés pour novembre 2026, et cet avenant n’en compte que 8\u00a0: écrivez l’effectif de toute la période, mois passés compris.',
      'Des heures sont déjà demandées en indemnisation dès la semaine du 2 novembre 2026 et jusqu’à la semaine du 14 décembre 2026, hors de la période de cet avenant\u00a0: vérifiez ses dates.',
    ]);
  });

  it('waits for figures that make sense, and is silent when nothing is claimed', () => {
    expect(said({ forecastHours: null, employeesConcerned: 0, endDay: null })).toEqual([]);
    expect(said({ endDay: day('9999-12-31'), startDay: day('9999-01-01') })).toEqual([]);
    expect(said({ forecastHours: 1, employeesConcerned: 1, endDay: day('2026-11-03') }, null)).toEqual([]);
  });

  it('never blocks a sending that is justified, and each point asks for its own words', () => {
    const less = { ...whole, forecastHours: 20_000, employeesConcerned: 8 };
    const codes = (justifications: Parameters<typeof aDapForm>[0]) => dapSubmissionRules(aDapForm({ ...less, ...justifications }), aSubmissionContext({ establishmentHeadcount: 20, claimed })).refusals.map(({ path }) => path);
    expect(codes({ justifications: null })).toEqual(['justifications.FEWER_HOURS_THAN_CLAIMED', 'justifications.FEWER_EMPLOYEES_THAN_CLAIMED']);
    expect(codes({ justifications: [{ code: 'FEWER_HOURS_THAN_CLAIMED', text: 'Une correction suit.' }, { code: 'FEWER_EMPLOYEES_THAN_CLAIMED', text: 'Une correction suit.' }] })).toEqual([]);
  });
});
