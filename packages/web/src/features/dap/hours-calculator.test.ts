import { expect, test } from 'vitest';
import { totalHours, weeksOfPeriod } from './hours-calculator.tsx';

test('the weeks of a period are its working days in fifths, public holidays removed', () => {
  expect(weeksOfPeriod('2020-03-30', '2020-04-03')).toBe(100);
  // Easter Monday.
  expect(weeksOfPeriod('2020-04-13', '2020-04-17')).toBe(80);
  // The abolition of slavery, on 20 December in La Réunion alone.
  expect([weeksOfPeriod('2027-12-20', '2027-12-24', '69'), weeksOfPeriod('2027-12-20', '2027-12-24', '974')]).toEqual([100, 80]);
  expect(weeksOfPeriod('2020-04-17', '2020-04-13')).toBeNull();
  expect(weeksOfPeriod('', '2020-04-13')).toBeNull();
});

test('a person at 35 hours for three weeks makes 105 hours', () => {
  expect(totalHours({ employees: 1, weeks: 300, weekly: 3500 })).toBe(10_500);
  expect(totalHours({ employees: 7, weeks: 420, weekly: 3500 })).toBe(102_900);
});

test('nothing is told while a number is missing or cannot be read', () => {
  expect(totalHours({ employees: null, weeks: 300, weekly: 3500 })).toBeNull();
  expect(totalHours({ employees: 2, weeks: 'trois', weekly: 3500 })).toBeNull();
});
