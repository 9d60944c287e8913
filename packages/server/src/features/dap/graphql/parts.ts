import type { CseOpinionGiven, DapPerimeter, DapReason, DapSubReason, DapWarningCode, Day, PieceKind, PieceState, PreviousUse, TacitRegime } from '@apart/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { DayScalar, HundredthsScalar, InstantScalar } from '../../../graphql/scalars.ts';
import {
  CseOpinionEnum, DapPerimeterEnum, DapReasonEnum, DapSubReasonEnum, DapWarningCodeEnum, DecisionKindEnum, PieceKindEnum, PieceStateEnum, PreviousUseEnum, TacitRegimeKindEnum, type DecisionKind,
} from './enums.ts';
import { CommitmentType, EarlierCommitmentType } from './commitments.ts';
import { ItemToCompleteType } from './items-to-complete.ts';

@ObjectType('PieceWanted', { description: 'Une ligne de la liste des pièces.' })
export class PieceWantedType {
  @Field(() => String, { description: 'Pièce.' })
  label!: string;

  @Field(() => PieceKindEnum, { nullable: true, description: 'Nature à donner à la pièce qu’on joint\u00a0; nulle pour un texte libre d’un renvoi ancien.' })
  kind!: PieceKind | null;

  @Field(() => PieceStateEnum, { description: 'Où elle en est.' })
  state!: PieceState;

  @Field(() => String, { description: 'Pourquoi, en une phrase.' })
  why!: string;
}

@ObjectType('DapJustification', { description: 'Ce que l’employeur répond à un point signalé\u00a0; l’agent le lit en premier.' })
export class DapJustificationType {
  @Field(() => DapWarningCodeEnum, { description: 'Point signalé.' })
  code!: DapWarningCode;

  @Field(() => String, { description: 'Justification.' })
  text!: string;
}

@ObjectType('DapForm', { description: 'Le formulaire d’une demande\u00a0; chaque champ peut être vide tant qu’elle n’est pas envoyée.' })
export class DapFormType {
  @Field(() => DapReasonEnum, { nullable: true, description: 'Motif de recours.' })
  reason!: DapReason | null;

  @Field(() => DapSubReasonEnum, { nullable: true, description: 'Précision du motif 5°.' })
  subReason!: DapSubReason | null;

  @Field(() => String, { nullable: true, description: 'Circonstances détaillées et situation économique.' })
  circumstances!: string | null;

  @Field(() => DapPerimeterEnum, { nullable: true, description: 'Réduction ou fermeture, de tout ou partie.' })
  perimeter!: DapPerimeter | null;

  @Field(() => String, { nullable: true, description: 'Unités concernées, pour une partie de l’établissement.' })
  units!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Premier jour de placement, s’il diffère du début de la période.' })
  placementDay!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Premier jour de la période.' })
  startDay!: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Dernier jour de la période.' })
  endDay!: Day | null;

  @Field(() => Int, { nullable: true, description: 'Nombre de salariés concernés.' })
  employeesConcerned!: number | null;

  @Field(() => HundredthsScalar, { nullable: true, description: 'Heures prévues, tous salariés, toute la période\u00a0; un avenant donne le nouveau total.' })
  forecastHours!: number | null;

  @Field(() => CseOpinionEnum, { nullable: true, description: 'Avis du comité social et économique.' })
  cseOpinion!: CseOpinionGiven | null;

  @Field(() => DayScalar, { nullable: true, description: 'Date de cet avis.' })
  cseOpinionDay!: Day | null;

  @Field(() => PreviousUseEnum, { nullable: true, description: 'Recours dans les 36 derniers mois.' })
  previousUse!: PreviousUse | null;

  @Field(() => [CommitmentType], { description: 'Engagements que l’employeur propose (R. 5122-9).' })
  commitments!: readonly CommitmentType[];

  @Field(() => [EarlierCommitmentType], { description: 'Pour un renouvellement\u00a0: les engagements précédents, et ce qu’ils sont devenus.' })
  earlierCommitments!: readonly EarlierCommitmentType[];

  @Field(() => [DapJustificationType], { nullable: true, description: 'Justification de chaque point signalé.' })
  justifications!: readonly DapJustificationType[] | null;
}

@ObjectType('TacitTerm', { description: 'Le terme du silence\u00a0: calculé une fois, à l’envoi, et jamais recalculé.' })
export class TacitTermType {
  @Field(() => InstantScalar, { description: 'Instant à partir duquel le silence vaut acceptation.' })
  dueAt!: Date;

  @Field(() => TacitRegimeKindEnum, { description: 'Régime en vigueur à l’envoi.' })
  regime!: TacitRegime;

  @Field(() => String, { description: 'Régime, tel qu’il se lit.' })
  regimeLabel!: string;

  @Field(() => String, { description: 'Texte qui le fonde.' })
  source!: string;

  @Field(() => Boolean, { description: 'Vrai quand le silence a valu acceptation.' })
  passed!: boolean;
}

@ObjectType('DapDecision', { description: 'Ce qu’a donné l’instruction\u00a0: autorisation, refus, renvoi pour complément ou silence.' })
export class DapDecisionType {
  @Field(() => DecisionKindEnum, { description: 'Issue.' })
  kind!: DecisionKind;

  @Field(() => InstantScalar, { description: 'Instant de la décision.' })
  at!: Date;

  @Field(() => InstantScalar, { description: 'Instant auquel elle prend effet.' })
  effectiveAt!: Date;

  @Field(() => String, { nullable: true, description: 'Code du motif de refus.' })
  reasonCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Motif de refus.' })
  reasonLabel!: string | null;

  @Field(() => String, { nullable: true, description: 'Article qui fonde le refus.' })
  reasonArticle!: string | null;

  @Field(() => String, { nullable: true, description: 'Texte de l’agent.' })
  text!: string | null;

  @Field(() => [ItemToCompleteType], { description: 'Champs et pièces à compléter, pour un renvoi.' })
  itemsToComplete!: readonly ItemToCompleteType[];

  @Field(() => String, { description: 'Auteur.' })
  by!: string;
}

@ObjectType('DapChange', { description: 'Un champ qu’un avenant modifie.' })
export class DapChangeType {
  @Field(() => String, { description: 'Nom du champ.' })
  field!: string;

  @Field(() => String, { description: 'Libellé du champ.' })
  label!: string;

  @Field(() => String, { description: 'Valeur de la dernière version autorisée.' })
  before!: string;

  @Field(() => String, { description: 'Valeur de cet avenant.' })
  after!: string;
}

@ObjectType('RefusalReason', { description: 'Motif de refus du catalogue.' })
export class RefusalReasonType {
  @Field(() => String, { description: 'Code stable.' })
  code!: string;

  @Field(() => String, { description: 'Libellé.' })
  label!: string;

  @Field(() => String, { description: 'Article qui le fonde.' })
  article!: string;
}
