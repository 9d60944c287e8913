import type { Category, ContractKind, Day, DiStatus, DiWarningCode, Month, PersonIdentifierKind, SocioProfessionalCategory, WorkingTimeArrangement } from '@apart/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CentsScalar, DayScalar, HundredthsScalar, MonthScalar } from '../../../graphql/scalars.ts';
import {
  AllowanceCategoryEnum, ContractKindEnum, DiStatusEnum, DiWarningCodeEnum, PersonIdentifierKindEnum, SocioProfessionalCategoryEnum, WorkingTimeArrangementEnum,
} from './enums.ts';

@InputType('DiFilter', { description: 'Ce que la liste doit retenir\u00a0; les conditions s’ajoutent.' })
export class DiFilterInput {
  @Field(() => String, { nullable: true, description: 'SIRET, espaces et lettres ressemblantes admis, ou son début.' })
  siret?: string | null;

  @Field(() => [DiStatusEnum], { nullable: true, description: 'Statuts.' })
  status?: DiStatus[] | null;

  @Field(() => String, { nullable: true, description: 'Département.' })
  departement?: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'Mois.' })
  month?: Month | null;

  @Field(() => String, { nullable: true, description: 'Début de référence, tel qu’on le tape.' })
  reference?: string | null;
}

@InputType('DiLineWeekInput', { description: 'Les heures d’une semaine.' })
export class DiLineWeekInput {
  @Field(() => DayScalar, { description: 'Lundi de la semaine.' })
  monday!: Day;

  @Field(() => HundredthsScalar, { defaultValue: 0, description: 'Heures travaillées.' })
  worked!: number;

  @Field(() => HundredthsScalar, { defaultValue: 0, description: 'Heures assimilées.' })
  assimilated!: number;

  @Field(() => HundredthsScalar, { defaultValue: 0, description: 'Heures chômées.' })
  idle!: number;

  @Field(() => Int, { nullable: true, description: 'Forfait en jours\u00a0: demi-journées travaillées.' })
  workedHalfDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Forfait en jours\u00a0: demi-journées de congé, de repos, de maladie ou fériées chômées.' })
  assimilatedHalfDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Forfait en jours\u00a0: demi-journées chômées, 3 h 30 chacune.' })
  idleHalfDays?: number | null;
}

@InputType('DiLineInput', { description: 'Une ligne, telle qu’on la tape.' })
export class DiLineInput {
  @Field(() => ID, { nullable: true, description: 'Ligne à remplacer\u00a0; absente, la ligne est ajoutée.' })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: 'Salarié déjà connu de l’entreprise.' })
  employeeId?: string | null;

  @Field(() => String, { description: 'Nom.' })
  lastName!: string;

  @Field(() => String, { description: 'Prénom.' })
  firstName!: string;

  @Field(() => PersonIdentifierKindEnum, { description: 'NIR ou NTT.' })
  identifierKind!: PersonIdentifierKind;

  @Field(() => String, { nullable: true, description: 'Numéro\u00a0; absent, celui qui est connu est gardé.' })
  identifier?: string | null;

  @Field(() => SocioProfessionalCategoryEnum, { description: 'Catégorie socioprofessionnelle.' })
  category!: SocioProfessionalCategory;

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

  @Field(() => DayScalar, { nullable: true, description: 'Date de l’accord ou du forfait qui fixe plus de 35 heures\u00a0; elle décide en 2020 et 2021.' })
  agreementSignedOn?: Day | null;

  @Field(() => Boolean, { nullable: true, description: 'Modulation\u00a0: remboursement mensuel demandé (R. 5122-5).' })
  monthlyClaim?: boolean | null;

  @Field(() => DayScalar, { nullable: true, description: 'Début du contrat, quand il commence dans le mois.' })
  contractStart?: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Fin du contrat, quand il finit dans le mois.' })
  contractEnd?: Day | null;

  @Field(() => [DiLineWeekInput], { description: 'Heures par semaine.' })
  weeks!: DiLineWeekInput[];
}

@InputType('LinkNttToNirInput', { description: 'Le NIR qu’un salarié déclaré sous un NTT a reçu.' })
export class LinkNttToNirInput {
  @Field(() => String, { description: 'Référence d’une demande où il figure.' })
  reference!: string;

  @Field(() => Int, { description: 'Version lue.' })
  expectedVersion!: number;

  @Field(() => ID, { description: 'Sa ligne.' })
  lineId!: string;

  @Field(() => String, { description: 'NIR, avec sa clé.' })
  nir!: string;
}

@InputType('DiJustificationInput', { description: 'Justification d’un point signalé.' })
export class DiJustificationInput {
  @Field(() => DiWarningCodeEnum, { description: 'Code du point signalé, tel que «\u00a0warnings\u00a0» le donne.' })
  code!: DiWarningCode;

  @Field(() => String, { description: 'Justification, que l’agent lit en premier.' })
  text!: string;
}

@InputType('SaveDiLinesInput', { description: 'Lignes à enregistrer.' })
export class SaveDiLinesInput {
  @Field(() => String, { description: 'Référence de la demande.' })
  reference!: string;

  @Field(() => Int, { description: 'Version lue.' })
  expectedVersion!: number;

  @Field(() => [DiLineInput], { description: 'Lignes ajoutées ou remplacées.' })
  lines!: DiLineInput[];

  @Field(() => [ID], { nullable: true, description: 'Lignes retirées.' })
  removedLineIds?: string[] | null;

  @Field(() => [DiJustificationInput], {
    nullable: true,
    description: 'Justification de chaque point signalé, à la place de celles d’avant\u00a0; absentes, celles-ci sont gardées. Sans elles, l’envoi est refusé (JUSTIFICATION_REQUIRED).',
  })
  justifications?: DiJustificationInput[] | null;
}
