import type { DiPageFragment } from '@apart/schema';
import { ARRANGEMENT_RULES, month, simulatedHours, type SimulatedEmployeeForm, weeksOfMonth } from '@apart/shared';
import { keepClaim, keptClaim, type KeptClaim } from '../simulation/kept-claim.ts';
import { newPerson, type PersonValues } from './person-values.ts';

/** An employee of a simulation who waits for a name and a number. */
export interface Simulated {
  /** What the simulation called them: a mark for who completes the line, never a name that is declared. */
  readonly label: string;
  readonly employee: SimulatedEmployeeForm;
  readonly values: PersonValues;
}

/** The employees of the simulation that goes into this claim; none in another claim. */
export function simulatedPeople(di: DiPageFragment): readonly Simulated[] {
  const kept = keptClaim();
  if (kept?.reference !== di.reference || di.status !== 'DRAFT') return [];
  return kept.employees.map((employee) => ({ label: employee.label, employee, values: valuesOfSimulated(di, kept, employee) }));
}

/** Keeps only these: the others are completed, or left out. */
export function keepSimulated(left: readonly Simulated[]): void {
  const kept = keptClaim();
  if (kept) keepClaim({ ...kept, employees: left.map(({ employee }) => employee) });
}

function valuesOfSimulated(di: DiPageFragment, { startDay, endDay }: KeptClaim, employee: SimulatedEmployeeForm): PersonValues {
  const { arrangement, contractKind, allowanceCategory, contractWeeklyHours, hourlyRate } = employee;
  const blank = newPerson(di);
  // Another month than those simulated takes the usual week.
  const simulated = new Map(weeksOfMonth(month(di.month), { start: startDay, end: endDay }).map((week) => [week.monday as string, week.workingDaysInPeriod]));
  const daysOf = (monday: string, days: number): number => (simulated.size === 0 ? days : Math.min(days, simulated.get(monday) ?? 0));
  return {
    ...blank,
    arrangement,
    contractKind,
    allowanceCategory: di.availableCategories.includes(allowanceCategory) ? allowanceCategory : 'COMMON',
    contractWeeklyHours,
    hourlyRate,
    // A forfait in days is declared in half-days, which a simulation does not know.
    weeks:
      ARRANGEMENT_RULES[arrangement].typedIn === 'HALF_DAYS'
        ? blank.weeks
        : (blank.weeks ?? []).map((week, index) => {
            const { monday = '', workingDaysInPeriod = 0, workingDays = 0 } = di.weeks[index] ?? {};
            return workingDays === 0 ? week : { ...week, ...simulatedHours(employee, { workingDaysInPeriod: daysOf(monday, workingDaysInPeriod), workingDaysInWeek: workingDays }) };
          }),
  };
}
