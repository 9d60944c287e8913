import { type Day, isDay, simulatedEmployeeSchema, type SimulatedEmployeeForm, type SimulationForm } from '@apart/shared';

/** What a claim takes of a simulation: its period, and how each employee works and is paid. */
export interface KeptClaim {
  readonly startDay: Day;
  readonly endDay: Day;
  readonly employees: readonly SimulatedEmployeeForm[];
  /** The claim that takes them, once it is chosen. */
  readonly reference?: string;
}

const PLACE = 'apart.simulated-claim';

/** Keeps a simulation in this browser for a claim, until each of its employees is completed there or left out. */
export function keepClaim({ startDay, endDay, employees, reference }: Pick<SimulationForm, 'startDay' | 'endDay' | 'employees'> & { readonly reference?: string }): void {
  try {
    if (employees.length === 0) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, JSON.stringify({ startDay, endDay, employees, reference }));
  } catch {
    // A full or forbidden storage: the lines will be typed.
  }
}

export function keptClaim(): KeptClaim | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? 'null') as Partial<KeptClaim> | null;
    const employees = simulatedEmployeeSchema.array().safeParse(kept?.employees);
    if (!kept || !employees.success || typeof kept.startDay !== 'string' || !isDay(kept.startDay) || typeof kept.endDay !== 'string' || !isDay(kept.endDay)) return undefined;
    return { startDay: kept.startDay, endDay: kept.endDay, employees: employees.data, ...(typeof kept.reference === 'string' ? { reference: kept.reference } : {}) };
  } catch {
    return undefined;
  }
}

export function forgetClaim(): void {
  localStorage.removeItem(PLACE);
}
