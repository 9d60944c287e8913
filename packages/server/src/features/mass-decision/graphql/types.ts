import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DayScalar, InstantScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';
import { MASS_KINDS, MASS_OUTCOMES, UNDO_CHOICES, type MassKind, type MassOutcome, type UndoChoice } from '../tables.ts';

function enumOf<V extends string>(name: string, description: string, values: readonly V[], label: (value: V) => string): { [K in V]: K } {
  const made = Object.fromEntries(values.map((value) => [value, value])) as { [K in V]: K };
  registerEnumType(made, { name, description, valuesConfig: Object.fromEntries(values.map((value) => [value, { description: label(value) }])) as { [K in V]: { description: string } } });
  return made;
}
const KIND_LABELS: Readonly<Record<MassKind, string>> = { AUTHORISE: 'Autorisation.', REFUSE: 'Refus.', UNDO: 'Annulation d’une autre décision en nombre\u00a0: une nouvelle décision par demande.', HEAR: 'Entreprises entendues avant le retrait de leur autorisation\u00a0: un message par demande.' };
const OUTCOME_LABELS: Readonly<Record<MassOutcome, string>> = { WAITING: 'Pas encore fait.', DONE: 'Fait.', REFUSED: 'Non fait\u00a0: l’état de la demande ne le permettait plus.', FAILED: 'Incident.' };
const UNDO_LABELS: Readonly<Record<UndoChoice, string>> = { REEXAMINE: 'Un refus\u00a0: l’instruction reprend, le terme du silence ne change pas.', AUTHORISE: 'Un refus\u00a0: la demande est autorisée.', WITHDRAW: 'Une autorisation\u00a0: elle est retirée, dans les quatre mois, l’entreprise entendue.' };
const MassKindEnum = enumOf('MassDecisionKind', 'Nature d’une décision en nombre.', MASS_KINDS, (kind) => KIND_LABELS[kind]);
const MassOutcomeEnum = enumOf('MassOutcome', 'Issue pour une demande.', MASS_OUTCOMES, (outcome) => OUTCOME_LABELS[outcome]);
const DecidableEnum = enumOf('MassDecisionChoice', 'Ce qui peut être décidé en nombre.', ['AUTHORISE', 'REFUSE'], (kind) => KIND_LABELS[kind]);
export const UndoEnum = enumOf('MassUndoChoice', 'Ce qui prend la place de chaque décision.', UNDO_CHOICES, (choice) => UNDO_LABELS[choice]);

@InputType('MassDecisionInput', { description: 'Ce qui est décidé pour chaque demande.' })
export class MassDecisionInput {
  @Field(() => DecidableEnum, { description: 'La décision.' })
  kind!: 'AUTHORISE' | 'REFUSE';

  @Field(() => String, { nullable: true, description: 'Pour un refus\u00a0: code du motif, dans refusalReasons.' })
  reasonCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Texte lu par chaque employeur\u00a0; obligatoire pour un refus.' })
  text?: string | null;
}

@ObjectType('MassPreviewFile', { description: 'Demande d’une sélection.' })
export class MassPreviewFileType {
  @Field(() => String, { description: 'Référence.' })
  reference!: string;

  @Field(() => String, { description: 'Établissement.' })
  establishmentName!: string;

  @Field(() => String, { description: 'SIRET.' })
  siret!: string;
}

@ObjectType('MassPreviewGroup', { description: 'Demandes d’une sélection qui ne peuvent pas être décidées, pour une même raison.' })
export class MassPreviewGroupType {
  @Field(() => String, { description: 'Raison.' })
  why!: string;

  @Field(() => Int, { description: 'Nombre de demandes.' })
  count!: number;

  @Field(() => [String], { description: 'Les premières références.' })
  references!: readonly string[];
}

@ObjectType('MassPreview', { description: 'Ce que ferait une décision en nombre\u00a0; rien n’est écrit.' })
export class MassPreviewType {
  @Field(() => String, { description: 'Code du département.' })
  departement!: string;

  @Field(() => Int, { description: 'Nombre de demandes qui seraient décidées\u00a0; à redonner pour décider.' })
  count!: number;

  @Field(() => [MassPreviewFileType], { description: 'Les dix premières.' })
  firstFiles!: readonly MassPreviewFileType[];

  @Field(() => [MassPreviewGroupType], { description: 'Celles qui ne le seraient pas, et pourquoi.' })
  cannot!: readonly MassPreviewGroupType[];
}

@ObjectType('MassPreviewPayload', { description: 'Aperçu d’une décision en nombre.' })
export class MassPreviewPayload extends Payload {
  @Field(() => MassPreviewType, { nullable: true, description: 'L’aperçu.' })
  preview?: MassPreviewType | null;
}

@ObjectType('MassFile', { description: 'Demande d’une décision en nombre, et ce qu’il en est advenu.' })
export class MassFileType {
  @Field(() => String, { description: 'Référence.' })
  reference!: string;

  @Field(() => String, { description: 'Établissement.' })
  establishmentName!: string;

  @Field(() => MassOutcomeEnum, { description: 'Issue.' })
  outcome!: MassOutcome;

  @Field(() => String, { nullable: true, description: 'Pourquoi elle n’est pas décidée.' })
  why!: string | null;
}

@ObjectType('MassHearing', { description: 'Entreprises entendues avant le retrait de leurs autorisations.' })
export class MassHearingType {
  @Field(() => ID, { description: 'L’opération en nombre qui leur a écrit.' })
  id!: string;

  @Field(() => DayScalar, { description: 'Le dernier jour laissé pour répondre.' })
  answerBy!: string;

  @Field(() => Boolean, { description: 'Vrai tant que ce jour n’est pas passé\u00a0: le retrait attend.' })
  open!: boolean;
}

@ObjectType('MassDecision', { description: 'Une décision prise pour plusieurs demandes, chacune par l’acte ordinaire.' })
export class MassDecisionType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Le travail qui la prend, à suivre par longWork\u00a0; nul quand on n’en est pas l’auteur.' })
  workId!: string | null;

  @Field(() => String, { description: 'Ce qu’elle est, en une phrase.' })
  label!: string;

  @Field(() => MassKindEnum, { description: 'Nature.' })
  kind!: MassKind;

  @Field(() => String, { nullable: true, description: 'Texte de la décision, ou raison de l’annulation.' })
  text!: string | null;

  @Field(() => String, { description: 'Auteur.' })
  byName!: string;

  @Field(() => InstantScalar, { description: 'Date et heure.' })
  startedAt!: Date;

  @Field(() => Int, { description: 'Nombre de demandes sélectionnées.' })
  count!: number;

  @Field(() => [UndoEnum], { description: 'Ce qui peut prendre la place de ses décisions\u00a0; vide quand elle ne s’annule pas, ou que rien n’est décidé.' })
  undoChoices!: readonly UndoChoice[];

  @Field(() => ID, { nullable: true, description: 'La décision en nombre que celle-ci annule, ou dont elle entend les entreprises.' })
  undoOf!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Le dernier jour laissé à chaque entreprise pour répondre.' })
  answerBy!: string | null;

  @Field(() => MassHearingType, { nullable: true, description: 'La dernière fois que les entreprises de ces autorisations ont été invitées à répondre\u00a0; nul quand elles ne l’ont jamais été.' })
  hearing!: MassHearingType | null;

  @Field(() => Int, { description: 'Demandes décidées.' })
  done!: number;

  @Field(() => Int, { description: 'Demandes non décidées\u00a0: leur état ne le permettait plus.' })
  refused!: number;

  @Field(() => Int, { description: 'Demandes non décidées à cause d’un incident.' })
  failed!: number;

  @Field(() => [MassFileType], { description: 'Les cent premières demandes qui ne sont pas décidées, et pourquoi.' })
  notDecided!: readonly MassFileType[];

  @Field(() => [ID], { description: 'Les décisions en nombre qui ont annulé celle-ci.' })
  undoneBy!: readonly string[];
}

export const MassDecisionConnection = connectionOf('MassDecision', () => MassDecisionType, 'des décisions en nombre');

@ObjectType('MassDecisionPayload', { description: 'Réponse à une décision en nombre, ou à son annulation.' })
export class MassDecisionPayload extends Payload {
  @Field(() => MassDecisionType, { nullable: true, description: 'La décision en nombre, qui commence.' })
  massDecision?: MassDecisionType | null;
}
