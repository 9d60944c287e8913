import { ASSISTANCE_REASON_LABELS, ASSISTANCE_REASONS, ASSISTANCE_STATUS_LABELS, ASSISTANCE_STATUSES, type AssistanceReason, type AssistanceStatus } from '@apart/shared';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';

export const AssistanceReasonEnum = Object.fromEntries(ASSISTANCE_REASONS.map((reason) => [reason, reason])) as { [R in AssistanceReason]: R };
registerEnumType(AssistanceReasonEnum, {
  name: 'AssistanceReason',
  description: 'Motif d’une demande d’assistance.',
  valuesConfig: Object.fromEntries(ASSISTANCE_REASONS.map((reason) => [reason, { description: `${ASSISTANCE_REASON_LABELS[reason]}.` }])),
});

export const AssistanceStatusEnum = Object.fromEntries(ASSISTANCE_STATUSES.map((status) => [status, status])) as { [S in AssistanceStatus]: S };
registerEnumType(AssistanceStatusEnum, {
  name: 'AssistanceStatus',
  description: 'Où en est une demande d’assistance.',
  valuesConfig: Object.fromEntries(ASSISTANCE_STATUSES.map((status) => [status, { description: `${ASSISTANCE_STATUS_LABELS[status]}.` }])),
});

@ObjectType('AssistanceRequest', { description: 'Une demande d’assistance, telle qu’elle a été écrite\u00a0: l’identité n’est pas vérifiée.' })
export class AssistanceRequestType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Référence à rappeler, par exemple «\u00a0AS-7K3M9Q\u00a0».' })
  reference!: string;

  @Field(() => String, { nullable: true, description: 'SIRET, 14 chiffres.' })
  siret?: string | null;

  @Field(() => String, { nullable: true, description: 'Dénomination de l’établissement.' })
  establishmentName?: string | null;

  @Field(() => String, { description: 'Prénom.' })
  firstName!: string;

  @Field(() => String, { description: 'Nom.' })
  lastName!: string;

  @Field(() => String, { description: 'Téléphone.' })
  phone!: string;

  @Field(() => String, { description: 'Courriel de réponse.' })
  email!: string;

  @Field(() => AssistanceReasonEnum, { description: 'Motif.' })
  reason!: AssistanceReason;

  @Field(() => String, { description: 'Ce qui est demandé.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Page depuis laquelle l’aide a été demandée.' })
  page?: string | null;

  @Field(() => String, { nullable: true, description: 'Référence du dossier qui était ouvert.' })
  fileReference?: string | null;

  @Field(() => String, { nullable: true, description: 'Dernier refus ou incident lu à l’écran.' })
  lastError?: string | null;

  @Field(() => InstantScalar, { description: 'Date et heure de la demande.' })
  createdAt!: Date;

  @Field(() => AssistanceStatusEnum, { description: 'Où en est la demande.' })
  status!: AssistanceStatus;

  @Field(() => String, { nullable: true, description: 'Dernière réponse envoyée.' })
  answer?: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Date et heure de la dernière réponse.' })
  answeredAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Qui a répondu.' })
  answeredByName?: string | null;
}

export const AssistanceRequestConnection = connectionOf('AssistanceRequest', () => AssistanceRequestType, 'des demandes d’assistance');

@InputType('AssistanceRequestFilter', { description: 'Ce que doivent avoir les demandes d’assistance de la liste.' })
export class AssistanceRequestFilterType {
  @Field(() => AssistanceReasonEnum, { nullable: true, description: 'Motif.' })
  reason?: AssistanceReason | null;

  @Field(() => AssistanceStatusEnum, { nullable: true, description: 'Où en est la demande.' })
  status?: AssistanceStatus | null;

  @Field(() => String, { nullable: true, description: 'SIRET, 14 chiffres.' })
  siret?: string | null;
}

@InputType('AskAssistanceInput', { description: 'Demande d’assistance.' })
export class AskAssistanceInputType {
  @Field(() => String, { nullable: true, description: 'SIRET, espaces admis.' })
  siret?: string | null;

  @Field(() => String, { nullable: true, description: 'Dénomination de l’établissement.' })
  establishmentName?: string | null;

  @Field(() => String, { description: 'Nom.' })
  lastName!: string;

  @Field(() => String, { description: 'Prénom.' })
  firstName!: string;

  @Field(() => String, { description: 'Téléphone.' })
  phone!: string;

  @Field(() => String, { description: 'Courriel auquel répondre.' })
  email!: string;

  @Field(() => AssistanceReasonEnum, { description: 'Motif de la demande.' })
  reason!: AssistanceReason;

  @Field(() => String, { description: 'Ce qui est demandé.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Page depuis laquelle l’aide est demandée.' })
  page?: string | null;

  @Field(() => String, { nullable: true, description: 'Référence du dossier ouvert.' })
  fileReference?: string | null;

  @Field(() => String, { nullable: true, description: 'Dernier refus ou incident lu à l’écran.' })
  lastError?: string | null;

  @Field(() => String, { description: 'Clé choisie par l’appelant\u00a0: la même demande peut être répétée sans effet.' })
  idempotencyKey!: string;
}

@ObjectType('AskAssistancePayload', { description: 'Réponse à une demande d’assistance.' })
export class AskAssistancePayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Référence à rappeler.' })
  reference?: string | null;

  @Field(() => String, { nullable: true, description: 'Lien secret qui suit la demande (`followAssistance`)\u00a0; absent quand la demande est répétée.' })
  link?: string | null;

  @Field(() => String, { nullable: true, description: 'Suivi du courriel envoyé (`mailDelivery`), pendant 60 minutes\u00a0; absent quand la demande est répétée.' })
  deliveryTicket?: string | null;
}

@ObjectType('AnswerAssistancePayload', { description: 'La demande et sa réponse.' })
export class AnswerAssistancePayload extends Payload {
  @Field(() => AssistanceRequestType, { nullable: true, description: 'La demande.' })
  request?: AssistanceRequestType | null;
}
