import { describe, expect, it } from 'vitest';
import { day } from '../time/index.ts';
import { authorisationLengthOn, cseInformedAtEnd, cseOpinionOn, deferredCseOpinionLimit, lateFilingLimit, latestAuthorisedDay, singleRequestOn, yearlyQuota, YEARLY_QUOTA, valueKnownOn } from './index.ts';

describe('an authorisation lasts (R. 5122-9)', () => {
  it.each([
    ['2020-03-25', 1, 6],
    ['2020-03-26', 1, 12],
    ['2021-06-30', 1, 12],
    ['2021-07-01', 1, 3],
    ['2021-07-01', 3, 6],
    ['2021-07-02', 5, 3],
  ] as const)('filed on %s for reason %i, at most %i months', (filed, reason, months) => {
    expect(authorisationLengthOn(day(filed), reason).months).toBe(months);
  });
  it('and six months in twelve, except for a disaster', () => {
    expect(authorisationLengthOn(day('2021-07-01'), 2).cap).toEqual({ months: 6, windowMonths: 12 });
    expect(authorisationLengthOn(day('2021-07-01'), 3).cap).toBeUndefined();
  });
  it('date to date', () => {
    expect(latestAuthorisedDay(day('2020-03-17'), day('2020-03-26'), 5)).toBe('2021-03-16');
    expect(latestAuthorisedDay(day('2021-11-30'), day('2021-11-01'), 1)).toBe('2022-02-27');
  });
});

describe('a filing after the placement (R. 5122-3)', () => {
  it('is open to disasters only until 25 March 2020, then to exceptional circumstances too', () => {
    expect(lateFilingLimit(day('2020-03-20'), day('2020-03-25'), 5)).toBeUndefined();
    expect(lateFilingLimit(day('2020-03-20'), day('2020-03-25'), 3)).toBe('2020-04-19');
    expect(lateFilingLimit(day('2020-03-20'), day('2020-03-26'), 5)).toBe('2020-04-19');
    expect(lateFilingLimit(day('2020-03-20'), day('2020-03-27'), 1)).toBeUndefined();
  });
});

describe('the opinion of the CSE (R. 5122-2)', () => {
  it.each([
    ['2020-03-25', 'ALWAYS'],
    ['2020-03-26', 'IF_THE_COMPANY_HAS_A_CSE'],
    ['2020-06-28', 'IF_THE_COMPANY_HAS_A_CSE'],
    ['2020-06-29', 'FROM_50_EMPLOYEES'],
  ] as const)('for a filing of %s: %s', (filed, required) => {
    expect(cseOpinionOn(day(filed)).required).toBe(required);
  });
  it('may follow within two months for reasons 3 and 5 only, since 26 March 2020', () => {
    expect(deferredCseOpinionLimit(day('2020-03-25'), 5)).toBeUndefined();
    expect(deferredCseOpinionLimit(day('2020-03-26'), 5)).toBe('2020-05-26');
    expect(deferredCseOpinionLimit(day('2020-03-26'), 1)).toBeUndefined();
  });
});

it('a single request exists from 29 June 2020', () => {
  expect(singleRequestOn(day('2020-06-28'))).toBeUndefined();
  expect(singleRequestOn(day('2020-06-29'))).toEqual({ minEstablishments: 50, minDepartements: 2 });
});

describe('the yearly quota (R. 5122-6)', () => {
  it.each([[2019, 100_000], [2020, 160_700], [2021, 160_700], [2022, 100_000], [2026, 100_000]])('of %i is %i hundredths of an hour', (year, general) => {
    expect(yearlyQuota(year)).toEqual({ general, modernisation: 10_000 });
  });
  it('of 2021 was raised late: until 12 May it was still 1 000 hours', () => {
    expect(valueKnownOn(YEARLY_QUOTA, day('2021-03-01'), day('2021-05-12'))).toMatchObject({ value: { general: 100_000 } });
    expect(valueKnownOn(YEARLY_QUOTA, day('2021-03-01'), day('2021-05-13'))).toMatchObject({ value: { general: 160_700 } });
  });
});

describe('the CSE is informed at the end of an authorisation (R. 5122-2)', () => {
  it.each([
    ['2020-10-31', 50, false],
    ['2020-11-01', 50, true],
    ['2020-11-02', 50, true],
    ['2020-11-02', 49, false],
    ['2020-11-02', null, false],
  ])('that ends on %s, in a company of %s employees: %s', (end, headcount, informed) => {
    expect(cseInformedAtEnd(day(end), headcount)).toBe(informed);
  });
});
