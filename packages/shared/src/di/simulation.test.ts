import { describe, expect, it } from 'vitest';
import { SMIC, valueOn } from '../law/index.ts';
import { day } from '../time/index.ts';
import { simulate, type SimulatedEmployeeForm, type Simulation, type SimulationForm } from './index.ts';

const employee = (changes: Partial<SimulatedEmployeeForm> = {}): SimulatedEmployeeForm => ({ label: 'Luc', arrangement: 'WEEKLY', contractKind: 'ORDINARY', allowanceCategory: 'COMMON', contractWeeklyHours: 3500, workedWeeklyHours: 0, hourlyRate: 1500, ...changes });
const asked = (changes: Partial<SimulationForm> = {}): SimulationForm => ({ departement: '69', companyHeadcount: 12, startDay: day('2022-05-02'), endDay: day('2022-05-22'), employees: [employee()], ...changes });
const simulated = (changes: Partial<SimulationForm> = {}): Simulation => {
  const result = simulate(asked(changes), day('2026-11-02'));
  if (!result.ok) throw new Error(result.refusals.map(({ code }) => code).join());
  return result.value;
};
const refusedFor = (changes: object) => {
  const result = simulate({ ...asked(), ...changes }, day('2026-11-02'));
  return result.ok ? [] : result.refusals.map((one) => `${one.code} ${one.path}`);
};

describe('a simulation', () => {
  it('gives the published examples E8 and E9, by the engine of the claims', () => {
    const { employees } = simulated({ employees: [employee({ hourlyRate: 1085, contractWeeklyHours: 4200 }), employee({ hourlyRate: 3255, contractWeeklyHours: 2000, arrangement: 'PART_TIME' })] });
    expect(employees[0]?.totals).toMatchObject({ payableHours: 10_500, idleHours: 12_600, allowanceCents: 81_165, indemnityCents: 90_195, leftToEmployerCents: 9030 });
    expect(employees[1]?.totals).toMatchObject({ payableHours: 6000, allowanceCents: 3 * 23_440, indemnityCents: 3 * 39_060 });
  });

  it('goes month by month, each by its own law: 60 % then 52 % of June 2021, then 36 % of July', () => {
    const { months } = simulated({ startDay: day('2021-05-31'), endDay: day('2021-08-01'), employees: [employee({ hourlyRate: 2000 })] });
    expect(months.map(({ month, payableHours, allowanceCents }) => [month, payableHours, allowanceCents])).toEqual([
      ['2021-06', 17_500, 175 * 1040],
      ['2021-07', 14_000, 140 * 730],
    ]);
  });

  it('tells the employee: pay of the hours worked and indemnity, against the usual pay', () => {
    const { totals } = simulated({ endDay: day('2022-05-08'), employees: [employee({ workedWeeklyHours: 1400, hourlyRate: 2000 })] });
    expect(totals).toMatchObject({ usualPayCents: 70_000, workedPayCents: 28_000, indemnityCents: 21 * 1200 });
  });

  it('a week cut by the period has its share of hours worked and idle', () => {
    const { totals } = simulated({ startDay: day('2022-05-05'), endDay: day('2022-05-08'), employees: [employee({ workedWeeklyHours: 1000 })] });
    expect(totals).toMatchObject({ idleHours: 1400 - 400, payableHours: 1000 });
  });

  it('says what is not published and blocks nothing else', () => {
    const { employees } = simulated({ startDay: day('2026-06-01'), endDay: day('2026-06-28') });
    expect(employees[0]?.months[0]?.amount).toMatchObject({ floorUnpublished: true, unpublished: ['INDEMNITY_FLOOR'] });
    expect(employees[0]?.totals.allowanceCents).toBe(140 * 857);
    expect(valueOn(SMIC, day('2026-06-01')).published).toBe(true);
  });

  it('sums its months and its employees to the cent', () => {
    const { employees, months, totals } = simulated({ startDay: day('2021-01-04'), endDay: day('2021-06-27'), employees: [employee({ hourlyRate: 1111 }), employee({ hourlyRate: 2345, workedWeeklyHours: 777 })] });
    expect(months).toHaveLength(6);
    for (const of of ['allowanceCents', 'indemnityCents', 'leftToEmployerCents', 'payableHours'] as const) {
      expect(months.reduce((sum, one) => sum + one[of], 0)).toBe(totals[of]);
      expect(employees.reduce((sum, one) => sum + one.totals[of], 0)).toBe(totals[of]);
    }
  });

  it('stops at the yearly quota, which begins again with the year', () => {
    const { months } = simulated({ startDay: day('2024-10-07'), endDay: day('2025-09-28'), employees: [employee()] });
    const of = (year: string) => months.filter(({ month }) => month.startsWith(year));
    expect(of('2025').reduce((sum, one) => sum + one.payableHours, 0)).toBe(100_000);
    expect(of('2025').reduce((sum, one) => sum + one.beyondQuota, 0)).toBeGreaterThan(0);
    expect(of('2024').reduce((sum, one) => sum + one.beyondQuota, 0)).toBe(0);
  });

  it('any arrangement can be simulated, over 35 hours or not', () => {
    for (const arrangement of ['WEEKLY', 'OVER_35_AGREEMENT', 'FORFAIT_HOURS', 'FORFAIT_DAYS', 'EQUIVALENCE', 'MODULATION'] as const) {
      for (const startDay of ['2019-10-07', '2020-05-04', '2022-05-02']) {
        expect(simulated({ startDay: day(startDay), endDay: day(`${startDay.slice(0, 8)}28`), employees: [employee({ arrangement, contractWeeklyHours: 3900 })] }).totals.payableHours).toBeGreaterThan(0);
      }
    }
  });

  it.each([
    [{ startDay: '2013-06-03', endDay: '2013-06-30' }, 'MONTH_WITHOUT_RATE startDay'],
    [{ departement: '976', startDay: '2018-10-01', endDay: '2018-10-28' }, 'MONTH_WITHOUT_RATE startDay'],
    [{ endDay: '2022-05-01' }, 'INVALID endDay'],
    [{ endDay: '2023-06-30' }, 'SIMULATION_TOO_LONG endDay'],
    [{ endDay: '2022-09-30', employees: Array.from({ length: 61 }, () => employee()) }, 'SIMULATION_TOO_LARGE employees'],
    [{ employees: Array.from({ length: 101 }, () => employee()) }, 'INVALID employees'],
    [{ employees: [] }, 'INVALID employees'],
    [{ employees: [employee({ hourlyRate: 0 })] }, 'INVALID employees.0.hourlyRate'],
    [{ employees: [employee({ arrangement: 'PART_TIME' })] }, 'PART_TIME_NOT_SHORTER employees.0.contractWeeklyHours'],
  ])('%j is refused', (changes, refusal) => {
    expect(refusedFor(changes)).toEqual([refusal]);
  });
});
