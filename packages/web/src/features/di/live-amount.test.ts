import { expect, test } from 'vitest';
import { claimDraft, lineOfLuc } from '../../testing/di.ts';
import { liveAmount } from './live-amount.ts';
import { newPerson, valuesOf } from './person-values.ts';

const now = new Date('2020-04-02T08:00:00Z');

test('the browser finds the amounts that the server has kept', () => {
  const live = liveAmount(claimDraft, valuesOf(claimDraft, lineOfLuc), now);
  expect(live?.payableHours).toBe(lineOfLuc.payableHours);
  expect(live?.amount?.allowanceCents).toBe(lineOfLuc.allowance);
  expect(live?.amount?.indemnityCents).toBe(lineOfLuc.indemnity);
});

test('a week cut by the period pays its working days alone', () => {
  const values = valuesOf(claimDraft, lineOfLuc);
  const cut = { ...values, weeks: values.weeks?.map((week) => ({ ...week, idle: week.monday === '2020-03-23' ? 3500 : 0 })) ?? null };
  expect(liveAmount(claimDraft, cut, now)?.payableHours).toBe(1400);
});

test('nothing is computed before the rate is typed, nor while a field cannot be read', () => {
  expect(liveAmount(claimDraft, newPerson(claimDraft), now)).toBeUndefined();
});

test('impossible hours are told, without any amount', () => {
  const values = valuesOf(claimDraft, lineOfLuc);
  const live = liveAmount(claimDraft, { ...values, weeks: values.weeks?.map((week) => ({ ...week, idle: 5000 })) ?? null }, now);
  expect(live?.amount).toBeNull();
  expect(live?.refusals[0]?.message).toContain('50,00');
});
