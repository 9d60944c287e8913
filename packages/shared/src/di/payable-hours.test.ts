import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOURS_EXAMPLES } from '../law/testing/published-examples.ts';
import { hours, type HundredthsOfHour, hundredthsOfHour } from '../measures/index.ts';
import { day } from '../time/index.ts';
import { type DeclaredWeek, payableHours, type PayableHoursInput } from './index.ts';

const week = (worked: number, idle: number, more: Partial<DeclaredWeek> = {}): DeclaredWeek => ({ monday: day('2020-04-06'), worked: hours(worked), assimilated: hours(0), idle: hours(idle), workingDaysInPeriod: 5, workingDaysInWeek: 5, ...more });
const read = (contract: HundredthsOfHour, weeks: DeclaredWeek[], more: Partial<PayableHoursInput> = {}) => payableHours({ arrangement: 'WEEKLY', contractWeeklyHundredths: contract, weeks, ...more });
const total = (contract: HundredthsOfHour, weeks: DeclaredWeek[], more: Partial<PayableHoursInput> = {}) => {
  const result = read(contract, weeks, more);
  if (!result.ok) throw new Error(result.refusals[0]?.code);
  return result.value.total;
};
const codesOf = (...args: Parameters<typeof read>) => {
  const result = read(...args);
  return result.ok ? result.warnings.map((one) => one.code) : result.refusals.map((one) => `${one.code} ${one.path}`);
};
const AGREED = { arrangement: 'OVER_35_AGREEMENT', agreementSignedOn: day('2015-01-01') } as const;

describe('payable hours (R. 5122-19)', () => {
  it.each(HOURS_EXAMPLES.map((example) => [example.id, example] as const))('the published example %s', (_id, example) => {
    const weeks = [week(Number(example.worked), Number(example.idle), { monday: day(example.monday) })];
    expect(total(hours(Number(example.contractWeekly)), weeks, AGREED)).toBe(hours(Number(example.payable)));
  });

  it('beyond 35 hours are payable only under an agreement, and only since 12 March 2020', () => {
    expect(total(hours(39), [week(20, 19)])).toBe(hours(15));
    expect(total(hours(39), [week(20, 19)], AGREED)).toBe(hours(19));
    expect(total(hours(39), [week(20, 19, { monday: day('2020-03-02') })], AGREED)).toBe(hours(15));
    expect(total(hours(39), [week(20, 19, { monday: day('2020-03-16') })], AGREED)).toBe(hours(19));
  });

  it.each([['2020-04-23', 19], ['2020-04-24', 15], ['2020-04-25', 15]])('until the end of 2021, an agreement of %s makes %i hours payable (ordinance 2020-346)', (signed, expected) => {
    const agreed = { arrangement: 'OVER_35_AGREEMENT', agreementSignedOn: day(signed) } as const;
    expect(total(hours(39), [week(20, 19, { monday: day('2021-12-20') })], agreed)).toBe(hours(expected));
    expect(total(hours(39), [week(20, 19, { monday: day('2022-01-03') })], agreed)).toBe(hours(19));
  });
  it('until the end of 2021 the date of the agreement must be said, after that it need not', () => {
    expect(codesOf(hours(39), [week(20, 19)], { arrangement: 'OVER_35_AGREEMENT' })).toEqual(['AGREEMENT_DATE_REQUIRED agreementSignedOn']);
    expect(codesOf(hours(35), [week(20, 15)], { arrangement: 'OVER_35_AGREEMENT' })).toEqual([]);
    expect(codesOf(hours(39), [week(20, 19, { monday: day('2022-01-03') })], { arrangement: 'OVER_35_AGREEMENT' })).toEqual([]);
  });

  it('of a part-time employee are those of the contract: complementary hours are never payable', () => {
    expect(total(hours(24), [week(4, 20)], { arrangement: 'PART_TIME' })).toBe(hours(20));
    expect(codesOf(hours(24), [week(4, 24)], { arrangement: 'PART_TIME' })).toEqual(['IDLE_OVER_CONTRACT weeks.0.idle']);
    expect(codesOf(hours(35), [week(35, 0)], { arrangement: 'PART_TIME' })).toEqual(['PART_TIME_NOT_SHORTER contractWeeklyHours']);
  });

  it('under a regime of equivalence go up to its duration since 12 March 2020, up to 35 hours before', () => {
    const equivalence = { arrangement: 'EQUIVALENCE' } as const;
    expect(total(hours(38), [week(0, 38, { monday: day('2020-03-02') })], equivalence)).toBe(hours(35));
    expect(total(hours(38), [week(0, 38, { monday: day('2020-03-16') })], equivalence)).toBe(hours(38));
    expect(total(hours(38), [week(0, 38, { monday: day('2022-05-02') })], equivalence)).toBe(hours(38));
  });

  it('idle hours above the cap are kept as idle, unpaid, with a warning', () => {
    const result = read(hours(39), [week(20, 19)]);
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
    expect(payableHours({ arrangement: 'WEEKLY', contractWeeklyHundredths: hours(35), weeks }, 'lines.2.weeks')).toMatchObject({
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
    const result = read(hours(35), [week(7, 7, { workingDaysInPeriod: 3 })]);
    expect(result.ok && result.value.weeks[0]?.explanationFr.replaceAll('\u00a0', ' ')).toBe('35,00 h × 3/5 jours ouvrés − 7,00 h travaillées − 0,00 h assimilées = 14,00 h au plus ; 7,00 h chômées, 7,00 h indemnisables');
  });

  it('never exceed the idle hours, the cap or the contract', () => {
    const amount = fc.integer({ min: 0, max: 5000 });
    fc.assert(fc.property(amount, amount, amount, amount, fc.integer({ min: 0, max: 5 }), fc.constantFrom('WEEKLY', 'PART_TIME', 'OVER_35_AGREEMENT', 'FORFAIT_DAYS', 'EQUIVALENCE'), (contract, worked, assimilated, idle, days, arrangement) => {
      const declared = week(0, 0, { worked: hundredthsOfHour(worked), assimilated: hundredthsOfHour(assimilated), idle: hundredthsOfHour(idle), workingDaysInPeriod: days });
      const result = read(hundredthsOfHour(contract), [declared], { arrangement, agreementSignedOn: day('2019-01-01') });
      if (!result.ok) return;
      const [only] = result.value.weeks;
      expect(only!.payable).toBeGreaterThanOrEqual(0);
      expect(only!.payable).toBeLessThanOrEqual(Math.min(idle, only!.cap, arrangement === 'FORFAIT_DAYS' ? 3500 : contract));
      expect(only!.payable + only!.unpaidIdle).toBe(idle);
      expect(only!.payable + worked + assimilated <= only!.cap || only!.payable === 0).toBe(true);
    }));
  });
});

describe('weeks of the month counted together', () => {
  const asked = { arrangement: 'MODULATION', monthlyClaim: true } as const;
  const at = (monday: string, worked: number, idle: number, more: Partial<DeclaredWeek> = {}) => week(worked, idle, { monday: day(monday), ...more });

  it('of a modulation: a long week makes up for a short one, and the month is capped at its average', () => {
    expect(total(hours(35), [at('2022-05-02', 42, 0), at('2022-05-09', 0, 28)], asked)).toBe(hours(28));
    expect(total(hours(35), [at('2022-05-02', 28, 0), at('2022-05-09', 0, 42)], asked)).toBe(hours(42));
    expect(total(hours(35), [at('2022-05-02', 42, 0), at('2022-05-09', 0, 42)], asked)).toBe(hours(28));
  });
  it('are payable each month only when it was asked for (R. 5122-5)', () => {
    expect(codesOf(hours(35), [at('2022-05-02', 0, 35)], { arrangement: 'MODULATION' })).toEqual(['MONTHLY_CLAIM_NOT_ASKED monthlyClaim']);
    expect(codesOf(hours(35), [at('2022-05-02', 35, 0)], { arrangement: 'MODULATION' })).toEqual([]);
  });
  it('a week with nothing declared brings no hours to the others', () => {
    expect(total(hours(35), [at('2022-05-02', 0, 0), at('2022-05-09', 0, 42)], asked)).toBe(hours(35));
  });
  it('of a forfait in hours go beyond 35 hours a week, and a cut week is pro rata', () => {
    const forfait = { arrangement: 'FORFAIT_HOURS' } as const;
    expect(total(hours(39), [at('2022-05-02', 0, 39), at('2022-05-09', 0, 39)], forfait)).toBe(hours(78));
    expect(total(hours(39), [at('2022-05-02', 0, 39, { workingDaysInPeriod: 2 })], forfait)).toBe(1560);
    expect(total(hours(39), [at('2019-05-06', 0, 39)], forfait)).toBe(hours(35));
  });
});
