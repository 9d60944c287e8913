import { describe, expect, it } from 'vitest';
import { FORFAIT_EXAMPLE } from '../law/testing/published-examples.ts';
import { hundredthsOfHour } from '../measures/index.ts';
import { aDiLine } from '../testing/index.ts';
import { type Day, day, type DayRange, firstDayOf, month, weeksOfMonth } from '../time/index.ts';
import { computeDiLine, type DiLineForm } from './index.ts';

const computed = (of: string, line: Partial<DiLineForm>, period?: DayRange) =>
  computeDiLine(aDiLine(line), { hourDay: firstDayOf(month(of)), weeks: weeksOfMonth(month(of), period), territory: 'NATIONAL', companyHeadcount: 12 }, { sentOn: day('2026-11-02') });
const inDays = (monday: string, workedHalfDays: number, assimilatedHalfDays: number, idleHalfDays: number) => ({ monday: day(monday), worked: 0, assimilated: 0, idle: 0, workedHalfDays, assimilatedHalfDays, idleHalfDays });
const days = (of: string, week: ReturnType<typeof inDays>, more: Partial<DiLineForm> = {}, period?: DayRange) => computed(of, { arrangement: 'FORFAIT_DAYS', weeks: [week], ...more }, period);

describe('a forfait in days (D. 5122-15)', () => {
  it(`the published example ${FORFAIT_EXAMPLE.id}: a closed week with an idle holiday is 28 hours, whether the holiday is counted inside the closed days or beside them`, () => {
    expect(days('2022-05', inDays('2022-05-23', 0, 2, 10)).payableHours).toBe(Number(FORFAIT_EXAMPLE.payable) * 100);
    expect(days('2022-05', inDays('2022-05-23', 0, 2, 8)).payableHours).toBe(Number(FORFAIT_EXAMPLE.payable) * 100);
  });
  it.each([[1, 350], [2, 700], [3, 1050], [10, 3500]])('%i idle half-days are %i hundredths of an hour', (idle, payable) => {
    const { payableHours, idleHours, weeks } = days('2022-05', inDays('2022-05-02', 10 - idle, 0, idle));
    expect([payableHours, idleHours, weeks[0]?.payable]).toEqual([payable, payable, payable]);
  });
  it('leave, rest days and holidays not worked are taken off after the conversion', () => {
    expect(days('2022-05', inDays('2022-05-02', 4, 2, 6)).payableHours).toBe(1400);
  });
  it('never more than 35 hours a week, nor than the working days of the period', () => {
    expect(days('2022-05', inDays('2022-05-02', 0, 0, 12)).payableHours).toBe(3500);
    expect(days('2022-05', inDays('2022-05-02', 0, 0, 10), {}, { start: day('2022-05-04'), end: day('2022-05-31') }).payableHours).toBe(2100);
  });
  it('a week has fourteen half-days', () => {
    expect(days('2022-05', inDays('2022-05-02', 8, 0, 7)).refusals).toMatchObject([{ code: 'HALF_DAYS_OVER_WEEK', path: 'weeks.0.idleHalfDays' }]);
  });
});

describe('a contract that begins or ends inside the month', () => {
  const idle = (monday: string) => ({ monday: day(monday), worked: 0, assimilated: 0, idle: 3500 });
  it.each([
    [{ contractStart: '2026-10-06' }, 2800],
    [{ contractStart: '2026-10-05' }, 3500],
    [{ contractEnd: '2026-10-08' }, 2800],
    [{ contractEnd: '2026-10-09' }, 3500],
    [{ contractStart: '2026-10-06', contractEnd: '2026-10-07' }, 1400],
  ])('%j caps its week pro rata of its working days: %i', (contract, payable) => {
    const dates = Object.fromEntries(Object.entries(contract).map(([key, value]) => [key, value as Day]));
    expect(computed('2026-10', { ...dates, weeks: [idle('2026-10-05')] }).payableHours).toBe(payable);
  });
  it('takes no idle hours in a week without any of its days', () => {
    expect(computed('2026-10', { contractEnd: day('2026-10-04'), weeks: [idle('2026-10-05')] }).refusals).toMatchObject([{ code: 'IDLE_OUT_OF_PERIOD', path: 'weeks.0.idle' }]);
  });
});

describe('the yearly quota of a person (R. 5122-6, R. 5122-7)', () => {
  const weeks = ['2026-10-05', '2026-10-12'].map((monday) => ({ monday: day(monday), worked: 0, assimilated: 0, idle: 3500 }));
  const at = (of: string, general: number, modernisation: number, reason: 1 | 4, more: { knownOn?: Day; weeks?: DiLineForm['weeks'] } = {}) =>
    computeDiLine(
      aDiLine({ weeks: more.weeks ?? weeks }),
      { hourDay: firstDayOf(month(of)), weeks: weeksOfMonth(month(of)), territory: 'NATIONAL', companyHeadcount: 12 },
      { sentOn: day('2026-11-02'), knownOn: more.knownOn, quota: { used: { general: hundredthsOfHour(general), modernisation: hundredthsOfHour(modernisation) }, reason } },
    );
  it.each([[92_999, 7000], [93_000, 7000], [93_001, 6999], [98_000, 2000], [100_000, 0], [120_000, 0]])('of 1,000 hours, %i hundredths used leave %i payable', (used, payable) => {
    const line = at('2026-10', used, 0, 1);
    expect([line.payableHours, line.beyondQuota, line.amount?.beyondQuota]).toEqual([payable, 7000 - payable, 7000 - payable]);
    expect(line.idleHours).toBe(7000);
    expect(line.warnings.map((one) => one.code)).toEqual(payable < 7000 ? ['YEARLY_QUOTA_EXCEEDED'] : []);
  });
  it('the last weeks lose first, and the explanation says the quota, its article and what was used', () => {
    const line = at('2026-10', 96_000, 0, 1);
    expect(line.weeks.map((week) => week.payable)).toEqual([3500, 500]);
    expect(line.amount?.steps.find((step) => step.article === 'R. 5122-6')?.labelFr.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe('Contingent annuel de 2026 : 1 000,00 h par salarié, moins 960,00 h déjà demandées');
  });
  it('is 100 hours inside it for reason 4, and not for the others', () => {
    expect(at('2026-10', 9000, 9000, 4).payableHours).toBe(1000);
    expect(at('2026-10', 9000, 9000, 1).payableHours).toBe(7000);
    expect(at('2026-10', 99_500, 0, 4).payableHours).toBe(500);
  });
  it.each([
    ['2020-03', 0, 6500, []], ['2020-03', 3000, 7000, []], ['2020-03', 3001, 7000, ['MODERNISATION_TO_JUSTIFY']],
    ['2020-04', 3000, 7000, []], ['2020-04', 3001, 6999, ['YEARLY_QUOTA_EXCEEDED']],
  ])('before 26/03/2020 the 100 hours bore on works alone: in %s, after %i hundredths of reason 4, %i are paid and what is to be justified is %j', (of, used, payable, codes) => {
    const mondays = of === '2020-03' ? ['2020-03-02', '2020-03-09'] : ['2020-04-06', '2020-04-13'];
    const asked = payable === 6500 ? [3500, 3000] : [3500, 3500];
    const line = at(of, used, used, 4, { weeks: mondays.map((monday, index) => ({ monday: day(monday), worked: 3500 - asked[index]!, assimilated: 0, idle: asked[index]! })) });
    expect([line.payableHours, line.warnings.map(({ code }) => code)]).toEqual([payable, codes]);
    expect(at(of, used, used, 1, { weeks: [] }).warnings).toEqual([]);
  });
  it('is 1,607 hours in 2020 and 2021; in 2021, only once the order was published', () => {
    const of = (monday: string) => [{ monday: day(monday), worked: 0, assimilated: 0, idle: 3500 }];
    expect(at('2020-10', 158_000, 0, 1, { weeks: of('2020-10-05') }).payableHours).toBe(2700);
    expect(at('2021-10', 158_000, 0, 1, { weeks: of('2021-10-04') }).payableHours).toBe(2700);
    expect(at('2021-03', 98_000, 0, 1, { weeks: of('2021-03-01'), knownOn: day('2021-05-12') }).payableHours).toBe(2000);
    expect(at('2021-03', 98_000, 0, 1, { weeks: of('2021-03-01'), knownOn: day('2021-05-13') }).payableHours).toBe(3500);
  });
});

it('a part-timer below the SMIC is owed the whole pay, whatever the kind of the contract says', () => {
  const line = computed('2026-05', { arrangement: 'PART_TIME', contractWeeklyHours: 2000, hourlyRate: 1100, weeks: [{ monday: day('2026-05-04'), worked: 0, assimilated: 0, idle: 2000 }] });
  expect(line.amount?.indemnityHourlyCents).toBe(1100);
});

it('the explanation begins with the hours: the duration of reference, its article, its period, then the sum of the weeks', () => {
  const line = computed('2022-05', { arrangement: 'OVER_35_AGREEMENT', contractWeeklyHours: 3900, weeks: [{ monday: day('2022-05-02'), worked: 2000, assimilated: 0, idle: 1900 }, { monday: day('2022-05-09'), worked: 3900, assimilated: 0, idle: 0 }] });
  expect(line.amount?.steps.slice(0, 2).map((step) => [step.labelFr, step.valueFr, step.article, step.periodFr].join(' | ').replaceAll('\u00a0', ' '))).toEqual([
    'Durée de référence d’une semaine : durée de l’accord ou du forfait | 39,00 h | L. 5122-3 et R. 5122-19 | depuis le 01/01/2022',
    'Heures indemnisables : 19,00 h + 0,00 h | 19,00 h | L. 5122-3 et R. 5122-19 | ',
  ]);
});
