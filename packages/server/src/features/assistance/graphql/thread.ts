import { ASSISTANCE_REASON_LABELS, ASSISTANCE_STATUS_LABELS, type AssistanceReason, type AssistanceStatus } from '@apart/shared';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';
import type { Followed } from '../reply.ts';
import { AssistanceReasonEnum, AssistanceStatusEnum } from './types.ts';

@ObjectType('AssistanceMessage', { description: 'Un message de l’échange qui suit une demande d’assistance.' })
export class AssistanceMessageType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => Boolean, { description: 'Vrai\u00a0: écrit par la personne qui demande\u00a0; faux\u00a0: par un agent.' })
  fromAsker!: boolean;

  @Field(() => String, { description: 'Qui l’a écrit.' })
  authorName!: string;

  @Field(() => String, { description: 'Le message, tel qu’il a été écrit.' })
  text!: string;

  @Field(() => InstantScalar, { description: 'Date et heure.' })
  createdAt!: Date;
}

@ObjectType('FollowedAssistance', { description: 'Une demande d’assistance, vue par la personne qui l’a faite.' })
export class FollowedAssistanceType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Référence à rappeler, par exemple «\u00a0AS-7K3M9Q\u00a0».' })
  reference!: string;

  @Field(() => AssistanceReasonEnum, { description: 'Motif.' })
  reason!: AssistanceReason;

  @Field(() => String, { description: 'Motif, en français.' })
  reasonLabel!: string;

  @Field(() => String, { description: 'Ce qui a été demandé.' })
  text!: string;

  @Field(() => InstantScalar, { description: 'Date et heure de la demande.' })
  createdAt!: Date;

  @Field(() => AssistanceStatusEnum, { description: 'Où en est la demande.' })
  status!: AssistanceStatus;

  @Field(() => String, { description: 'Où elle en est, en français.' })
  statusLabel!: string;

  @Field(() => [AssistanceMessageType], { description: 'L’échange, le premier message d’abord.' })
  messages!: readonly AssistanceMessageType[];
}

/** What the asker reads of their request: no identity, which they know. */
export function followedOf({ request, messages }: Followed): FollowedAssistanceType {
  const { id, reference, reason, text, createdAt, status } = request;
  return { id, reference, reason, reasonLabel: ASSISTANCE_REASON_LABELS[reason], text, createdAt, status, statusLabel: ASSISTANCE_STATUS_LABELS[status], messages: messages as readonly AssistanceMessageType[] };
}

@ObjectType('FollowAssistancePayload', { description: 'La demande et son échange.' })
export class FollowAssistancePayload extends Payload {
  @Field(() => FollowedAssistanceType, { nullable: true, description: 'La demande.' })
  request?: FollowedAssistanceType | null;
}

@InputType('ReplyAssistanceInput', { description: 'Un message de la personne qui a fait la demande\u00a0: par le lien d’un courriel, ou depuis son compte.' })
export class ReplyAssistanceInputType {
  @Field(() => String, { nullable: true, description: 'Lien secret reçu par courriel.' })
  link?: string | null;

  @Field(() => ID, { nullable: true, description: 'Identifiant de sa demande, faite en étant connecté.' })
  id?: string | null;

  @Field(() => String, { description: 'Le message.' })
  text!: string;

  @Field(() => String, { description: 'Clé choisie par l’appelant\u00a0: le même message peut être répété sans effet.' })
  idempotencyKey!: string;
}

@ObjectType('AssistanceReasonCount', { description: 'Combien de demandes d’assistance, pour un motif.' })
export class AssistanceReasonCountType {
  @Field(() => AssistanceReasonEnum, { description: 'Motif.' })
  reason!: AssistanceReason;

  @Field(() => Int, { description: 'Sans réponse.' })
  waiting!: number;

  @Field(() => Int, { description: 'Reçues depuis trente jours.' })
  lately!: number;
}

