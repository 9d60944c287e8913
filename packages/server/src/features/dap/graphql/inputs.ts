import type { CseOpinionGiven, DapPerimeter, DapReason, DapStatus, DapSubReason, DapWarningCode, PreviousUse } from '@apart/shared';
import { Field, InputType, Int } from 'type-graphql';
import { DayScalar, HundredthsScalar } from '../../../graphql/scalars.ts';
import type { DapAssignment } from '../filter.ts';
import { CseOpinionEnum, DapAssignmentEnum, DapPerimeterEnum, DapReasonEnum, DapStatusEnum, DapSubReasonEnum, DapWarningCodeEnum, PreviousUseEnum } from './enums.ts';
import { CommitmentInput, EarlierCommitmentInput } from './commitments.ts';

@InputType('DapJustificationInput', { description: 'Justification d’un point signalé.' })
export class DapJustificationInput {
  @Field(() => DapWarningCodeEnum, { description: 'Code du point signalé, tel que «\u00a0warnings\u00a0» le donne.' })
  code!: DapWarningCode;

  @Field(() => String, { description: 'Justification, lue par l’agent.' })
  text!: string;
}

@InputType('DapFormInput', { description: 'Le formulaire en entier\u00a0: un champ absent est vidé.' })
export class DapFormInput {
  @Field(() => DapReasonEnum, { nullable: true, description: 'Motif de recours.' })
  reason?: DapReason | null;

  @Field(() => DapSubReasonEnum, { nullable: true, description: 'Précision du motif 5°.' })
  subReason?: DapSubReason | null;

  @Field(() => String, { nullable: true, description: 'Circonstances détaillées et situation économique.' })
  circumstances?: string | null;

  @Field(() => DapPerimeterEnum, { nullable: true, description: 'Réduction ou fermeture, de tout ou partie.' })
  perimeter?: DapPerimeter | null;

  @Field(() => String, { nullable: true, description: 'Unités concernées, pour une partie de l’établissement.' })
  units?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Premier jour de placement, s’il diffère du début de la période.' })
  placementDay?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Premier jour de la période.' })
  startDay?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Dernier jour de la période.' })
  endDay?: string | null;

  @Field(() => Int, { nullable: true, description: 'Nombre de salariés concernés.' })
  employeesConcerned?: number | null;

  @Field(() => HundredthsScalar, { nullable: true, description: 'Heures prévues, tous salariés, toute la période.' })
  forecastHours?: number | null;

  @Field(() => CseOpinionEnum, { nullable: true, description: 'Avis du comité social et économique.' })
  cseOpinion?: CseOpinionGiven | null;

  @Field(() => DayScalar, { nullable: true, description: 'Date de cet avis.' })
  cseOpinionDay?: string | null;

  @Field(() => PreviousUseEnum, { nullable: true, description: 'Recours dans les 36 derniers mois.' })
  previousUse?: PreviousUse | null;

  @Field(() => [CommitmentInput], { nullable: true, description: 'Engagements que l’employeur propose.' })
  commitments?: CommitmentInput[] | null;

  @Field(() => [EarlierCommitmentInput], { nullable: true, description: 'Ce que sont devenus les engagements précédents, dans leur ordre\u00a0; leur liste est fixée par le service.' })
  earlierCommitments?: EarlierCommitmentInput[] | null;

  @Field(() => [DapJustificationInput], { nullable: true, description: 'Justification de chaque point signalé\u00a0; sans elle, l’envoi est refusé (JUSTIFICATION_REQUIRED).' })
  justifications?: DapJustificationInput[] | null;
}

@InputType('SaveDapInput', { description: 'Sans référence, crée le brouillon d’un établissement\u00a0; avec elle, remplace son formulaire.' })
export class SaveDapInput {
  @Field(() => String, { nullable: true, description: 'SIRET de l’établissement, pour créer.' })
  siret?: string | null;

  @Field(() => String, { nullable: true, description: 'Référence de la demande, pour modifier.' })
  reference?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version lue, pour modifier.' })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Clé choisie par l’appelant, pour créer\u00a0: la même clé ne crée qu’une demande.' })
  idempotencyKey?: string | null;

  @Field(() => DapFormInput, { description: 'Formulaire, complet ou non.' })
  form!: DapFormInput;
}

@InputType('DapFilter', { description: 'Critères de la liste des demandes\u00a0; ils s’ajoutent.' })
export class DapFilterInput {
  @Field(() => String, { nullable: true, description: 'SIRET, espaces et lettres ressemblantes admis, ou son début.' })
  siret?: string | null;

  @Field(() => String, { nullable: true, description: 'SIREN, espaces et lettres ressemblantes admis, ou son début.' })
  siren?: string | null;

  @Field(() => [DapStatusEnum], { nullable: true, description: 'L’un de ces statuts.' })
  status?: DapStatus[] | null;

  @Field(() => String, { nullable: true, description: 'Code du département.' })
  departement?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Vrai\u00a0: envoyées et non décidées\u00a0; faux\u00a0: toutes les autres.' })
  undecided?: boolean | null;

  @Field(() => String, { nullable: true, description: 'SIRET, référence ou nom, tels qu’on les tape.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Référence ou son début.' })
  reference?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Vrai\u00a0: avenants seulement\u00a0; faux\u00a0: demandes seulement.' })
  isAvenant?: boolean | null;

  @Field(() => [DapReasonEnum], { nullable: true, description: 'L’un de ces motifs.' })
  reason?: DapReason[] | null;

  @Field(() => String, { nullable: true, description: 'Activité\u00a0: lettre d’une section de la NAF, ou début d’un code (56.10).' })
  naf?: string | null;

  @Field(() => Int, { nullable: true, description: 'Effectif de l’entreprise, au moins.' })
  minHeadcount?: number | null;

  @Field(() => Int, { nullable: true, description: 'Effectif de l’entreprise, au plus.' })
  maxHeadcount?: number | null;

  @Field(() => Int, { nullable: true, description: 'Non décidées, et acceptées par silence dans ce nombre d’heures au plus\u00a0; 0\u00a0: terme passé.' })
  dueWithinHours?: number | null;

  @Field(() => DapAssignmentEnum, { nullable: true, description: 'Instruites par la personne connectée, ou par personne.' })
  assignment?: DapAssignment | null;

  @Field(() => String, { nullable: true, description: 'Compte de l’agent qui instruit.' })
  agentId?: string | null;
}
