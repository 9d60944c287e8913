import { parseCents, parseHours, type SimulatedEmployeeForm, type SimulationForm } from '@apart/shared';

/** One employee of the simulation, as it is typed. */
export type EmployeeValues = { [Field in keyof SimulatedEmployeeForm]: SimulatedEmployeeForm[Field] | null };

/** The whole simulation, as it is typed. */
export interface SimulationValues {
  departement: string;
  companyHeadcount: number | string | null;
  startDay: string;
  endDay: string;
  employees: EmployeeValues[];
}

export function newEmployee(label: string): EmployeeValues {
  return { label, arrangement: 'WEEKLY', contractKind: 'ORDINARY', allowanceCategory: 'COMMON', contractWeeklyHours: 3500, workedWeeklyHours: 0, hourlyRate: null };
}

export const NEW_SIMULATION: SimulationValues = { departement: '75', companyHeadcount: 1, startDay: '', endDay: '', employees: [newEmployee('Salarié 1')] };

/** What a pasted list gives, and the lines that could not be read with what is wrong in each. */
export interface PastedList {
  readonly employees: readonly EmployeeValues[];
  readonly faults: readonly { readonly line: number; readonly message: string }[];
}

/**
 * A list copied from a spreadsheet: one employee a line, « name, rate, hours of the contract, hours still worked », separated by
 * tabs or semicolons; the last two may be left out. A heading (a first line without any figure) is left out.
 */
export function readPastedList(text: string): PastedList {
  const employees: EmployeeValues[] = [];
  const faults: { line: number; message: string }[] = [];
  text.split(/\r?\n/).forEach((row, index) => {
    if (row.trim() === '' || (index === 0 && !/\d/.test(row))) return;
    const [label = '', rate = '', contract = '', worked = ''] = row.split(/\t|;/).map((cell) => cell.trim());
    const hourlyRate = parseCents(rate);
    const contractWeeklyHours = parseHours(contract || '35');
    const workedWeeklyHours = parseHours(worked || '0');
    if (hourlyRate.ok && contractWeeklyHours.ok && workedWeeklyHours.ok) {
      employees.push({ ...newEmployee(label || `Salarié ${index + 1}`), hourlyRate: hourlyRate.value, contractWeeklyHours: contractWeeklyHours.value, workedWeeklyHours: workedWeeklyHours.value });
      return;
    }
    for (const read of [hourlyRate, contractWeeklyHours, workedWeeklyHours]) if (!read.ok) faults.push({ line: index + 1, message: read.refusals[0]?.message ?? '' });
  });
  return { employees, faults };
}

/** What a request needs of a simulation. */
export interface SimulatedRequest {
  readonly startDay: string;
  readonly endDay: string;
  readonly employeesConcerned: number;
  /** Payable hours of all the employees, in hundredths. */
  readonly forecastHours: number;
}

export const requestOf = ({ startDay, endDay, employees }: SimulationForm, payableHours: number): SimulatedRequest => ({ startDay, endDay, employeesConcerned: employees.length, forecastHours: payableHours });
