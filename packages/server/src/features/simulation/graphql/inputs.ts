import { SIMULATION_LIMITS, type Category, type ContractKind, type Day, type WorkingTimeArrangement } from '@apart/shared';
import { Field, InputType, Int } from 'type-graphql';
import { CentsScalar, DayScalar, HundredthsScalar } from '../../../graphql/scalars.ts';
import { AllowanceCategoryEnum, ContractKindEnum, WorkingTimeArrangementEnum } from '../../di/index.ts';

@InputType('SimulatedEmployeeInput', { description: 'Un salarié à simuler\u00a0: aucun nom ni numéro n’est demandé.' })
export class SimulatedEmployeeInput {
  @Field(() => WorkingTimeArrangementEnum, { defaultValue: 'WEEKLY', description: 'Aménagement du temps de travail.' })
  arrangement!: WorkingTimeArrangement;

  @Field(() => ContractKindEnum, { defaultValue: 'ORDINARY', description: 'Nature du contrat.' })
  contractKind!: ContractKind;

  @Field(() => AllowanceCategoryEnum, { defaultValue: 'COMMON', description: 'Catégorie d’allocation.' })
  allowanceCategory!: Category;

  @Field(() => HundredthsScalar, { defaultValue: 3500, description: 'Durée hebdomadaire du contrat.' })
  contractWeeklyHours!: number;

  @Field(() => HundredthsScalar, { defaultValue: 0, description: 'Heures encore travaillées par semaine.' })
  workedWeeklyHours!: number;

  @Field(() => CentsScalar, { description: 'Taux horaire brut.' })
  hourlyRate!: number;
}

@InputType('SimulationInput', {
  description: `Ce qu’il faut simuler\u00a0: ${SIMULATION_LIMITS.months} mois et ${SIMULATION_LIMITS.employees} salariés au plus, ${SIMULATION_LIMITS.lines} mois de salariés en tout.`,
})
export class SimulationInput {
  @Field(() => String, { defaultValue: '75', description: 'Département de l’établissement\u00a0: Mayotte (976) a ses propres montants.' })
  departement!: string;

  @Field(() => Int, { defaultValue: 1, description: 'Effectif de l’entreprise, qui décidait du forfait avant mars 2020.' })
  companyHeadcount!: number;

  @Field(() => DayScalar, { description: 'Premier jour de la période.' })
  startDay!: Day;

  @Field(() => DayScalar, { description: 'Dernier jour de la période.' })
  endDay!: Day;

  @Field(() => [SimulatedEmployeeInput], { description: 'Salariés.' })
  employees!: SimulatedEmployeeInput[];
}
