import type { AgentRole } from '@apart/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AgentRoleEnum } from './types.ts';

@InputType('RequestAgentAccessInput', { description: 'Demande d’accès d’agent.' })
export class RequestAgentAccessInputType {
  @Field(() => String, { description: 'Nom.' })
  lastName!: string;

  @Field(() => String, { description: 'Prénom.' })
  firstName!: string;

  @Field(() => String, { description: 'Courriel professionnel.' })
  email!: string;

  @Field(() => String, { description: 'Service\u00a0: «\u00a0DDETS du Rhône\u00a0».' })
  service!: string;

  @Field(() => AgentRoleEnum, { description: 'Rôle demandé.' })
  role!: AgentRole;

  @Field(() => [String], { description: 'Codes des départements, pour une UD\u00a0; vide pour qui ne vient qu’en renfort, et pour les autres rôles.' })
  departements!: string[];

  @Field(() => String, { nullable: true, description: 'Précisions.' })
  message?: string | null;
}

@InputType('AnswerAgentAccessInput', { description: 'Réponse à une demande d’accès d’agent.' })
export class AnswerAgentAccessInputType {
  @Field(() => ID, { description: 'Identifiant de la demande.' })
  id!: string;

  @Field(() => Int, { description: 'Version lue.' })
  expectedVersion!: number;

  @Field(() => AgentRoleEnum, { nullable: true, description: 'Rôle accordé\u00a0; sans lui, la demande est refusée.' })
  role?: AgentRole | null;

  @Field(() => [String], { defaultValue: [], description: 'Départements accordés, pour une UD.' })
  departements!: string[];

  @Field(() => String, { nullable: true, description: 'Motif d’un refus.' })
  reason?: string | null;
}

@InputType('AgentFilter', { description: 'Ce que doivent avoir les agents de la liste.' })
export class AgentFilterType {
  @Field(() => String, { nullable: true, description: 'Partie d’un nom ou d’une adresse.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Code d’un département, propre ou en renfort.' })
  departement?: string | null;
}

@InputType('ChangeAgentInput', { description: 'Nouveau rôle et nouveaux départements d’un agent.' })
export class ChangeAgentInputType {
  @Field(() => ID, { description: 'Identifiant de l’agent.' })
  id!: string;

  @Field(() => AgentRoleEnum, { description: 'Rôle.' })
  role!: AgentRole;

  @Field(() => [String], { description: 'Départements, pour une UD.' })
  departements!: string[];
}

@InputType('DelegatePerimeterInput', { description: 'Renfort à accorder.' })
export class DelegatePerimeterInputType {
  @Field(() => String, { description: 'Courriel de l’agent.' })
  email!: string;

  @Field(() => String, { description: 'Code du département ouvert.' })
  departement!: string;

  @Field(() => String, { description: 'Premier jour, AAAA-MM-JJ.' })
  fromDay!: string;

  @Field(() => String, { description: 'Dernier jour, compris.' })
  untilDay!: string;

  @Field(() => String, { description: 'Motif.' })
  reason!: string;
}
