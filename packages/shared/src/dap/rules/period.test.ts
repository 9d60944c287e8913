import { describe, expect, it } from 'vitest';
import { aDapForm, aSubmissionContext } from '../../testing/index.ts';
import { day } from '../../time/index.ts';
import { establishmentOpen } from './establishment-open.ts';
import { periodCap } from './period-cap.ts';
import { periodDates } from './period-dates.ts';
import { periodLength } from './period-length.ts';
import { periodOverlap } from './period-overlap.ts';
import { soundPeriod } from './period.ts';

const from = (start: string | null, end: string | null, more = {}) => aDapForm({ startDay: start === null ? null : day(start), endDay: end === null ? null : day(end), ...more });
const filed = (iso: string) => aSubmissionContext({ submittedAt: new Date(iso) });

describe('the days of a period', () => {
  it.each([
    ['2026-11-02', '2026-11-01', ['PERIOD_ORDER endDay']],
    ['2026-11-02', '2026-11-02', []],
    ['2026-11-02', '2026-11-03', []],
    ['2026-11-02', null, []],
    [null, '2026-11-02', []],
  ])('from %s to %s: %j', (start, end, expected) => {
    expect(periodDates(from(start, end), aSubmissionContext()).refusals.map((one) => `${one.code} ${one.path}`)).toEqual(expected);
  });

  it.each([
    ['2013-06-30', '2013-07-31', 'startDay'],
    ['0026-11-02', '2026-12-31', 'startDay'],
    ['2026-11-02', '2031-11-03', 'endDay'],
    ['2026-11-02', '9999-12-31', 'endDay'],
  ])('a slip in a year (%s – %s) is refused on its field, and nothing is computed with it', (start, end, path) => {
    const form = from(start, end);
    expect(periodDates(form, aSubmissionContext()).refusals).toMatchObject([{ code: 'DAY_OUT_OF_RANGE', path }]);
    expect(soundPeriod(form, aSubmissionContext())).toBeUndefined();
  });

  it('may be as old as the texts, and five years ahead', () => {
    expect(periodDates(from('2013-07-01', '2031-11-02'), aSubmissionContext()).refusals).toEqual([]);
  });
});

describe('an authorisation lasts no longer than the law of the day of filing allows (R. 5122-9)', () => {
  it.each([
    ['2020-03-25T11:00:00Z', '2020-03-17', '2020-09-16', undefined],
    ['2020-03-25T11:00:00Z', '2020-03-17', '2020-09-17', '2020-09-16'],
    ['2020-03-26T11:00:00Z', '2020-03-17', '2021-03-16', undefined],
    ['2020-03-26T11:00:00Z', '2020-03-17', '2021-03-17', '2021-03-16'],
    ['2021-06-30T11:00:00Z', '2021-07-01', '2022-06-30', undefined],
    ['2021-07-01T11:00:00Z', '2021-07-01', '2021-09-30', undefined],
    ['2021-07-01T11:00:00Z', '2021-07-01', '2021-10-01', '2021-09-30'],
  ])('filed at %s, from %s to %s: latest %s', (at, start, end, latest) => {
    const { refusals } = periodLength(from(start, end), filed(at));
    expect(refusals.map((one) => one.numbers?.['latest'])).toEqual(latest === undefined ? [] : [latest]);
    for (const one of refusals) expect(one).toMatchObject({ code: 'PERIOD_TOO_LONG', path: 'endDay', article: 'R. 5122-9' });
  });

  it('six months for a disaster since July 2021', () => {
    const six = from('2026-11-02', '2027-05-01', { reason: 'DISASTER', subReason: null });
    expect(periodLength(six, aSubmissionContext()).refusals).toEqual([]);
    expect(periodLength({ ...six, reason: 'ECONOMIC' }, aSubmissionContext()).refusals).toHaveLength(1);
  });

  describe('an avenant filed under a shorter law keeps what was authorised before it, and no more', () => {
    const amends = { startDay: day('2021-05-01'), endDay: day('2022-04-30'), placementDay: null };
    const context = aSubmissionContext({ submittedAt: new Date('2021-09-01T11:00:00Z'), amends });
    it.each([
      ['2021-05-01', '2022-04-29', []],
      ['2021-05-01', '2022-04-30', []],
      ['2021-05-01', '2022-05-01', ['PERIOD_TOO_LONG']],
      ['2021-04-30', '2022-04-30', ['PERIOD_TOO_LONG']],
    ])('from %s to %s: %j', (start, end, expected) => {
      const form = from(start, end, { reason: 'ECONOMIC', subReason: null });
      expect(periodLength(form, context).refusals.map(({ code }) => code)).toEqual(expected);
      // The six months in twelve either: the same days are judged by both.
      expect(periodCap(form, context).refusals.map(({ code }) => code)).toEqual(expected.map(() => 'OVER_SIX_MONTHS'));
      expect(periodLength(form, { ...context, amends: null }).refusals).toHaveLength(1);
    });
  });

  it('a file sent again after a return keeps the law of its first sending', () => {
    const again = aSubmissionContext({ submittedAt: new Date('2021-07-05T08:00:00Z'), firstSubmittedAt: new Date('2021-06-30T08:00:00Z') });
    expect(periodLength(from('2021-07-01', '2022-06-30'), again).refusals).toEqual([]);
  });
});

describe('two decisions of an establishment do not overlap', () => {
  const other = { reference: '069-AAAAAB-00', startDay: day('2026-11-10'), endDay: day('2026-11-20') };
  const context = aSubmissionContext({ otherAuthorisations: [other, { ...other, reference: '069-AAAAAC-00', startDay: day('2026-12-01'), endDay: day('2026-12-02') }] });
  it.each([
    ['2026-11-02', '2026-11-09', []],
    ['2026-11-02', '2026-11-10', ['069-AAAAAB-00']],
    ['2026-11-20', '2026-11-30', ['069-AAAAAB-00']],
    ['2026-11-21', '2026-11-30', []],
    ['2026-11-02', '2026-12-31', ['069-AAAAAB-00', '069-AAAAAC-00']],
  ])('from %s to %s meets %j', (start, end, references) => {
    expect(periodOverlap(from(start, end), context).refusals.map((one) => one.numbers?.['reference'])).toEqual(references);
  });
  it('and the refusal leads to an avenant', () => {
    expect(periodOverlap(from('2026-11-10', '2026-11-10'), context).refusals[0]?.message).toContain('avenant');
  });
});

describe('an establishment that closed', () => {
  const closed = aSubmissionContext({ closedOn: day('2026-11-20') });
  it.each([
    ['2026-11-19', 0],
    ['2026-11-20', 0],
    ['2026-11-21', 1],
  ])('asks for a period that ends on %s: %i refusal', (end, count) => {
    expect(establishmentOpen(from('2026-11-02', end), closed).refusals).toHaveLength(count);
    expect(establishmentOpen(from('2026-11-02', end), aSubmissionContext()).refusals).toEqual([]);
  });
});
