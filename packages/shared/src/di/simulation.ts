import { z } from 'zod';
import { refusalsOfZod } from '../accounts/index.ts';
import { ok, type Refusal, refusal, refused, type Result } from '../foundation/index.ts';
import { CATEGORIES, type Territory, territoryOfDepartement } from '../law/index.ts';
import { addHours, type Cents, cents, type HundredthsOfHour, hundredthsOfHour, mulDivHalfUp } from '../measures/index.ts';
import { type Day, firstDayOf, formatMonth, isDay, type Month, monthsOfPeriod, weeksOfMonth, type WeekOfMonth, yearOf } from '../time/index.ts';
import { CONTRACT_KINDS, type LineAmount } from './amounts-input.ts';
import { monthHasRate } from './amounts-law.ts';
import { WORKING_TIME_ARRANGEMENTS } from './arrangements.ts';
import { computeDiLine } from './compute-line.ts';
import { addQuotaUse, NO_QUOTA_USE } from './quota.ts';

/** A simulation costs one line an employee and a month; what an open question may cost is bounded. */
export const SIMULATION_LIMITS = { employees: 100, months: 12, lines: 300 } as const;

const whole = (label: string, min: number, max: number, bounds: string) => z.number({ error: `${label}\u00a0: un nombre est attendu.` }).int(`${label}\u00a0: un nombre est attendu.`).min(min, `${label}\u00a0: ${bounds}`).max(max, `${label}\u00a0: ${bounds}`);
const choice = <const T extends readonly string[]>(label: string, values: T) => z.enum(values, { error: `${label}\u00a0: choisissez une des réponses proposées.` });
const dayField = (label: string) => z.string({ error: `${label}\u00a0: une date est attendue.` }).refine((text): text is Day => isDay(text), `${label}\u00a0: une date est attendue.`) as unknown as z.ZodType<Day>;

export const simulatedEmployeeSchema = z.object({
  /** What tells the employee apart for who asks: never a number of social security. */
  label: z.string({ error: 'Nom\u00a0: du texte est attendu.' }).max(60, 'Nom\u00a0: 60 caractères au plus.'),
  arrangement: choice('Temps de travail', WORKING_TIME_ARRANGEMENTS),
  contractKind: choice('Contrat', CONTRACT_KINDS),
  allowanceCategory: choice('Taux d’allocation', CATEGORIES),
  contractWeeklyHours: whole('Durée du contrat', 1, 6000, 'de 0,01 à 60 heures par semaine.'),
  /** Hours still worked in a whole week; a cut week has its share. */
  workedWeeklyHours: whole('Heures travaillées', 0, 6000, 'de 0 à 60 heures par semaine.'),
  hourlyRate: whole('Taux horaire brut', 1, 100_000, 'de 0,01 à 1 000\u00a0€.'),
});

/** The shape of the input `SimulationInput`. Hours in hundredths, rates in cents. */
export const simulationSchema = z
  .object({
    departement: z.string({ error: 'Département\u00a0: son numéro est attendu.' }).max(3, 'Département\u00a0: trois caractères au plus.'),
    companyHeadcount: whole('Effectif de l’entreprise', 1, 1_000_000, 'au moins un salarié.'),
    startDay: dayField('Premier jour'),
    endDay: dayField('Dernier jour'),
    employees: z
      .array(simulatedEmployeeSchema, { error: 'Salariés\u00a0: une liste est attendue.' })
      .min(1, 'Salariés\u00a0: au moins un.')
      .max(SIMULATION_LIMITS.employees, `Salariés\u00a0: ${SIMULATION_LIMITS.employees} au plus par simulation.`),
  })
  .refine(({ startDay, endDay }) => startDay <= endDay, { path: ['endDay'], message: 'Dernier jour\u00a0: après le premier.' });
export type SimulationForm = z.infer<typeof simulationSchema>;
export type SimulatedEmployeeForm = z.infer<typeof simulatedEmployeeSchema>;

export interface SimulatedAmounts {
  readonly idleHours: HundredthsOfHour;
  readonly payableHours: HundredthsOfHour;
  /** Beyond the yearly quota, from a year that begins with this simulation. */
  readonly beyondQuota: HundredthsOfHour;
  /** Gross pay without activité partielle, and for the hours still worked. */
  readonly usualPayCents: Cents;
  readonly workedPayCents: Cents;
  readonly indemnityCents: Cents;
  readonly allowanceCents: Cents;
  readonly leftToEmployerCents: Cents;
}

export interface SimulatedMonth extends SimulatedAmounts {
  readonly month: Month;
  /** Its steps, what is unpublished, how sure it is. */
  readonly amount: LineAmount;
}

export interface SimulatedEmployee {
  readonly label: string;
  readonly months: readonly SimulatedMonth[];
  readonly totals: SimulatedAmounts;
}

export interface Simulation {
  readonly employees: readonly SimulatedEmployee[];
  readonly months: readonly (SimulatedAmounts & { readonly month: Month })[];
  readonly totals: SimulatedAmounts;
}

/** What a simulation does not know: said beside every result. */
export const SIMULATION_NOT_COVERED: readonly string[] = [
  'Les congés, la maladie et les jours fériés habituellement chômés, qui ne sont pas indemnisables\u00a0: la simulation suppose des semaines sans absence.',
  'Les heures déjà indemnisées cette année\u00a0: le contingent annuel est compté depuis le début de la simulation.',
  'Le complément dû pour atteindre la rémunération mensuelle minimale, et ce que votre convention collective ajoute au minimum légal.',
  'Les cotisations, la CSG et la CRDS\u00a0: les montants sont bruts.',
  'Les artistes, le personnel navigant, les pigistes payés à la pige et les travailleurs à domicile, dont les heures se comptent autrement.',
];

/**
 * What an employer would pay and be paid for idle weeks, employee by employee and month by month, by the engine of the claims.
 * Refuses all that cannot be computed, at once.
 * @param today decides as the day of sending does
 */
export function simulate(input: unknown, today: Day): Result<Simulation> {
  const read = simulationSchema.safeParse(input);
  if (!read.success) return refused(...refusalsOfZod(read.error));
  const form = read.data;
  const months = monthsOfPeriod(form.startDay, form.endDay);
  const territory = territoryOfDepartement(form.departement.trim().toUpperCase());
  if (months.length > SIMULATION_LIMITS.months) return refused(refusal('SIMULATION_TOO_LONG', 'endDay', `Dernier jour\u00a0: ${SIMULATION_LIMITS.months} mois au plus par simulation.`, { numbers: { months: months.length } }));
  if (months.length * form.employees.length > SIMULATION_LIMITS.lines) {
    return refused(refusal('SIMULATION_TOO_LARGE', 'employees', `Simulation trop grande\u00a0: ${months.length} mois et ${form.employees.length} salariés. Réduisez la période ou la liste.`, { numbers: { lines: months.length * form.employees.length } }));
  }
  const without = months.find((month) => !monthHasRate(month, territory));
  if (without) return refused(refusal('MONTH_WITHOUT_RATE', 'startDay', `Aucun taux d’allocation n’est connu pour ${formatMonth(without)}.`, { article: 'D. 5122-13', numbers: { month: without } }));
  const weeks = months.map((month) => ({ month, weeks: weeksOfMonth(month, { start: form.startDay, end: form.endDay }) }));
  const impossible: Refusal[] = [];
  const employees = form.employees.flatMap((employee, index) => {
    const one = simulateEmployee(employee, weeks, { territory, companyHeadcount: form.companyHeadcount, today });
    if (one.ok) return [one.value];
    impossible.push(...one.refusals.map((each) => ({ ...each, path: `employees.${index}.${each.path}` })));
    return [];
  });
  if (impossible.length > 0) return refused(...impossible);
  return ok({
    employees,
    months: months.map((month, index) => ({ month, ...sumOf(employees.flatMap((employee) => employee.months[index] ?? [])) })),
    totals: sumOf(employees.map(({ totals }) => totals)),
  });
}

interface Place {
  readonly territory: Territory;
  readonly companyHeadcount: number;
  readonly today: Day;
}

function simulateEmployee(employee: SimulatedEmployeeForm, months: readonly { month: Month; weeks: WeekOfMonth[] }[], { today, ...place }: Place): Result<SimulatedEmployee> {
  let used = NO_QUOTA_USE;
  let year = 0;
  const simulated: SimulatedMonth[] = [];
  for (const { month, weeks } of months) {
    const hourDay = firstDayOf(month);
    if (yearOf(hourDay) !== year) used = NO_QUOTA_USE;
    year = yearOf(hourDay);
    const contracted = addHours(...weeks.map((week) => share(employee.contractWeeklyHours, week)));
    const typed = weeks.map((week) => ({ monday: week.monday, assimilated: 0, ...simulatedHours(employee, week) }));
    // An agreement is supposed old enough; the monthly payment of a modulation, asked for.
    const line = computeDiLine({ ...employee, weeks: typed, agreementSignedOn: '2013-07-01' as Day, monthlyClaim: true }, { hourDay, weeks, ...place }, { sentOn: today, quota: { used, reason: null } });
    used = addQuotaUse(used, line.payableHours, null);
    if (!line.amount) return refused(...line.refusals);
    const pay = (hours: number): Cents => cents(mulDivHalfUp(employee.hourlyRate, hours, 100));
    simulated.push({
      month,
      idleHours: line.idleHours,
      payableHours: line.payableHours,
      beyondQuota: line.beyondQuota,
      usualPayCents: pay(contracted),
      workedPayCents: pay(contracted - line.idleHours),
      indemnityCents: line.amount.indemnityCents,
      allowanceCents: line.amount.allowanceCents,
      leftToEmployerCents: line.amount.leftToEmployerCents,
      amount: line.amount,
    });
  }
  return ok({ label: employee.label, months: simulated, totals: sumOf(simulated) });
}

type CutWeek = Pick<WeekOfMonth, 'workingDaysInPeriod' | 'workingDaysInWeek'>;

/** The hours of a week, whole or cut: what is still worked of the contract, and the rest, idle. Hundredths. */
export function simulatedHours(employee: Pick<SimulatedEmployeeForm, 'contractWeeklyHours' | 'workedWeeklyHours'>, week: CutWeek): { worked: HundredthsOfHour; idle: HundredthsOfHour } {
  const whole = share(employee.contractWeeklyHours, week);
  const worked = hundredthsOfHour(Math.min(whole, share(employee.workedWeeklyHours, week)));
  return { worked, idle: hundredthsOfHour(whole - worked) };
}

/** The part of a whole week that the working days of the period keep. */
function share(weekly: number, week: CutWeek): HundredthsOfHour {
  return hundredthsOfHour(mulDivHalfUp(weekly, week.workingDaysInPeriod, week.workingDaysInWeek));
}

function sumOf(parts: readonly SimulatedAmounts[]): SimulatedAmounts {
  const add = (value: (part: SimulatedAmounts) => number): number => parts.reduce((total, part) => total + value(part), 0);
  return {
    idleHours: hundredthsOfHour(add((part) => part.idleHours)),
    payableHours: hundredthsOfHour(add((part) => part.payableHours)),
    beyondQuota: hundredthsOfHour(add((part) => part.beyondQuota)),
    usualPayCents: cents(add((part) => part.usualPayCents)),
    workedPayCents: cents(add((part) => part.workedPayCents)),
    indemnityCents: cents(add((part) => part.indemnityCents)),
    allowanceCents: cents(add((part) => part.allowanceCents)),
    leftToEmployerCents: cents(add((part) => part.leftToEmployerCents)),
  };
}
