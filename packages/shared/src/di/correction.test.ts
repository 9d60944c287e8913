import { describe, expect, it } from 'vitest';
import { day } from '../time/index.ts';
import { compareLines, diStanding, earliestRecoveryDay, nextStepWithDay, settledCents, settlementOf, type ComparableLine, type PaidVersion } from './index.ts';

const version = (changes: Partial<PaidVersion>): PaidVersion => ({ dueCents: null, paid: false, recoveryCents: null, recoveryIssued: false, ...changes });
const line = (personKey: string, changes: Partial<ComparableLine> = {}): ComparableLine => ({ personKey, idleHours: 3500, payableHours: 3500, hourlyRateCents: 1500, allowanceCents: 29_995, indemnityCents: 31_500, ...changes });

describe('a correction after the payment', () => {
  const first = version({ dueCents: 100_00, paid: true });

  it('upwards is paid its difference', () => {
    expect(settlementOf(130_00, settledCents([first]))).toEqual({ kind: 'TO_PAY', cents: 30_00 });
  });

  it('downwards is paid back its difference', () => {
    expect(settlementOf(60_00, settledCents([first]))).toEqual({ kind: 'TO_PAY_BACK', cents: 40_00 });
  });

  it('without any change of amount asks for nothing', () => {
    expect(settlementOf(100_00, settledCents([first]))).toEqual({ kind: 'NOTHING' });
  });

  it('counts what was ordered to be paid back, once its order is issued', () => {
    const down = version({ dueCents: 0, recoveryCents: 40_00 });
    expect(settledCents([first, down])).toBe(100_00);
    expect(settledCents([first, { ...down, recoveryIssued: true }])).toBe(60_00);
    expect(settlementOf(80_00, settledCents([first, { ...down, recoveryIssued: true }]))).toEqual({ kind: 'TO_PAY', cents: 20_00 });
  });

  it('does not count a payment that the bank gave back', () => {
    expect(settlementOf(60_00, settledCents([{ ...first, paid: false }]))).toEqual({ kind: 'TO_PAY', cents: 60_00 });
  });
});

describe('two versions, line by line', () => {
  it('show who was added, taken out, changed and left alone, in the order of the new one', () => {
    const after = [line('b', { payableHours: 1400 }), line('a'), line('d')];
    expect(compareLines([line('a'), line('b'), line('c')], after).map(({ kind, before, after: now }) => [kind, before?.personKey, now?.personKey])).toEqual([
      ['CHANGED', 'b', 'b'], ['SAME', 'a', 'a'], ['ADDED', undefined, 'd'], ['REMOVED', 'c', undefined],
    ]);
  });

  it('compare the contract periods of one person in their order', () => {
    const changes = compareLines([line('a'), line('a', { hourlyRateCents: 1600 })], [line('a'), line('a', { hourlyRateCents: 1700 })]);
    expect(changes.map(({ kind }) => kind)).toEqual(['SAME', 'CHANGED']);
  });
});

describe('the next step', () => {
  it('says by whom and before when', () => {
    const draft = diStanding({ status: 'DRAFT', deadline: day('2027-06-20') });
    expect(draft).toMatchObject({ by: 'L’employeur', before: '2027-06-20' });
    expect(nextStepWithDay(draft)).toMatch(/puis envoyez la demande\. Au plus tard le 20 juin 2027\.$/);
    expect(diStanding({ status: 'RECOVERY_ISSUED', recoveryDueOn: day('2027-02-01') })).toMatchObject({ by: 'L’employeur', before: '2027-02-01' });
    expect(diStanding({ status: 'AWAITING_VALIDATION', deadline: day('2027-06-20') })).toMatchObject({ by: 'L’unité départementale', before: null });
  });

  it('of a version that was corrected leads to the correction', () => {
    expect(diStanding({ status: 'PAID', replacedBy: '069-0000CK-00-202611-2' }).nextStep).toContain('069-0000CK-00-202611-2');
  });
});

it('a recovery order leaves thirty days: not the day before, the thirtieth day', () => {
  expect(earliestRecoveryDay(day('2026-12-01'))).toBe('2026-12-31');
});
