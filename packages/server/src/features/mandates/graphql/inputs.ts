import { Field, ID, InputType, Int } from 'type-graphql';
import type { ListedState } from '../list.ts';
import { ListedStateEnum } from './types.ts';

@InputType('MandateFilter', { description: 'Ce à quoi limiter une liste de mandats.' })
export class MandateFilterInputType {
  @Field(() => ID, { nullable: true, description: 'Cabinet.' })
  cabinetId?: string | null;

  @Field(() => String, { nullable: true, description: 'Établissement couvert, par son SIRET.' })
  siret?: string | null;

  @Field(() => ListedStateEnum, { nullable: true, description: 'État.' })
  state?: ListedState | null;

  @Field(() => String, { nullable: true, description: 'Nom de l’entreprise, ou début d’un SIREN ou d’un SIRET.' })
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Seulement les entreprises que personne n’administre.' })
  withoutUser?: boolean | null;
}

@InputType('CreateCabinetInput', { description: 'Cabinet à ouvrir.' })
export class CreateCabinetInputType {
  @Field(() => String, { description: 'SIRET d’un établissement du cabinet, que vous administrez.' })
  siret!: string;

  @Field(() => String, { description: 'Nom, tel que les clients le liront.' })
  name!: string;

  @Field(() => String, { description: 'Courriel du cabinet.' })
  email!: string;
}

@InputType('ProposeMandateInput', { description: 'Mandats à proposer par un cabinet, ou à donner par une entreprise.' })
export class ProposeMandateInputType {
  @Field(() => ID, { nullable: true, description: 'Cabinet qui propose\u00a0; ou «\u00a0cabinetSiren\u00a0».' })
  cabinetId?: string | null;

  @Field(() => String, { nullable: true, description: 'SIREN du cabinet à qui l’entreprise donne le mandat, signé du même geste.' })
  cabinetSiren?: string | null;

  @Field(() => [String], { nullable: true, description: 'Lignes «\u00a0SIRET\u00a0» ou «\u00a0SIRET\u00a0; courriel de l’entreprise\u00a0», sans limite de nombre.' })
  sirets?: string[] | null;

  @Field(() => String, { nullable: true, description: 'SIREN, pour toute l’entreprise, établissements à venir compris.' })
  siren?: string | null;

  @Field(() => String, { nullable: true, description: 'Courriel de l’entreprise, pour les lignes qui n’en donnent pas, quand personne ne l’administre.' })
  signatoryEmail?: string | null;

  @Field(() => Boolean, { description: 'Préparer et envoyer des demandes d’autorisation.' })
  mayDap!: boolean;

  @Field(() => Boolean, { description: 'Préparer et envoyer des demandes d’indemnisation.' })
  mayDi!: boolean;

  @Field(() => String, { description: 'Premier jour (AAAA-MM-JJ).' })
  fromDay!: string;

  @Field(() => String, { nullable: true, description: 'Dernier jour, inclus (AAAA-MM-JJ)\u00a0; absent\u00a0: sans date de fin.' })
  untilDay?: string | null;

  @Field(() => String, { nullable: true, description: 'Qualité du signataire, quand l’entreprise donne le mandat.' })
  signatoryTitle?: string | null;

  @Field(() => String, { description: 'Clé de répétition\u00a0: la même clé ne propose qu’une fois.' })
  idempotencyKey!: string;
}

@InputType('MandateTargetInput', { description: 'Un mandat, tel que sa page a été lue.' })
export class MandateTargetInputType {
  @Field(() => ID, { description: 'Mandat.' })
  id!: string;

  @Field(() => Int, { description: 'Version lue.' })
  expectedVersion!: number;
}

@InputType('TransferMandatesInput', { description: 'Mandats à transmettre à un autre cabinet.' })
export class TransferMandatesInputType {
  @Field(() => [MandateTargetInputType], { description: 'Mandats, 500 au plus à la fois.' })
  mandates!: MandateTargetInputType[];

  @Field(() => String, { description: 'SIREN du cabinet qui prend la suite.' })
  toCabinetSiren!: string;

  @Field(() => String, { nullable: true, description: 'Qualité du signataire, quand l’entreprise transmet.' })
  signatoryTitle?: string | null;
}

@InputType('NameCompanyUserInput', { description: 'Personne de l’entreprise à inviter.' })
export class NameCompanyUserInputType {
  @Field(() => ID, { description: 'Mandat en cours du cabinet.' })
  mandateId!: string;

  @Field(() => String, { description: 'Prénom.' })
  firstName!: string;

  @Field(() => String, { description: 'Nom.' })
  lastName!: string;

  @Field(() => String, { description: 'Courriel, de l’entreprise et non du cabinet.' })
  email!: string;
}
