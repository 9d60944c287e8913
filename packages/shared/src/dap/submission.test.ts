import { describe, expect, it } from 'vitest';
import { aDapForm, aSubmissionContext } from '../testing/index.ts';
import { day } from '../time/index.ts';
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
    const contexts = [aSubmissionContext(), aSubmissionContext({ companyHeadcount: 200, otherAuthorisations: [{ reference: '069-AAAAAB-00', startDay: day('2026-09-01'), endDay: day('2026-12-01') }] })];
    const said = wrong.flatMap((form) => contexts.flatMap((context) => Object.values(dapSubmissionRules(form, context)).flat()));
    expect(said.length).toBeGreaterThan(20);
    for (const one of said) {
      expect(Object.keys(dapFormSchema.shape)).toContain(one.path);
      expect(one.message).toMatch(/^[A-ZÀÉ\d].*\.$/);
      expect(one.message).not.toMatch(/undefined|NaN|null|'/);
    }
  });
});
