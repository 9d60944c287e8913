import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORFAIT_EXAMPLE, HOURS_EXAMPLES } from '../law/testing/published-examples.ts';
import { hours, type HundredthsOfHour, hundredthsOfHour } from '../measures/index.ts';
import { day } from '../time/index.ts';
import { type DeclaredWeek, forfaitPayableHours, payableHours } from './index.ts';

const week = (worked: number, idle: number, more: Partial<DeclaredWeek> = {}): DeclaredWeek => ({ monday: day('2020-04-06'), worked: hours(worked), assimilated: hours(0), idle: hours(idle), workingDaysInPeriod: 5, workingDaysInWeek: 5, ...more });
const total = (contract: HundredthsOfHour, weeks: DeclaredWeek[], overLegalAgreement = false) => {
  const result = payableHours({ contractWeeklyHundredths: contract, weeks, overLegalAgreement });
  if (!result.ok) throw new Error(result.refusals[0]?.code);
  return result.value.total;
};

describe('payable hours (R. 5122-19)', () => {
  it.each(HOURS_EXAMPLES.map((example) => [example.id, example] as const))('the published example %s', (_id, example) => {
    const weeks = [week(Number(example.worked), Number(example.idle), { monday: day(example.monday) })];
    expect(total(hours(Number(example.contractWeekly)), weeks, true)).toBe(hours(Number(example.payable)));
  });

  it('beyond 35 hours are payable only under an agreement, and only since 12 March 2020', () => {
    expect(total(hours(39), [week(20, 19)], false)).toBe(hours(15));
    expect(total(hours(39), [week(20, 19)], true)).toBe(hours(19));
    expect(total(hours(39), [week(20, 19, { monday: day('2020-03-02') })], true)).toBe(hours(15));
    expect(total(hours(39), [week(20, 19, { monday: day('2020-03-16') })], true)).toBe(hours(19));
  });

  it('idle hours above the cap are kept as idle, unpaid, with a warning', () => {
    const result = payableHours({ contractWeeklyHundredths: hours(39), weeks: [week(20, 19)], overLegalAgreement: false });
    expect(result).toMatchObject({ ok: true, value: { weeks: [{ payable: 1500, unpaidIdle: 400 }] }, warnings: [{ code: 'IDLE_NOT_PAYABLE', path: 'weeks.0.idle' }] });
  });

  it('paid leave and holidays usually idle are not payable', () => {
    expect(total(hours(35), [week(0, 28, { assimilated: hours(7) })])).toBe(hours(28));
  });

  it('a week cut by the period is capped pro rata of its working days', () => {
    expect(total(hours(35), [week(0, 14, { workingDaysInPeriod: 2 })])).toBe(hours(14));
    expect(total(hours(35), [week(0, 21, { workingDaysInPeriod: 2 })])).toBe(hours(14));
    expect(total(hours(35), [week(7, 14, { workingDaysInPeriod: 2 })])).toBe(hours(7));
  });

  it('are refused when they were not possible, all at once and on their field', () => {
    const weeks = [week(20, 16), week(0, 35), week(36, 1), week(0, 1, { workingDaysInPeriod: 0 }), week(-1, 0)];
    expect(payableHours({ contractWeeklyHundredths: hours(35), weeks, overLegalAgreement: false }, 'lines.2.weeks')).toMatchObject({
      ok: false,
      refusals: [
        { code: 'IDLE_OVER_CONTRACT', path: 'lines.2.weeks.0.idle', article: 'R. 5122-19', numbers: { idle: 1600, possible: 1500 } },
        { code: 'IDLE_OVER_CONTRACT', path: 'lines.2.weeks.2.idle', numbers: { possible: 0 } },
        { code: 'IDLE_OUT_OF_PERIOD', path: 'lines.2.weeks.3.idle' },
        { code: 'HOURS_NEGATIVE', path: 'lines.2.weeks.4.worked' },
      ],
    });
  });

  it('are explained', () => {
    const result = payableHours({ contractWeeklyHundredths: hours(35), weeks: [week(7, 7, { workingDaysInPeriod: 3 })], overLegalAgreement: false });
    expect(result.ok && result.value.weeks[0]?.explanationFr.replaceAll('\u00a0', ' ')).toBe('35,00 h × 3/5 jours ouvrés − 7,00 h travaillées − 0,00 h assimilées = 14,00 h au plus ; 7,00 h chômées, 7,00 h indemnisables');
  });

  it('never exceed the idle hours, the cap or the contract', () => {
    const amount = fc.integer({ min: 0, max: 5000 });
    fc.assert(fc.property(amount, amount, amount, amount, fc.integer({ min: 0, max: 5 }), fc.boolean(), (contract, worked, assimilated, idle, days, over) => {
      const declared = week(0, 0, { worked: hundredthsOfHour(worked), assimilated: hundredthsOfHour(assimilated), idle: hundredthsOfHour(idle), workingDaysInPeriod: days });
      const result = payableHours({ contractWeeklyHundredths: hundredthsOfHour(contract), weeks: [declared], overLegalAgreement: over });
      if (!result.ok) return;
      const [only] = result.value.weeks;
      expect(only!.payable).toBeGreaterThanOrEqual(0);
      expect(only!.payable).toBeLessThanOrEqual(Math.min(idle, contract, only!.cap));
      expect(only!.payable + only!.unpaidIdle).toBe(idle);
      expect(only!.payable + worked + assimilated <= only!.cap || only!.payable === 0).toBe(true);
    }));
  });
});

describe('time counted in days (D. 5122-15)', () => {
  const none = { closedWeeks: 0, closedDays: 0, closedHalfDays: 0, absentDays: 0, absentHalfDays: 0 };
  it(`the published example ${FORFAIT_EXAMPLE.id}: a closed week with an idle holiday is 28 hours`, () => {
    const { closedWeeks, idleHolidays, hourDay, payable } = FORFAIT_EXAMPLE;
    expect(forfaitPayableHours({ ...none, closedWeeks, absentDays: idleHolidays, weeksInPeriod: 1 }, day(hourDay))).toBe(hours(Number(payable)));
  });
  it('a half-day is 3.5 hours and a day 7', () => {
    expect(forfaitPayableHours({ ...none, closedDays: 2, closedHalfDays: 1 }, day('2022-05-01'))).toBe(1750);
    expect(forfaitPayableHours({ ...none, closedHalfDays: 1, absentDays: 1 }, day('2022-05-01'))).toBe(0);
  });
  it('the total does not exceed the legal duration of the period', () => {
    expect(forfaitPayableHours({ ...none, closedDays: 6, weeksInPeriod: 1 }, day('2022-05-01'))).toBe(hours(35));
  });
});
