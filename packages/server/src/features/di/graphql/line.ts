import { formatDayShort, type Category, type ContractKind, type Day, type Step, type WeekOfMonth, type WorkingTimeArrangement } from '@apart/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CentsScalar, DayScalar, HundredthsScalar } from '../../../graphql/scalars.ts';
import { RefusalType, toRefusals } from '../../../graphql/types/refusal.ts';
import type { DiLineRow } from '../repository.ts';
import { DiEmployeeType } from './employee.ts';
import { AllowanceCategoryEnum, ContractKindEnum, WorkingTimeArrangementEnum } from './enums.ts';

@ObjectType('AmountStep', { description: 'Une étape du calcul d’un montant, avec ce qui la fonde.' })
export class AmountStepType {
  @Field(() => String, { description: 'Ce qui est calculé.' })
  label!: string;

  @Field(() => String, { description: 'Valeur, mise en forme.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'Article.' })
  article?: string | null;

  @Field(() => String, { description: 'Source de la valeur.' })
  source!: string;

  @Field(() => String, { description: 'Période d’effet\u00a0; vide pour ce que la loi ne date pas.' })
  period!: string;
}

export const toSteps = (steps: readonly Step[]): AmountStepType[] => steps.map((step) => ({ label: step.labelFr, value: step.valueFr, article: step.article, source: step.source, period: step.periodFr }));

@ObjectType('DiWeek', { description: 'Une semaine du mois\u00a0: elle compte pour le mois de son mercredi.' })
export class DiWeekType {
  @Field(() => DayScalar, { description: 'Lundi.' })
  monday!: Day;

  @Field(() => DayScalar, { description: 'Dimanche.' })
  sunday!: Day;

  @Field(() => String, { description: 'Libellé, par exemple «\u00a030/03 – 05/04\u00a0».' })
  label!: string;

  @Field(() => [DayScalar], { description: 'Jours de la semaine dans la période autorisée\u00a0; les autres ne prennent pas d’heures.' })
  days!: readonly Day[];

  @Field(() => Int, { description: 'Jours du lundi au vendredi dans la période autorisée.' })
  workingDaysInPeriod!: number;

  @Field(() => Int, { description: 'Jours du lundi au vendredi de la semaine.' })
  workingDays!: number;
}

/** « 05/10 » */
const dayAndMonth = (of: Day): string => formatDayShort(of).slice(0, 5);

export const toWeek = (week: WeekOfMonth): DiWeekType => ({
  monday: week.monday,
  sunday: week.sunday,
  label: `${dayAndMonth(week.monday)} – ${dayAndMonth(week.sunday)}`,
  days: week.days,
  workingDaysInPeriod: week.workingDaysInPeriod,
  workingDays: week.workingDaysInWeek,
});

@ObjectType('DiLineWeek', { description: 'Les heures d’un salarié pour une semaine.' })
export class DiLineWeekType {
  @Field(() => DayScalar, { description: 'Lundi de la semaine.' })
  monday!: Day;

  @Field(() => HundredthsScalar, { description: 'Heures travaillées.' })
  worked!: number;

  @Field(() => HundredthsScalar, { description: 'Heures assimilées\u00a0: congés, maladie, jours fériés chômés.' })
  assimilated!: number;

  @Field(() => HundredthsScalar, { description: 'Heures chômées.' })
  idle!: number;

  @Field(() => Int, { nullable: true, description: 'Forfait en jours\u00a0: demi-journées travaillées.' })
  workedHalfDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Forfait en jours\u00a0: demi-journées de congé, de repos, de maladie ou fériées chômées.' })
  assimilatedHalfDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Forfait en jours\u00a0: demi-journées chômées.' })
  idleHalfDays?: number | null;

  @Field(() => HundredthsScalar, { description: 'Heures indemnisables.' })
  payable!: number;
}

@ObjectType('DiLine', { description: 'Une ligne\u00a0: un salarié, un contrat, un mois.' })
export class DiLineType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => Int, { description: 'Place dans la demande, à partir de zéro.' })
  position!: number;

  @Field(() => DiEmployeeType, { description: 'Le salarié.' })
  employee!: DiEmployeeType;

  @Field(() => WorkingTimeArrangementEnum, { description: 'Aménagement du temps de travail.' })
  arrangement!: WorkingTimeArrangement;

  @Field(() => ContractKindEnum, { description: 'Nature du contrat.' })
  contractKind!: ContractKind;

  @Field(() => AllowanceCategoryEnum, { description: 'Catégorie d’allocation.' })
  allowanceCategory!: Category;

  @Field(() => HundredthsScalar, { description: 'Durée hebdomadaire du contrat.' })
  contractWeeklyHours!: number;

  @Field(() => CentsScalar, { description: 'Taux horaire brut.' })
  hourlyRate!: number;

  @Field(() => DayScalar, { nullable: true, description: 'Date de l’accord ou du forfait qui fixe plus de 35 heures.' })
  agreementSignedOn!: Day | null;

  @Field(() => Boolean, { description: 'Modulation\u00a0: remboursement mensuel demandé.' })
  monthlyClaim!: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'Début du contrat, quand il commence dans le mois.' })
  contractStart!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Fin du contrat, quand il finit dans le mois.' })
  contractEnd!: Day | null;

  @Field(() => [DiLineWeekType], { description: 'Heures par semaine.' })
  weeks!: readonly DiLineWeekType[];

  @Field(() => HundredthsScalar, { description: 'Heures indemnisables du mois.' })
  payableHours!: number;

  @Field(() => HundredthsScalar, { description: 'Heures que le contingent annuel du salarié laisse sans paiement (R. 5122-6).' })
  beyondQuota!: number;

  @Field(() => CentsScalar, { nullable: true, description: 'Allocation horaire\u00a0; nulle tant qu’elle ne peut pas être calculée.' })
  allowanceHourly!: number | null;

  @Field(() => CentsScalar, { nullable: true, description: 'Allocation de l’État à l’employeur.' })
  allowance!: number | null;

  @Field(() => CentsScalar, { nullable: true, description: 'Indemnité horaire.' })
  indemnityHourly!: number | null;

  @Field(() => CentsScalar, { nullable: true, description: 'Indemnité de l’employeur au salarié.' })
  indemnity!: number | null;

  @Field(() => CentsScalar, { nullable: true, description: 'Reste à la charge de l’employeur.' })
  leftToEmployer!: number | null;

  @Field(() => Boolean, { description: 'Vrai quand un plancher n’est pas publié\u00a0: le montant sera recalculé.' })
  floorUnpublished!: boolean;

  @Field(() => [AmountStepType], { description: 'Le calcul, étape par étape.' })
  steps!: AmountStepType[];

  @Field(() => [RefusalType], { description: 'Ce qui empêche cette ligne d’être envoyée.' })
  refusals!: RefusalType[];
}

export function toLine(line: DiLineRow, employee: DiEmployeeType): DiLineType {
  const { amount } = line;
  return {
    id: line.id,
    position: line.position,
    employee,
    arrangement: line.arrangement,
    contractKind: line.contractKind,
    allowanceCategory: line.allowanceCategory,
    contractWeeklyHours: line.contractWeeklyHours,
    hourlyRate: line.hourlyRateCents,
    agreementSignedOn: line.agreementSignedOn,
    monthlyClaim: line.monthlyClaim ?? false,
    contractStart: line.contractStart,
    contractEnd: line.contractEnd,
    weeks: line.weeks,
    payableHours: line.payableHours,
    beyondQuota: amount?.beyondQuota ?? 0,
    allowanceHourly: amount?.allowanceHourlyCents ?? null,
    allowance: amount?.allowanceCents ?? null,
    indemnityHourly: amount?.indemnityHourlyCents ?? null,
    indemnity: amount?.indemnityCents ?? null,
    leftToEmployer: amount?.leftToEmployerCents ?? null,
    floorUnpublished: amount?.floorUnpublished ?? false,
    steps: toSteps(amount?.steps ?? []),
    refusals: toRefusals(line.refusals),
  };
}
