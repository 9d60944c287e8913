import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';
import { MeType } from '../../accounts/index.ts';
import { HabilitationRoleEnum } from '../../habilitations/index.ts';

@ObjectType('Habilitation', { description: 'Droit d’une personne d’agir pour un établissement.' })
export class HabilitationType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'SIRET de l’établissement.' })
  siret!: string;

  @Field(() => Boolean, { description: 'Vrai quand elle vaut pour toute l’entreprise, établissements à venir compris.' })
  wholeCompany!: boolean;

  @Field(() => String, { description: 'Prénom et nom de la personne.' })
  personName!: string;

  @Field(() => String, { description: 'Adresse électronique de la personne.' })
  email!: string;

  @Field(() => HabilitationRoleEnum, { description: 'Rôle.' })
  role!: HabilitationRoleEnum;

  @Field(() => String, { description: 'Qualité de la personne\u00a0: salarié de l’entreprise, responsable de la paie…' })
  title!: string;

  @Field(() => InstantScalar, { description: 'Début.' })
  since!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'Fin, quand l’habilitation est close.' })
  endedAt?: Date | null;

  @Field(() => Int, { description: 'Version, à renvoyer pour la modifier.' })
  version!: number;

  @Field(() => Boolean, { description: 'Vrai pour celle de la personne connectée.' })
  own!: boolean;
}

export enum HabilitationRequestStatus {
  PENDING = 'PENDING',
  ARBITRATION = 'ARBITRATION',
  COOLING = 'COOLING',
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
}
registerEnumType(HabilitationRequestStatus, {
  name: 'HabilitationRequestStatus',
  description: 'Où en est une demande d’habilitation.',
  valuesConfig: {
    PENDING: { description: 'Attend la réponse des administrateurs de l’établissement.' },
    ARBITRATION: { description: 'Attend la signature d’un agent de l’ASP et d’un agent de l’UD.' },
    COOLING: { description: 'Accordée par arbitrage\u00a0: un administrateur peut encore s’y opposer.' },
    GRANTED: { description: 'Accordée.' },
    REFUSED: { description: 'Refusée.' },
  },
});

@ObjectType('HabilitationInvitation', { description: 'Invitation qui attend d’être acceptée.' })
export class InvitationType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Adresse invitée.' })
  email!: string;

  @Field(() => HabilitationRoleEnum, { description: 'Rôle proposé.' })
  role!: HabilitationRoleEnum;

  @Field(() => Boolean, { description: 'Vrai pour toute l’entreprise.' })
  wholeCompany!: boolean;

  @Field(() => String, { description: 'Qui l’a envoyée.' })
  invitedByName!: string;

  @Field(() => InstantScalar, { description: 'Fin de validité.' })
  expiresAt!: Date;
}

@ObjectType('HabilitationRequest', { description: 'Demande d’accès à l’espace d’un établissement.' })
export class HabilitationRequestType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'SIRET.' })
  siret!: string;

  @Field(() => String, { description: 'Prénom et nom de la personne qui demande.' })
  personName!: string;

  @Field(() => String, { description: 'Son adresse.' })
  email!: string;

  @Field(() => Boolean, { description: 'Vrai quand l’adresse est prouvée\u00a0: la demande a été faite en étant connecté.' })
  emailProven!: boolean;

  @Field(() => String, { description: 'Ce qu’elle dit de son rôle.' })
  message!: string;

  @Field(() => HabilitationRequestStatus, { description: 'État.' })
  status!: HabilitationRequestStatus;

  @Field(() => InstantScalar, { description: 'Date de la demande.' })
  createdAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'Date de la réponse.' })
  answeredAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Qui a répondu\u00a0; caché à la personne qui demande.' })
  answeredByName?: string | null;

  @Field(() => String, { nullable: true, description: 'Motif d’un refus.' })
  answerReason?: string | null;

  @Field(() => String, { nullable: true, description: 'Référence de la demande d’assistance, quand il y a arbitrage.' })
  assistanceReference?: string | null;

  @Field(() => String, { nullable: true, description: 'Ce qui est dit à l’appui de l’arbitrage.' })
  arbitrationReason?: string | null;

  @Field(() => String, { nullable: true, description: 'Agent de l’ASP qui a signé.' })
  aspSignedByName?: string | null;

  @Field(() => String, { nullable: true, description: 'Agent de l’UD qui a signé.' })
  udSignedByName?: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Ouverture de l’accès, sauf opposition avant.' })
  effectiveAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Opposition d’un administrateur.' })
  objection?: string | null;

  @Field(() => Int, { description: 'Version, à renvoyer pour répondre.' })
  version!: number;
}

@ObjectType('FollowedRequest', { description: 'La demande telle que la suit la personne qui l’a faite\u00a0: ni qui tient l’espace, ni qui a répondu.' })
export class FollowedRequestPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'SIRET.' })
  siret?: string | null;

  @Field(() => HabilitationRequestStatus, { nullable: true, description: 'État.' })
  status?: HabilitationRequestStatus | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Date de la demande.' })
  createdAt?: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'À partir de quand l’arbitrage peut être demandé sans autre raison.' })
  arbitrationFrom?: Date | null;

  @Field(() => String, { nullable: true, description: 'Motif d’un refus.' })
  answerReason?: string | null;

  @Field(() => String, { nullable: true, description: 'Référence de la demande d’assistance.' })
  assistanceReference?: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Ouverture de l’accès après arbitrage.' })
  effectiveAt?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Vrai quand l’accès s’ouvre par une invitation envoyée à l’adresse.' })
  byInvitation?: boolean | null;
}

@ObjectType('HabilitationPayload', { description: 'Réponse d’un acte sur une habilitation.' })
export class HabilitationPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'Identifiant de l’habilitation ou de l’invitation.' })
  id?: string | null;
}

@ObjectType('InvitationPayload', { description: 'Ce qu’ouvre une invitation.' })
export class InvitationPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'SIRET.' })
  siret?: string | null;

  @Field(() => String, { nullable: true, description: 'Nom de l’établissement.' })
  establishmentName?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Vrai pour toute l’entreprise.' })
  wholeCompany?: boolean | null;

  @Field(() => HabilitationRoleEnum, { nullable: true, description: 'Rôle.' })
  role?: HabilitationRoleEnum | null;

  @Field(() => String, { nullable: true, description: 'Qui invite.' })
  invitedByName?: string | null;

  @Field(() => String, { nullable: true, description: 'Adresse invitée.' })
  email?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Vrai quand la personne choisira un mot de passe.' })
  choosesPassword?: boolean | null;
}

@ObjectType('AcceptInvitationPayload', { description: 'Réponse d’une invitation acceptée.' })
export class AcceptPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'SIRET de l’établissement qui s’ouvre.' })
  siret?: string | null;

  @Field(() => MeType, { nullable: true, description: 'La personne connectée, quand son compte vient d’être fait.' })
  me?: MeType | null;
}

@ObjectType('RequestHabilitationPayload', { description: 'Réponse d’une demande d’habilitation\u00a0: jamais qui tient l’espace.' })
export class RequestPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Adresse à laquelle le lien de suivi est envoyé.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Ticket qui suit ce courriel.' })
  deliveryTicket?: string | null;
}

@ObjectType('HabilitationRequestPayload', { description: 'Réponse d’un acte sur une demande d’habilitation.' })
export class RequestAnswerPayload extends Payload {
  @Field(() => HabilitationRequestType, { nullable: true, description: 'La demande.' })
  request?: HabilitationRequestType | null;
}
