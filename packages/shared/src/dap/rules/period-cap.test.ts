import { describe, expect, it } from 'vitest';
import { aDapForm, aSubmissionContext } from '../../testing/index.ts';
import { day } from '../../time/index.ts';
import type { DapReason } from '../form.ts';
import { periodCap } from './period-cap.ts';

const from = (start: string, end: string, reason: DapReason = 'ECONOMIC') => aDapForm({ startDay: day(start), endDay: day(end), reason, subReason: null });
const after = (others: readonly (readonly [string, string, DapReason?])[], at = '2021-11-25T09:00:00Z') =>
  aSubmissionContext({
    submittedAt: new Date(at),
    otherAuthorisations: others.map(([startDay, endDay, reason = 'ECONOMIC'], index) => ({ reference: `069-00000${index}-00`, startDay: day(startDay), endDay: day(endDay), reason })),
  });
const latest = (form: ReturnType<typeof from>, context: ReturnType<typeof after>) => periodCap(form, context).refusals.map((one) => one.numbers?.['latest'] ?? 'none');

/** The ministry's own example (FAQ of June 2021): May to August, of which two months count, then three months from September. */
const example = [['2021-05-31', '2021-08-31'], ['2021-09-01', '2021-11-30']] as const;

describe('six months of authorisation at most in twelve (R. 5122-9)', () => {
  it.each([
    ['2021-12-30', []],
    ['2021-12-31', []],
  ])('on 1 December 2021 one month is left: until %s, %j', (end, expected) => {
    expect(latest(from('2021-12-01', end), after(example))).toEqual(expected);
  });

  it('a day more is over, but for the truce of the first quarter of 2022: without it, the last day is said', () => {
    const sixMonths = [['2022-07-01', '2022-09-30'], ['2022-10-01', '2022-12-31']] as const;
    expect(latest(from('2023-01-01', '2023-03-31'), after(sixMonths, '2022-12-20T09:00:00Z'))).toEqual(['none']);
    const fiveMonths = [['2022-07-01', '2022-09-30'], ['2022-10-01', '2022-11-30']] as const;
    expect(latest(from('2022-12-01', '2022-12-31'), after(fiveMonths, '2022-11-25T09:00:00Z'))).toEqual([]);
    expect(latest(from('2022-12-01', '2023-01-01'), after(fiveMonths, '2022-11-25T09:00:00Z'))).toEqual(['2022-12-31']);
    const { refusals } = periodCap(from('2022-12-01', '2023-01-01'), after(fiveMonths, '2022-11-25T09:00:00Z'));
    expect(refusals).toMatchObject([{ code: 'OVER_SIX_MONTHS', path: 'endDay', article: 'R. 5122-9', numbers: { months: 6, windowMonths: 12 } }]);
    expect(refusals[0]?.message).toContain('31 décembre 2022');
  });

  it('for days from 1 January to 31 March 2022, authorisations of 2021 are not counted; from 1 April they are again', () => {
    expect(latest(from('2022-01-01', '2022-03-31'), after([...example, ['2021-12-01', '2021-12-31']], '2021-12-20T09:00:00Z'))).toEqual([]);
    expect(latest(from('2022-03-01', '2022-05-31'), after([...example, ['2021-12-01', '2021-12-31']], '2022-02-20T09:00:00Z'))).toEqual(['2022-03-31']);
  });

  it('the window slides: what ended twelve months before is free again', () => {
    const old = [['2022-07-01', '2022-09-30'], ['2022-10-01', '2022-12-31']] as const;
    expect(latest(from('2023-07-01', '2023-07-01'), after(old, '2023-06-20T09:00:00Z'))).toEqual([]);
    expect(latest(from('2023-06-30', '2023-06-30'), after(old, '2023-06-20T09:00:00Z'))).toEqual(['none']);
  });

  it('a disaster is not bound, and does not count against the other reasons', () => {
    const six = [['2022-07-01', '2022-12-31']] as const;
    expect(latest(from('2023-01-01', '2023-03-31', 'DISASTER'), after(six, '2022-12-20T09:00:00Z'))).toEqual([]);
    expect(latest(from('2023-01-01', '2023-03-31'), after([['2022-07-01', '2022-12-31', 'DISASTER']], '2022-12-20T09:00:00Z'))).toEqual([]);
  });

  it('a request filed before 1 July 2021 is not bound; what ran before that day does not count', () => {
    const year = [['2020-07-01', '2021-06-30']] as const;
    expect(latest(from('2021-07-01', '2022-06-30'), after(year, '2021-06-30T09:00:00Z'))).toEqual([]);
    expect(latest(from('2021-07-01', '2021-09-30'), after(year, '2021-07-01T09:00:00Z'))).toEqual([]);
  });

  it('an authorisation that comes later counts too', () => {
    const later = [['2023-04-01', '2023-06-30'], ['2023-07-01', '2023-09-30']] as const;
    expect(latest(from('2023-02-01', '2023-03-31'), after(later, '2023-01-20T09:00:00Z'))).toEqual(['none']);
  });

  it('months are counted from date to date, and adjoining authorisations as one', () => {
    const five = [['2022-07-15', '2022-10-14'], ['2022-10-15', '2022-12-14']] as const;
    expect(latest(from('2022-12-15', '2023-01-14'), after(five, '2022-12-10T09:00:00Z'))).toEqual([]);
    expect(latest(from('2022-12-15', '2023-01-15'), after(five, '2022-12-10T09:00:00Z'))).toEqual(['2023-01-14']);
  });
});
