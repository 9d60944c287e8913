import { AGENT_ROLE_LABELS, AGENT_ROLES, type AgentRole, type Day } from '@apart/shared';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DayScalar, InstantScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';
import { agentRequestStatuses, type AgentRequestStatus } from '../tables.ts';

export const AgentRoleEnum = Object.fromEntries(AGENT_ROLES.map((role) => [role, role])) as { [R in AgentRole]: R };
registerEnumType(AgentRoleEnum, {
  name: 'AgentRole',
  description: 'Ce à quoi sert le compte d’un agent.',
  valuesConfig: Object.fromEntries(AGENT_ROLES.map((role) => [role, { description: `${AGENT_ROLE_LABELS[role]}.` }])),
});

export const AgentRequestStatusEnum = Object.fromEntries(agentRequestStatuses.map((status) => [status, status])) as { [S in AgentRequestStatus]: S };
registerEnumType(AgentRequestStatusEnum, {
  name: 'AgentAccessRequestStatus',
  description: 'Où en est une demande d’accès d’agent.',
  valuesConfig: { PENDING: { description: 'Attend la réponse de la DGEFP.' }, GRANTED: { description: 'Accordée.' }, REFUSED: { description: 'Refusée.' } },
});

@ObjectType('AgentAccessRequest', { description: 'Une demande d’accès d’agent, telle qu’elle a été écrite\u00a0: l’identité n’est pas vérifiée.' })
export class AgentAccessRequestType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Courriel.' })
  email!: string;

  @Field(() => String, { description: 'Prénom.' })
  firstName!: string;

  @Field(() => String, { description: 'Nom.' })
  lastName!: string;

  @Field(() => String, { description: 'Service de la personne.' })
  service!: string;

  @Field(() => AgentRoleEnum, { description: 'Rôle demandé, puis accordé.' })
  role!: AgentRole;

  @Field(() => [String], { description: 'Départements demandés, puis accordés.' })
  departements!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Précisions de la personne.' })
  message?: string | null;

  @Field(() => AgentRequestStatusEnum, { description: 'Où en est la demande.' })
  status!: AgentRequestStatus;

  @Field(() => InstantScalar, { description: 'Date et heure de la demande.' })
  createdAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'Date et heure de la réponse.' })
  answeredAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Qui a répondu.' })
  answeredByName?: string | null;

  @Field(() => String, { nullable: true, description: 'Motif d’un refus.' })
  answerReason?: string | null;

  @Field(() => Int, { description: 'Version, à renvoyer avec la réponse.' })
  version!: number;
}
export const AgentAccessRequestConnection = connectionOf('AgentAccessRequest', () => AgentAccessRequestType, 'des demandes d’accès d’agent');

@ObjectType('Agent', { description: 'Un agent dont l’accès est ouvert.' })
export class AgentType {
  @Field(() => ID, { description: 'Identifiant du compte.' })
  id!: string;

  @Field(() => String, { description: 'Prénom.' })
  firstName!: string;

  @Field(() => String, { description: 'Nom.' })
  lastName!: string;

  @Field(() => String, { description: 'Courriel.' })
  email!: string;

  @Field(() => AgentRoleEnum, { description: 'Rôle.' })
  role!: AgentRole;

  @Field(() => [String], { description: 'Départements propres, sans les renforts.' })
  departements!: readonly string[];

  @Field(() => Boolean, { description: 'Vrai quand l’agent a ouvert son accès par le lien reçu.' })
  hasSignedIn!: boolean;

  @Field(() => Boolean, { description: 'Vrai pour la personne connectée.' })
  self!: boolean;
}
export const AgentConnection = connectionOf('Agent', () => AgentType, 'des agents');

@ObjectType('PerimeterDelegation', { description: 'Renfort\u00a0: un département ouvert à un agent entre deux jours compris.' })
export class PerimeterDelegationType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Prénom et nom de l’agent.' })
  agentName!: string;

  @Field(() => String, { description: 'Courriel de l’agent.' })
  agentEmail!: string;

  @Field(() => String, { description: 'Code du département.' })
  departement!: string;

  @Field(() => DayScalar, { description: 'Premier jour.' })
  fromDay!: Day;

  @Field(() => DayScalar, { description: 'Dernier jour, compris.' })
  untilDay!: Day;

  @Field(() => String, { description: 'Motif.' })
  reason!: string;

  @Field(() => String, { description: 'Qui l’a accordé.' })
  grantedByName!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'Fin avant terme.' })
  endedAt?: Date | null;
}

@ObjectType('RequestAgentAccessPayload', { description: 'Réponse à une demande d’accès d’agent, la même dans tous les cas.' })
export class RequestAgentAccessPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Adresse à laquelle un courriel part.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Suivi du courriel envoyé (`mailDelivery`), pendant 60 minutes.' })
  deliveryTicket?: string | null;
}

@ObjectType('AnswerAgentAccessPayload', { description: 'Réponse donnée à une demande d’accès d’agent.' })
export class AnswerAgentAccessPayload extends Payload {
  @Field(() => AgentAccessRequestType, { nullable: true, description: 'La demande.' })
  request?: AgentAccessRequestType | null;
}

@ObjectType('AgentPayload', { description: 'Réponse d’un acte sur l’accès d’un agent.' })
export class AgentPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'Identifiant de l’agent, ou du renfort.' })
  id?: string | null;
}
