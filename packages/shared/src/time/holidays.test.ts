import { describe, expect, it } from 'vitest';
import { countWorkingDays, day, holidayName, holidaysOfYear, isWorkingDay, nextWorkingDay } from './index.ts';

describe('public holidays', () => {
  it.each([
    [2020, '2020-04-13', '2020-05-21', '2020-06-01'],
    [2021, '2021-04-05', '2021-05-13', '2021-05-24'],
    [2022, '2022-04-18', '2022-05-26', '2022-06-06'],
    [2024, '2024-04-01', '2024-05-09', '2024-05-20'],
    [2025, '2025-04-21', '2025-05-29', '2025-06-09'],
    [2026, '2026-04-06', '2026-05-14', '2026-05-25'],
  ])('of %i follow Easter', (year, easterMonday, ascension, whitMonday) => {
    const days = [...holidaysOfYear(year).keys()];
    expect(days).toHaveLength(11);
    expect(days).toEqual(expect.arrayContaining([easterMonday, ascension, whitMonday, `${year}-07-14`]));
  });

  it('of Alsace-Moselle add 26 December, and Good Friday only where the commune has a temple', () => {
    expect(holidayName(day('2020-12-26'), { departement: '67' })).toBe('Saint Étienne');
    expect(holidayName(day('2020-12-26'), { departement: '75' })).toBeUndefined();
    expect(holidayName(day('2020-04-10'), { departement: '67' })).toBeUndefined();
    expect(holidayName(day('2020-04-10'), { departement: '67', goodFriday: true })).toBe('Vendredi Saint');
    expect(holidayName(day('2020-04-10'), { departement: '75', goodFriday: true })).toBeUndefined();
  });

  it.each([
    ['971', '2020-05-27'],
    ['972', '2020-05-22'],
    ['973', '2020-06-10'],
    ['974', '2020-12-20'],
    ['976', '2020-04-27'],
    ['977', '2020-10-09'],
    ['978', '2020-05-28'],
  ])('of %s add the abolition of slavery on %s', (departement, date) => {
    expect(holidayName(day(date), { departement })).toBe('Abolition de l’esclavage');
    expect(holidayName(day(date), { departement: '75' })).toBeUndefined();
  });
});

it('working days are Monday to Friday without holidays', () => {
  expect(isWorkingDay(day('2020-04-11'))).toBe(false);
  expect(isWorkingDay(day('2020-04-13'))).toBe(false);
  expect(nextWorkingDay(day('2020-04-10'))).toBe('2020-04-14');
  expect(countWorkingDays({ start: day('2020-05-01'), end: day('2020-05-31') })).toBe(18);
});
