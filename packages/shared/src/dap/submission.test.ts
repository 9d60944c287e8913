import { describe, expect, it } from 'vitest';
import { aDapForm, aSubmissionContext } from '../testing/index.ts';
import { day, month } from '../time/index.ts';
import { dapFormSchema, dapSubmissionRules, EMPTY_DAP_FORM } from './index.ts';

const at = (refusals: readonly { code: string; path: string }[]) => refusals.map((one) => `${one.code} ${one.path}`).toSorted();

describe('a request is sent', () => {
  it('when it states all that R. 5122-2 asks', () => {
    expect(dapSubmissionRules(aDapForm(), aSubmissionContext())).toEqual({ refusals: [], warnings: [] });
  });

  it('an empty form is told everything it lacks at once', () => {
    expect(at(dapSubmissionRules(EMPTY_DAP_FORM, aSubmissionContext()).refusals)).toEqual([
      'REQUIRED cseOpinion', 'REQUIRED employeesConcerned', 'REQUIRED endDay', 'REQUIRED forecastHours', 'REQUIRED perimeter', 'REQUIRED previousUse',
      'REQUIRED reason', 'REQUIRED startDay', 'TOO_SHORT circumstances',
    ]);
  });

  it.each([
    [{ perimeter: 'REDUCTION_PART' }, 'REQUIRED units'],
    [{ perimeter: 'CLOSURE_PART', units: '  ' }, 'REQUIRED units'],
    [{ reason: 'OTHER_EXCEPTIONAL', subReason: null }, 'REQUIRED subReason'],
    [{ employeesConcerned: 0 }, 'REQUIRED employeesConcerned'],
    [{ forecastHours: 0 }, 'REQUIRED forecastHours'],
    [{ circumstances: 'x'.repeat(29) }, 'TOO_SHORT circumstances'],
  ] as const)('%j is refused: %s', (changes, expected) => {
    expect(at(dapSubmissionRules(aDapForm(changes), aSubmissionContext()).refusals)).toEqual([expected]);
  });

  it.each([{ perimeter: 'REDUCTION_PART', units: 'Atelier' }, { perimeter: 'REDUCTION_WHOLE' }, { reason: 'ECONOMIC', subReason: null }, { circumstances: 'x'.repeat(30) }] as const)('%j passes', (changes) => {
    expect(dapSubmissionRules(aDapForm(changes), aSubmissionContext()).refusals).toEqual([]);
  });

  it('each refusal and warning points to a field of the form and is a French sentence', () => {
    const wrong = [
      EMPTY_DAP_FORM,
      aDapForm({ startDay: day('0026-01-01'), employeesConcerned: 900, cseOpinion: 'TO_COME', reason: 'ECONOMIC' }),
      aDapForm({ endDay: day('2027-10-31'), forecastHours: 99_999_999, previousUse: 'WITHIN_36_MONTHS', cseOpinion: 'FAVOURABLE' }),
      aDapForm({ startDay: day('2026-08-01'), endDay: day('2026-10-01'), forecastHours: 300_000 }),
    ];
    const claimed = { hours: 100_000_000, firstWeek: day('2026-01-05'), lastWeek: day('2027-12-06'), most: { month: month('2026-11'), employees: 1000 } };
    const contexts = [aSubmissionContext(), aSubmissionContext({ claimed }), aSubmissionContext({ companyHeadcount: 200, otherAuthorisations: [{ reference: '069-AAAAAB-00', startDay: day('2026-09-01'), endDay: day('2026-12-01') }] })];
    const said = wrong.flatMap((form) => contexts.flatMap((context) => Object.values(dapSubmissionRules(form, context)).flat()));
    expect(said.length).toBeGreaterThan(20);
    for (const one of said) {
      expect(Object.keys(dapFormSchema.shape)).toContain(one.path.split('.')[0]);
      // No text forbids two decisions of one period: it is our own rule, and says so.
      if (one.code !== 'PERIOD_OVERLAP') expect(one.article, one.code).toMatch(/^[LR]\. 5122-\d+$/);
      expect(one.message).toMatch(/^[A-ZÀÉ\d].*\.$/);
      expect(one.message).not.toMatch(/undefined|NaN|null|'/);
    }
  });

  it('a warning without its justification blocks, on the field that takes it, with the article of the warning', () => {
    const more = aDapForm({ employeesConcerned: 9 });
    const { refusals, warnings } = dapSubmissionRules(more, aSubmissionContext());
    expect(warnings.map((one) => one.code)).toEqual(['MORE_THAN_HEADCOUNT']);
    expect(refusals).toMatchObject([{ code: 'JUSTIFICATION_REQUIRED', path: 'justifications.MORE_THAN_HEADCOUNT', article: 'R. 5122-2', numbers: { employeesConcerned: 9, headcount: 8 } }]);
  });

  it.each([['  ', 1], ['Deux embauches au 1er novembre.', 0]])('the justification %j leaves %i refusal, and the warning stays for the agent', (text, count) => {
    const outcome = dapSubmissionRules(aDapForm({ employeesConcerned: 9, justifications: [{ code: 'MORE_THAN_HEADCOUNT', text }] }), aSubmissionContext());
    expect(outcome.refusals).toHaveLength(count);
    expect(outcome.warnings).toHaveLength(1);
  });

  it('a justification answers its own warning only', () => {
    const outcome = dapSubmissionRules(aDapForm({ employeesConcerned: 9, justifications: [{ code: 'LATE_FILING', text: 'Panne.' }] }), aSubmissionContext());
    expect(outcome.refusals.map((one) => one.path)).toEqual(['justifications.MORE_THAN_HEADCOUNT']);
  });
});
