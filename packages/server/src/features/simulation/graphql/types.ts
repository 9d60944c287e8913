import { formatMonth, SIMULATION_NOT_COVERED, type LineAmount, type Month, type SimulatedAmounts, type SimulatedEmployee, type SimulatedMonth, type Simulation } from '@apart/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { CentsScalar, HundredthsScalar, MonthScalar } from '../../../graphql/scalars.ts';
import { RefusalType } from '../../../graphql/types/refusal.ts';
import { AmountStepType, toSteps } from '../../di/index.ts';

@ObjectType('SimulatedAmounts', { description: 'Heures et montants simulés. Les montants sont bruts.' })
export class SimulatedAmountsType {
  @Field(() => HundredthsScalar, { description: 'Heures chômées.' })
  idleHours!: number;

  @Field(() => HundredthsScalar, { description: 'Heures indemnisables.' })
  payableHours!: number;

  @Field(() => HundredthsScalar, { description: 'Heures au-delà du contingent annuel, compté depuis le début de la simulation.' })
  beyondQuota!: number;

  @Field(() => CentsScalar, { description: 'Rémunération habituelle, sans activité partielle.' })
  usualPay!: number;

  @Field(() => CentsScalar, { description: 'Rémunération des heures travaillées.' })
  workedPay!: number;

  @Field(() => CentsScalar, { description: 'Indemnité de l’employeur au salarié.' })
  indemnity!: number;

  @Field(() => CentsScalar, { description: 'Allocation de l’État à l’employeur.' })
  allowance!: number;

  @Field(() => CentsScalar, { description: 'Reste à la charge de l’employeur.' })
  leftToEmployer!: number;
}

@ObjectType('SimulatedMonth', { description: 'Un mois simulé.' })
export class SimulatedMonthType {
  @Field(() => MonthScalar, { description: 'Mois.' })
  month!: Month;

  @Field(() => String, { description: 'Mois, tel qu’il se lit.' })
  label!: string;

  @Field(() => SimulatedAmountsType, { description: 'Heures et montants.' })
  amounts!: SimulatedAmountsType;

  @Field(() => CentsScalar, { nullable: true, description: 'Indemnité horaire\u00a0; nulle pour tous les salariés ensemble.' })
  indemnityHourly!: number | null;

  @Field(() => CentsScalar, { nullable: true, description: 'Allocation horaire\u00a0; nulle pour tous les salariés ensemble.' })
  allowanceHourly!: number | null;

  @Field(() => Boolean, { description: 'Vrai quand un plancher n’est pas publié.' })
  floorUnpublished!: boolean;

  @Field(() => String, { description: 'Confiance des valeurs employées\u00a0: sure, probable ou unknown.' })
  confidence!: string;

  @Field(() => [AmountStepType], { description: 'Le calcul, étape par étape\u00a0; vide pour tous les salariés ensemble.' })
  steps!: AmountStepType[];
}

@ObjectType('SimulatedEmployee', { description: 'Un salarié simulé.' })
export class SimulatedEmployeeType {
  @Field(() => Int, { description: 'Place dans la liste donnée, à partir de zéro.' })
  position!: number;

  @Field(() => [SimulatedMonthType], { description: 'Mois, dans l’ordre.' })
  months!: SimulatedMonthType[];

  @Field(() => SimulatedAmountsType, { description: 'Totaux.' })
  totals!: SimulatedAmountsType;
}

@ObjectType('Simulation', { description: 'Ce que l’employeur paierait et recevrait. Une simulation n’engage pas l’administration.' })
export class SimulationType {
  @Field(() => [SimulatedEmployeeType], { description: 'Salariés, dans l’ordre.' })
  employees!: SimulatedEmployeeType[];

  @Field(() => [SimulatedMonthType], { description: 'Tous les salariés, mois par mois.' })
  months!: SimulatedMonthType[];

  @Field(() => SimulatedAmountsType, { description: 'Totaux.' })
  totals!: SimulatedAmountsType;

  @Field(() => [String], { description: 'Ce que la simulation ne couvre pas.' })
  notCovered!: readonly string[];
}

@ObjectType('SimulationAnswer', { description: 'Réponse à une simulation.' })
export class SimulationAnswerType {
  @Field(() => SimulationType, { nullable: true, description: 'La simulation\u00a0; nulle quand elle est refusée.' })
  simulation?: SimulationType | null;

  @Field(() => [RefusalType], { description: 'Refus.' })
  refusals!: RefusalType[];
}

const toAmounts = (of: SimulatedAmounts): SimulatedAmountsType => ({
  idleHours: of.idleHours,
  payableHours: of.payableHours,
  beyondQuota: of.beyondQuota,
  usualPay: of.usualPayCents,
  workedPay: of.workedPayCents,
  indemnity: of.indemnityCents,
  allowance: of.allowanceCents,
  leftToEmployer: of.leftToEmployerCents,
});

/** @param together amounts of all the employees of that month, which have no hourly amount nor steps of their own */
function toMonth(of: SimulatedAmounts & { readonly month: Month }, amounts: readonly LineAmount[], together: boolean): SimulatedMonthType {
  const only = together ? undefined : amounts[0];
  const unsure = amounts.map(({ confidence }) => confidence);
  return {
    month: of.month,
    label: formatMonth(of.month),
    amounts: toAmounts(of),
    indemnityHourly: only?.indemnityHourlyCents ?? null,
    allowanceHourly: only?.allowanceHourlyCents ?? null,
    floorUnpublished: amounts.some(({ floorUnpublished }) => floorUnpublished),
    confidence: unsure.includes('unknown') ? 'unknown' : unsure.includes('probable') ? 'probable' : 'sure',
    steps: only ? toSteps(only.steps) : [],
  };
}

const toEmployee = ({ months, totals }: SimulatedEmployee, position: number): SimulatedEmployeeType => ({ position, months: months.map((one: SimulatedMonth) => toMonth(one, [one.amount], false)), totals: toAmounts(totals) });

export function toSimulation({ employees, months, totals }: Simulation): SimulationType {
  return {
    employees: employees.map(toEmployee),
    months: months.map((one, index) => toMonth(one, employees.flatMap((employee) => employee.months[index]?.amount ?? []), true)),
    totals: toAmounts(totals),
    notCovered: SIMULATION_NOT_COVERED,
  };
}
