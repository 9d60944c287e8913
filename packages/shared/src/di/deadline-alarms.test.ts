import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../time/index.ts';
import { DEADLINE_ALARMS, deadlineAlarmDue, diDeadline, endsNearDeadline } from './index.ts';

const deadline = day('2027-07-31');

describe('a month that may be claimed until 31 July 2027 is told of', () => {
  it.each([
    ['2027-05-31', null], ['2027-06-01', 60], ['2027-06-02', 60],
    ['2027-06-30', 60], ['2027-07-01', 30], ['2027-07-02', 30],
    ['2027-07-23', 30], ['2027-07-24', 7], ['2027-07-25', 7],
    ['2027-07-31', 7], ['2027-08-01', null],
  ])('on %s: the alarm of %s days', (today, expected) => {
    expect(deadlineAlarmDue(day(today), deadline, [])).toBe(expected);
  });

  it('once for each alarm; one that was missed is not given after a later one', () => {
    expect(deadlineAlarmDue(day('2027-06-15'), deadline, [60])).toBeNull();
    expect(deadlineAlarmDue(day('2027-07-01'), deadline, [60])).toBe(30);
    expect(deadlineAlarmDue(day('2027-07-02'), deadline, [30])).toBeNull();
    expect(deadlineAlarmDue(day('2027-07-26'), deadline, [60, 7])).toBeNull();
  });
});

it('no decision with an alarm to give is left out of the ends that are read, under any rule of the deadline', () => {
  const anyDay = (from: string, days: number) => fc.integer({ min: 0, max: days }).map((n) => addDays(day(from), n));
  fc.assert(
    fc.property(anyDay('2017-01-01', 4000), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), (dapFiledOn, length, before) => {
      const authorisationEnd = addDays(dapFiledOn, length);
      const { lastDay } = diDeadline({ dapFiledOn, authorisationEnd });
      const today = addDays(lastDay, -before);
      expect(deadlineAlarmDue(today, lastDay, [])).not.toBeNull();
      expect(endsNearDeadline(today).some(({ from, to }) => from <= authorisationEnd && authorisationEnd <= to)).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(DEADLINE_ALARMS).toEqual([60, 30, 7]);
});
