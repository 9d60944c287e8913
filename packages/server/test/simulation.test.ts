import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWorld, databases, type World } from './world.ts';

const QUERY = `query ($input: SimulationInput!) { simulateIndemnity(input: $input) {
  refusals { code path message article }
  simulation {
    notCovered
    totals { idleHours payableHours beyondQuota usualPay workedPay indemnity allowance leftToEmployer }
    months { month label floorUnpublished confidence amounts { allowance } steps { label } }
    employees { position months { month allowanceHourly indemnityHourly amounts { payableHours } steps { label value article source period } } }
  }
} }`;

interface Seen {
  refusals: { code: string; path: string; message: string }[];
  simulation: null | {
    notCovered: string[];
    totals: Record<string, number>;
    months: { month: string; label: string; floorUnpublished: boolean; steps: unknown[] }[];
    employees: { position: number; months: { allowanceHourly: number; indemnityHourly: number; steps: { label: string; article: string }[] }[] }[];
  };
}

describe.each(databases)('the simulator, on $name', (database) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(database, { now: '2026-11-02T09:00:00Z' });
  });
  afterAll(() => world.close());
  const ask = async (input: object): Promise<Seen> => {
    const answer = await world.visitor.graphql<{ simulateIndemnity: Seen }>(QUERY, { input });
    if (!answer.data) throw new Error(JSON.stringify(answer.errors));
    return answer.data.simulateIndemnity;
  };

  it('gives a visitor the published example of 2022, with its steps and their articles, and says what it does not cover', async () => {
    const { simulation, refusals } = await ask({ startDay: '2022-05-02', endDay: '2022-05-22', employees: [{ hourlyRate: 1085, contractWeeklyHours: 4200 }] });
    expect(refusals).toEqual([]);
    expect(simulation!.totals).toMatchObject({ payableHours: 10_500, allowance: 81_165, indemnity: 90_195, leftToEmployer: 9030 });
    expect(simulation!.employees[0]!.months[0]).toMatchObject({ allowanceHourly: 773, indemnityHourly: 859 });
    expect(simulation!.employees[0]!.months[0]!.steps.map(({ article }) => article)).toEqual(expect.arrayContaining(['R. 5122-19', 'R. 5122-6', 'R. 5122-18', 'D. 5122-13']));
    expect(simulation!.months[0]!.steps).toEqual([]);
    expect(simulation!.notCovered.length).toBeGreaterThan(3);
  });

  it('tells a floor that is not published, month by month', async () => {
    const { simulation } = await ask({ startDay: '2026-05-04', endDay: '2026-06-28', employees: [{ hourlyRate: 1300 }] });
    expect(simulation!.months.map(({ month, floorUnpublished }) => [month, floorUnpublished])).toEqual([['2026-05', false], ['2026-06', true]]);
  });

  it('refuses with all that is wrong at once, and what would cost too much', async () => {
    expect((await ask({ startDay: '2022-05-02', endDay: '2022-05-01', employees: [{ hourlyRate: 0 }] })).refusals.map(({ path }) => path).toSorted()).toEqual(['employees.0.hourlyRate', 'endDay']);
    expect((await ask({ startDay: '2012-05-02', endDay: '2012-05-20', employees: [{ hourlyRate: 1000 }] })).refusals).toMatchObject([{ code: 'MONTH_WITHOUT_RATE', path: 'startDay' }]);
    const many = Array.from({ length: 100 }, () => ({ hourlyRate: 1500 }));
    expect((await ask({ startDay: '2022-01-03', endDay: '2022-06-30', employees: many })).refusals).toMatchObject([{ code: 'SIMULATION_TOO_LARGE' }]);
    expect((await ask({ startDay: '2022-01-31', endDay: '2022-04-27', employees: many })).refusals).toEqual([]);
  });
});
