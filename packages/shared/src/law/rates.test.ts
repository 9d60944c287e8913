import { describe, expect, it } from 'vitest';
import { addDays, day } from '../time/index.ts';
import { ALLOWANCE_RATES, CATEGORIES, entryOn, INDEMNITY_FLOORS, INDEMNITY_RATES, requiredValueOn, SMIC, valueKnownOn, valueOn } from './index.ts';

const pair = (on: string) => {
  const { rate, floor } = requiredValueOn(ALLOWANCE_RATES.COMMON, day(on));
  return [rate, floor];
};

describe('the common allowance (D. 5122-13), the day before, the day and the day after each change', () => {
  it.each([
    ['2020-06-01', [7000, 803], [6000, 803]],
    ['2021-01-01', [6000, 803], [6000, 811]],
    ['2021-06-01', [6000, 811], [5200, 811]],
    ['2021-07-01', [5200, 811], [3600, 730]],
    ['2021-10-01', [3600, 730], [3600, 747]],
    ['2022-01-01', [3600, 747], [3600, 753]],
    ['2022-05-01', [3600, 753], [3600, 773]],
    ['2022-08-01', [3600, 773], [3600, 788]],
    ['2023-01-01', [3600, 788], [3600, 803]],
    ['2023-05-01', [3600, 803], [3600, 821]],
    ['2024-01-01', [3600, 821], [3600, 830]],
    ['2024-11-01', [3600, 830], [3600, 846]],
    ['2026-01-01', [3600, 846], [3600, 857]],
  ])('%s', (change, before, after) => {
    expect(pair(addDays(day(change), -1))).toEqual(before);
    expect(pair(change)).toEqual(after);
    expect(pair(addDays(day(change), 1))).toEqual(after);
  });

  it('is not a percentage before March 2020', () => {
    expect(entryOn(ALLOWANCE_RATES.COMMON, day('2020-02-29'))).toBeUndefined();
    expect(pair('2020-03-01')).toEqual([7000, 803]);
  });

  it('has a floor for January 2026 only known at the end of that month', () => {
    expect(valueKnownOn(ALLOWANCE_RATES.COMMON, day('2026-01-10'), day('2026-01-29'))).toMatchObject({ value: { floor: 846 } });
    expect(valueKnownOn(ALLOWANCE_RATES.COMMON, day('2026-01-10'), day('2026-01-30'))).toMatchObject({ value: { floor: 857 } });
  });
});

it.each([
  ['PROTECTED', '2021-08-31', '2021-09-01'],
  ['PROTECTED_HARD_HIT', '2022-02-28', '2022-03-01'],
  ['CLOSED_BY_ORDER', '2022-03-31', '2022-04-01'],
  ['TERRITORIAL_RESTRICTIONS', '2022-03-31', '2022-04-01'],
  ['SKI_CATCHMENT', '2021-12-31', '2022-01-01'],
  ['VULNERABLE', '2023-01-31', '2023-02-01'],
  ['CHILDCARE', '2022-07-31', '2022-08-01'],
] as const)('the category %s ends after %s', (category, last, next) => {
  expect(entryOn(ALLOWANCE_RATES[category], day(last))).toBeDefined();
  expect(entryOn(ALLOWANCE_RATES[category], day(next))).toBeUndefined();
  expect(entryOn(INDEMNITY_RATES[category], day(last))).toBeDefined();
  expect(entryOn(INDEMNITY_RATES[category], day(next))).toBeUndefined();
});

it('the rows of a category follow each other without overlap or hole', () => {
  for (const category of CATEGORIES) {
    for (const rows of [ALLOWANCE_RATES[category], INDEMNITY_RATES[category]]) {
      rows.slice(1).forEach((row, index) => {
        const previous = rows[index];
        if (previous?.until) expect(addDays(previous.until, 1)).toBe(row.effect);
      });
    }
  }
});

it('the indemnity goes from 70 % to 60 % on 1 July 2021, and is capped from 1 January 2021', () => {
  expect(requiredValueOn(INDEMNITY_RATES.COMMON, day('2020-12-31'))).toEqual({ rate: 7000, capped: false });
  expect(requiredValueOn(INDEMNITY_RATES.COMMON, day('2021-01-01'))).toEqual({ rate: 7000, capped: true });
  expect(requiredValueOn(INDEMNITY_RATES.COMMON, day('2021-06-30'))).toEqual({ rate: 7000, capped: true });
  expect(requiredValueOn(INDEMNITY_RATES.COMMON, day('2021-07-01'))).toEqual({ rate: 6000, capped: true });
});

it('the SMIC of 1 June 2026 is known, and the floor of the indemnity that follows it is not', () => {
  expect(requiredValueOn(SMIC, day('2026-05-31'))).toBe(1202);
  expect(requiredValueOn(SMIC, day('2026-06-01'))).toBe(1231);
  expect(valueOn(INDEMNITY_FLOORS.NATIONAL, day('2026-05-31'))).toMatchObject({ published: true, value: 952 });
  expect(valueOn(INDEMNITY_FLOORS.NATIONAL, day('2026-06-01'))).toMatchObject({ published: false });
});
