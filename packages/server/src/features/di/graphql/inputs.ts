import type { Category, ContractKind, Day, DiStatus, Month, PersonIdentifierKind, SocioProfessionalCategory, WorkingTimeArrangement } from '@apart/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CentsScalar, DayScalar, HundredthsScalar, MonthScalar } from '../../../graphql/scalars.ts';
import {
  AllowanceCategoryEnum, ContractKindEnum, DiStatusEnum, PersonIdentifierKindEnum, SocioProfessionalCategoryEnum, WorkingTimeArrangementEnum,
} from './enums.ts';

@InputType('DiFilter', { description: 'Ce que la liste doit retenir ; les conditions s’ajoutent.' })
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

  @Field(() => HundredthsScalar, { description: 'Heures travaillées.' })
  worked!: number;

  @Field(() => HundredthsScalar, { description: 'Heures assimilées.' })
  assimilated!: number;

  @Field(() => HundredthsScalar, { description: 'Heures chômées.' })
  idle!: number;
}

@InputType('DiLineInput', { description: 'Une ligne, telle qu’on la tape.' })
export class DiLineInput {
  @Field(() => ID, { nullable: true, description: 'Ligne à remplacer ; absente, la ligne est ajoutée.' })
  id?: string | null;

  @Field(() => ID, { nullable: true, description: 'Salarié déjà connu de l’entreprise.' })
  employeeId?: string | null;

  @Field(() => String, { description: 'Nom.' })
  lastName!: string;

  @Field(() => String, { description: 'Prénom.' })
  firstName!: string;

  @Field(() => PersonIdentifierKindEnum, { description: 'NIR ou NTT.' })
  identifierKind!: PersonIdentifierKind;

  @Field(() => String, { nullable: true, description: 'Numéro ; absent, celui qui est connu est gardé.' })
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

  @Field(() => [DiLineWeekInput], { description: 'Heures par semaine.' })
  weeks!: DiLineWeekInput[];
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
}
