import { expect, it } from 'vitest';
import { day } from '../time/index.ts';
import { cseReminderDue } from './index.ts';

const due = day('2027-01-02');

it.each([
  ['2026-12-17', null],
  ['2026-12-18', 'FIFTEEN_DAYS'],
  ['2026-12-29', 'FIFTEEN_DAYS'],
  ['2026-12-30', 'THREE_DAYS'],
  ['2027-01-02', 'THREE_DAYS'],
  ['2027-01-03', 'PASSED'],
])('an opinion due on 2 January 2027 is reminded on %s: %s', (today, expected) => {
  expect(cseReminderDue(day(today), due, null)).toBe(expected);
});

it('a reminder is sent once, and one that was missed is not sent after a later one', () => {
  expect(cseReminderDue(day('2026-12-20'), due, 'FIFTEEN_DAYS')).toBeNull();
  expect(cseReminderDue(day('2026-12-30'), due, 'FIFTEEN_DAYS')).toBe('THREE_DAYS');
  expect(cseReminderDue(day('2027-03-01'), due, 'THREE_DAYS')).toBe('PASSED');
  expect(cseReminderDue(day('2027-03-01'), due, 'PASSED')).toBeNull();
});
