import { describe, expect, it } from 'vitest';
import { type Cents, parseCents } from '../measures/index.ts';
import { addDays, type Day, day, firstDayOf, lastDayOf, type Month, month, plusMonths } from '../time/index.ts';
import {
  ALLOWANCE_CEILING, ALLOWANCE_RATES, CATEGORIES, type Category, entryOn, FLAT_ALLOWANCES, INDEMNITY_CEILING, INDEMNITY_FLOORS, INDEMNITY_RATES, MAYOTTE_ALLOWANCE_FLOOR,
  requiredValueOn, SMIC, SMIC_MAYOTTE, type Timeline, valueOn, YEARLY_QUOTA,
} from './index.ts';

/**
 * The scale as the sources print it, copied here from their figures and not from our tables: first and last day (null: still open),
 * then the figures as decimal texts. Each cell is read in our tables on its first day, on its last, and outside them.
 */
// category, from, to, rate, floor, fall of turnover
const ALLOWANCE = [
  ['COMMON', '2020-03-01', '2020-05-31', '0.70', '8.03', null],
  ['COMMON', '2020-06-01', '2020-12-31', '0.60', '8.03', null],
  ['COMMON', '2021-01-01', '2021-05-31', '0.60', '8.11', null],
  ['COMMON', '2021-06-01', '2021-06-30', '0.52', '8.11', null],
  ['COMMON', '2021-07-01', '2021-09-30', '0.36', '7.30', null],
  ['COMMON', '2021-10-01', '2021-12-31', '0.36', '7.47', null],
  ['COMMON', '2022-01-01', '2022-04-30', '0.36', '7.53', null],
  ['COMMON', '2022-05-01', '2022-07-31', '0.36', '7.73', null],
  ['COMMON', '2022-08-01', '2022-12-31', '0.36', '7.88', null],
  ['COMMON', '2023-01-01', '2023-04-30', '0.36', '8.03', null],
  ['COMMON', '2023-05-01', '2023-12-31', '0.36', '8.21', null],
  ['COMMON', '2024-01-01', '2024-10-31', '0.36', '8.30', null],
  ['COMMON', '2024-11-01', '2025-12-31', '0.36', '8.46', null],
  ['COMMON', '2026-01-01', null, '0.36', '8.57', null],
  ['PROTECTED', '2020-06-01', '2020-12-31', '0.70', '8.03', null],
  ['PROTECTED', '2021-01-01', '2021-06-30', '0.70', '8.11', null],
  ['PROTECTED', '2021-07-01', '2021-07-31', '0.60', '8.11', null],
  ['PROTECTED', '2021-08-01', '2021-08-31', '0.52', '8.11', null],
  ['PROTECTED_HARD_HIT', '2021-07-01', '2021-09-30', '0.70', '8.11', '0.80'],
  ['PROTECTED_HARD_HIT', '2021-10-01', '2021-11-30', '0.70', '8.30', '0.80'],
  ['PROTECTED_HARD_HIT', '2021-12-01', '2021-12-31', '0.70', '8.30', '0.65'],
  ['PROTECTED_HARD_HIT', '2022-01-01', '2022-02-28', '0.70', '8.37', '0.65'],
  ['CLOSED_BY_ORDER', '2020-06-01', '2020-12-31', '0.70', '8.03', null],
  ['CLOSED_BY_ORDER', '2021-01-01', '2021-09-30', '0.70', '8.11', null],
  ['CLOSED_BY_ORDER', '2021-10-01', '2021-12-31', '0.70', '8.30', null],
  ['CLOSED_BY_ORDER', '2022-01-01', '2022-03-31', '0.70', '8.37', null],
  ['TERRITORIAL_RESTRICTIONS', '2021-01-01', '2021-09-30', '0.70', '8.11', '0.60'],
  ['TERRITORIAL_RESTRICTIONS', '2021-10-01', '2021-12-31', '0.70', '8.30', '0.60'],
  ['TERRITORIAL_RESTRICTIONS', '2022-01-01', '2022-03-31', '0.70', '8.37', '0.60'],
  ['SKI_CATCHMENT', '2021-01-01', '2021-09-30', '0.70', '8.11', '0.50'],
  ['SKI_CATCHMENT', '2021-10-01', '2021-12-31', '0.70', '8.30', '0.50'],
  ['VULNERABLE', '2021-04-01', '2021-09-30', '0.70', '8.11', null],
  ['VULNERABLE', '2021-10-01', '2021-12-31', '0.70', '8.30', null],
  ['VULNERABLE', '2022-01-01', '2022-04-30', '0.70', '8.37', null],
  ['VULNERABLE', '2022-05-01', '2022-07-31', '0.70', '8.59', null],
  ['CHILDCARE', '2021-04-01', '2021-09-30', '0.70', '8.11', null],
  ['CHILDCARE', '2021-10-01', '2021-12-31', '0.70', '8.30', null],
  ['CHILDCARE', '2022-01-01', '2022-04-30', '0.70', '8.37', null],
  ['CHILDCARE', '2022-05-01', '2022-07-31', '0.70', '8.59', null],
  ['VULNERABLE', '2022-08-01', '2022-08-31', '0.70', '8.76', null],
  ['VULNERABLE', '2022-09-01', '2022-12-31', '0.60', '8.76', null],
  ['VULNERABLE', '2023-01-01', '2023-01-31', '0.60', '8.92', null],
] as const;
// category, from, to, rate, capped
const INDEMNITY = [
  ['COMMON', '2013-07-01', '2020-12-31', '0.70', 'whole'],
  ['COMMON', '2021-01-01', '2021-06-30', '0.70', 'capped'],
  ['COMMON', '2021-07-01', null, '0.60', 'capped'],
  ['PROTECTED', '2020-06-01', '2020-12-31', '0.70', 'whole'],
  ['CLOSED_BY_ORDER', '2020-06-01', '2020-12-31', '0.70', 'whole'],
  ['VULNERABLE', '2020-05-01', '2020-12-31', '0.70', 'whole'],
  ['CHILDCARE', '2020-05-01', '2020-12-31', '0.70', 'whole'],
  ['PROTECTED', '2021-01-01', '2021-08-31', '0.70', 'capped'],
  ['PROTECTED_HARD_HIT', '2021-07-01', '2022-02-28', '0.70', 'capped'],
  ['CLOSED_BY_ORDER', '2021-01-01', '2022-03-31', '0.70', 'capped'],
  ['TERRITORIAL_RESTRICTIONS', '2021-01-01', '2022-03-31', '0.70', 'capped'],
  ['SKI_CATCHMENT', '2021-01-01', '2021-12-31', '0.70', 'capped'],
  ['CHILDCARE', '2021-01-01', '2022-07-31', '0.70', 'capped'],
  ['VULNERABLE', '2021-01-01', '2023-01-31', '0.70', 'capped'],
] as const;
// from, to, gross hourly SMIC
const GROSS_SMIC = [
  ['2013-01-01', '2013-12-31', '9.43'],
  ['2014-01-01', '2014-12-31', '9.53'],
  ['2015-01-01', '2015-12-31', '9.61'],
  ['2016-01-01', '2016-12-31', '9.67'],
  ['2017-01-01', '2017-12-31', '9.76'],
  ['2018-01-01', '2018-12-31', '9.88'],
  ['2019-01-01', '2019-12-31', '10.03'],
  ['2020-01-01', '2020-12-31', '10.15'],
  ['2021-01-01', '2021-09-30', '10.25'],
  ['2021-10-01', '2021-12-31', '10.48'],
  ['2022-01-01', '2022-04-30', '10.57'],
  ['2022-05-01', '2022-07-31', '10.85'],
  ['2022-08-01', '2022-12-31', '11.07'],
  ['2023-01-01', '2023-04-30', '11.27'],
  ['2023-05-01', '2023-12-31', '11.52'],
  ['2024-01-01', '2024-10-31', '11.65'],
  ['2024-11-01', '2025-12-31', '11.88'],
  ['2026-01-01', '2026-05-31', '12.02'],
  ['2026-06-01', null, '12.31'],
] as const;
// from, to, net hourly SMIC: the floor of the indemnity
const NET_SMIC = [
  ['2020-01-01', '2020-12-31', '8.03'],
  ['2021-01-01', '2021-09-30', '8.11'],
  ['2021-10-01', '2021-12-31', '8.30'],
  ['2022-01-01', '2022-04-30', '8.37'],
  ['2022-05-01', '2022-07-31', '8.59'],
  ['2022-08-01', '2022-12-31', '8.76'],
  ['2023-01-01', '2023-04-30', '8.92'],
  ['2023-05-01', '2023-12-31', '9.12'],
  ['2024-01-01', '2024-10-31', '9.22'],
  ['2024-11-01', '2025-12-31', '9.40'],
  ['2026-01-01', '2026-05-31', '9.52'],
  ['2026-06-01', null, null],
] as const;
// territory, from, to, size of the company, amount
const FLAT = [
  ['NATIONAL', '2013-07-01', '2020-02-29', 'upTo250', '7.74'],
  ['NATIONAL', '2013-07-01', '2020-02-29', 'over250', '7.23'],
  ['MAYOTTE', '2018-11-07', '2020-02-29', 'upTo250', '5.84'],
  ['MAYOTTE', '2018-11-07', '2020-02-29', 'over250', '5.46'],
] as const;
// from, to, common floor in Mayotte, raised floor where it was found
const MAYOTTE_FLOOR = [
  ['2020-03-01', '2020-08-31', '8.03', null],
  ['2020-09-01', '2020-12-31', '7.05', null],
  ['2021-01-01', '2021-06-30', '6.35', null],
  ['2021-07-01', '2021-09-30', null, null],
  ['2021-10-01', '2021-12-31', '6.52', null],
  ['2022-01-01', '2022-04-30', '6.54', '7.27'],
  ['2022-05-01', '2022-07-31', '6.71', '7.46'],
  ['2022-08-01', '2022-12-31', '6.85', '7.61'],
  ['2023-01-01', '2023-04-30', '6.94', null],
  ['2023-05-01', '2023-12-31', '7.09', null],
  ['2024-01-01', '2024-10-31', '7.14', null],
  ['2024-11-01', '2025-12-31', '7.29', null],
  ['2026-01-01', null, '7.50', null],
] as const;
// from, gross hourly SMIC in Mayotte
const MAYOTTE_SMIC = [
  ['2021-10-01', '7.91'],
  ['2022-01-01', '7.98'],
  ['2022-05-01', '8.19'],
  ['2023-01-01', '8.51'],
  ['2024-11-01', '8.98'],
  ['2026-01-01', '9.33'],
] as const;
// from, to, hours a year, of which reason 4
const QUOTA = [
  ['2013-01-01', '2019-12-31', '1000', '100'],
  ['2020-01-01', '2020-12-31', '1607', '100'],
  ['2021-01-01', '2021-12-31', '1607', '100'],
  ['2022-01-01', null, '1000', '100'],
] as const;

/** « 0.36 » to basis points, « 8.57 » to cents: by the digits, never by a float. */
const basisPointsOf = (text: string): number => Number(text.replace('.', '').padEnd(5, '0'));
function centsOf(text: string): Cents {
  const read = parseCents(text);
  if (!read.ok) throw new Error(text);
  return read.value;
}
const edges = (from: string, to: string | null): Day[] => [day(from), to === null ? day('2026-11-29') : day(to)];
const published = <T>(timeline: Timeline<T>, on: Day): T | null => {
  const read = valueOn(timeline, on);
  return read.published ? read.value : null;
};

describe('each cell of the published scale', () => {
  it.each(ALLOWANCE)('allowance: %s from %s to %s is %s, floor %s, fall of turnover %s', (category, from, to, rate, floor, drop) => {
    for (const on of edges(from, to)) {
      const value = requiredValueOn(ALLOWANCE_RATES[category], on);
      expect([value.rate, value.floor, value.turnoverDrop]).toEqual([basisPointsOf(rate), centsOf(floor), drop === null ? undefined : basisPointsOf(drop)]);
    }
  });
  it.each(INDEMNITY)('indemnity: %s from %s to %s is %s, %s', (category, from, to, rate, capped) => {
    for (const on of edges(from, to)) expect(requiredValueOn(INDEMNITY_RATES[category], on)).toEqual({ rate: basisPointsOf(rate), capped: capped === 'capped' });
  });
  it.each(GROSS_SMIC)('SMIC from %s to %s: %s', (from, to, amount) => {
    for (const on of edges(from, to)) expect(requiredValueOn(SMIC, on)).toBe(centsOf(amount));
  });
  it.each(NET_SMIC)('floor of the indemnity from %s to %s: %s', (from, to, amount) => {
    for (const on of edges(from, to)) expect(published(INDEMNITY_FLOORS.NATIONAL, on)).toBe(amount === null ? null : centsOf(amount));
  });
  it.each(FLAT)('flat allowance, %s from %s to %s, %s: %s', (territory, from, to, size, amount) => {
    for (const on of edges(from, to)) expect(requiredValueOn(FLAT_ALLOWANCES[territory], on)[size]).toBe(centsOf(amount));
  });
  it.each(MAYOTTE_FLOOR)('floor in Mayotte from %s to %s: %s, raised %s', (from, to, common, raised) => {
    for (const on of edges(from, to)) {
      const value = published(MAYOTTE_ALLOWANCE_FLOOR, on);
      expect(value?.common ?? null).toBe(common === null ? null : centsOf(common));
      if (raised !== null) expect(value?.raised).toBe(centsOf(raised));
    }
  });
  it.each(MAYOTTE_SMIC)('SMIC in Mayotte from %s: %s', (from, amount) => {
    expect(requiredValueOn(SMIC_MAYOTTE, day(from))).toBe(centsOf(amount));
  });
  it.each(QUOTA)('quota from %s to %s: %s hours, %s for reason 4', (from, to, general, modernisation) => {
    for (const on of edges(from, to)) expect(requiredValueOn(YEARLY_QUOTA, on)).toEqual({ general: Number(general) * 100, modernisation: Number(modernisation) * 100 });
  });
});

describe('nothing beside the published scale', () => {
  const MONTHS: Month[] = Array.from({ length: 12 * 14 }, (_, index) => plusMonths(month('2013-07'), index)).filter((one) => one <= '2026-11');
  const covering = <R extends readonly [Category, string, string | null, ...unknown[]]>(rows: readonly R[], category: Category, on: Day) =>
    rows.find(([of, from, to]) => of === category && from <= on && (to === null || on <= to));

  it.each(CATEGORIES)('%s has a rate in the months of the scale and in no other, from July 2013 to November 2026', (category) => {
    for (const one of MONTHS) {
      for (const on of [firstDayOf(one), lastDayOf(one)]) {
        expect(entryOn(ALLOWANCE_RATES[category], on)?.value?.rate, `${category} ${on}`).toBe(rateOf(covering(ALLOWANCE, category, on)));
        expect(entryOn(INDEMNITY_RATES[category], on)?.value?.rate, `${category} ${on}`).toBe(rateOf(covering(INDEMNITY, category, on)));
      }
    }
  });
  const rateOf = (row: readonly unknown[] | undefined): number | undefined => (row === undefined ? undefined : basisPointsOf(String(row[3])));

  it('a month changes no value on its way: each begins on the first day of a month, Mayotte of November 2018 excepted', () => {
    for (const timeline of [...Object.values(ALLOWANCE_RATES), ...Object.values(INDEMNITY_RATES), SMIC, INDEMNITY_FLOORS.NATIONAL, MAYOTTE_ALLOWANCE_FLOOR] as readonly Timeline<unknown>[]) {
      for (const { effect, until } of timeline) {
        expect(effect.slice(8)).toBe('01');
        if (until) expect(addDays(until, 1).slice(8)).toBe('01');
      }
    }
  });
  it('the pay counts up to 4.5 SMIC, for the allowance since March 2020 and for the indemnity since January 2021', () => {
    const tenths = (timeline: typeof ALLOWANCE_CEILING, on: string) => requiredValueOn(timeline, day(on));
    expect(['2020-02-29', '2020-03-01'].map((on) => tenths(ALLOWANCE_CEILING, on))).toEqual([{ kind: 'NONE' }, { kind: 'TENTHS_OF_SMIC', tenths: 45 }]);
    expect(['2020-12-31', '2021-01-01'].map((on) => tenths(INDEMNITY_CEILING, on))).toEqual([{ kind: 'NONE' }, { kind: 'TENTHS_OF_SMIC', tenths: 45 }]);
  });
});
