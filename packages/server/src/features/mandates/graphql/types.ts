import type { Day } from '@apart/shared';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DayScalar, InstantScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';
import type { MandateRow } from '../repository.ts';
import type { MandateState } from '../state.ts';

export const MandateStateEnum = { PROPOSED: 'PROPOSED', TO_COME: 'TO_COME', ACTIVE: 'ACTIVE', EXPIRED: 'EXPIRED', ENDED: 'ENDED', DECLINED: 'DECLINED', CANCELLED: 'CANCELLED' } as const;
registerEnumType(MandateStateEnum, {
  name: 'MandateState',
  description: 'Où en est un mandat, le jour de la demande.',
  valuesConfig: {
    PROPOSED: { description: 'À signer par l’entreprise.' },
    TO_COME: { description: 'Signé, pas encore commencé.' },
    ACTIVE: { description: 'En cours.' },
    EXPIRED: { description: 'Son dernier jour est passé.' },
    ENDED: { description: 'Il y a été mis fin.' },
    DECLINED: { description: 'Refusé par l’entreprise.' },
    CANCELLED: { description: 'Retiré par le cabinet.' },
  },
});

export const ListedStateEnum = { PROPOSED: 'PROPOSED', TO_COME: 'TO_COME', ACTIVE: 'ACTIVE', ENDING_SOON: 'ENDING_SOON', OVER: 'OVER' } as const;
registerEnumType(ListedStateEnum, {
  name: 'MandateListState',
  description: 'Ce à quoi une liste de mandats se limite.',
  valuesConfig: {
    PROPOSED: { description: 'À signer par l’entreprise.' },
    TO_COME: { description: 'Signés, pas encore commencés.' },
    ACTIVE: { description: 'En cours.' },
    ENDING_SOON: { description: 'En cours, et terminés dans les trente jours.' },
    OVER: { description: 'Terminés, refusés ou retirés.' },
  },
});

export const CabinetRoleEnum = { ADMINISTRATOR: 'ADMINISTRATOR', MEMBER: 'MEMBER' } as const;
registerEnumType(CabinetRoleEnum, {
  name: 'CabinetRole',
  description: 'Rôle dans un cabinet.',
  valuesConfig: { ADMINISTRATOR: { description: 'Invite et retire des collaborateurs.' }, MEMBER: { description: 'Agit pour les clients.' } },
});

@ObjectType('CabinetMember', { description: 'Personne d’un cabinet.' })
export class CabinetMemberType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Prénom et nom.' })
  name!: string;

  @Field(() => String, { description: 'Courriel.' })
  email!: string;

  @Field(() => CabinetRoleEnum, { description: 'Rôle dans le cabinet.' })
  role!: keyof typeof CabinetRoleEnum;

  @Field(() => InstantScalar, { description: 'Depuis quand.' })
  since!: Date;
}

@ObjectType('Cabinet', { description: 'Cabinet qui agit pour des entreprises par leurs mandats.' })
export class CabinetType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'SIREN.' })
  siren!: string;

  @Field(() => String, { description: 'Nom.' })
  name!: string;

  @Field(() => String, { description: 'Courriel.' })
  email!: string;
}

@ObjectType('CabinetName', { description: 'Un cabinet, tel que ses clients le voient.' })
export class CabinetNameType {
  @Field(() => String, { description: 'SIREN.' })
  siren!: string;

  @Field(() => String, { description: 'Nom.' })
  name!: string;
}

@ObjectType('MandateEstablishment', { description: 'Un établissement d’un mandat.' })
export class MandateEstablishmentType {
  @Field(() => String, { description: 'SIRET.' })
  siret!: string;

  @Field(() => String, { description: 'Dénomination\u00a0; vide quand elle n’est pas publique et que rien n’est encore ouvert.' })
  name!: string;

  @Field(() => Boolean, { description: 'Vrai quand la personne connectée y a accès aujourd’hui.' })
  open!: boolean;
}

@ObjectType('MandateAction', { description: 'Ce que la personne connectée peut faire d’un mandat maintenant.' })
export class MandateActionType {
  @Field(() => String, { description: 'Acte\u00a0: mandate.sign, mandate.end, mandate.transfer, mandate.remind ou mandate.nameCompanyUser.' })
  act!: string;

  @Field(() => String, { description: 'Libellé du bouton.' })
  label!: string;
}

@ObjectType('Mandate', { description: 'Mandat d’une entreprise à un cabinet.' })
export class MandateType {
  /** For the resolvers of fields; never published. */
  row!: MandateRow;

  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'SIREN de l’entreprise.' })
  siren!: string;

  @Field(() => String, { description: 'Nom de l’entreprise\u00a0; vide tant qu’il n’est pas public et que rien n’est signé.' })
  companyName!: string;

  @Field(() => MandateStateEnum, { description: 'État, aujourd’hui.' })
  state!: MandateState;

  @Field(() => String, { description: 'État, tel qu’il se lit.' })
  stateLabel!: string;

  @Field(() => Boolean, { description: 'En cours, et terminé dans les trente jours.' })
  nearEnd!: boolean;

  @Field(() => Boolean, { description: 'Préparer et envoyer des demandes d’autorisation.' })
  mayDap!: boolean;

  @Field(() => Boolean, { description: 'Préparer et envoyer des demandes d’indemnisation.' })
  mayDi!: boolean;

  @Field(() => String, { description: 'Ce que le mandat permet, en une phrase. Lire en fait toujours partie.' })
  rightsSentence!: string;

  @Field(() => DayScalar, { description: 'Premier jour.' })
  fromDay!: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Dernier jour, inclus\u00a0; nul\u00a0: sans date de fin.' })
  untilDay!: Day | null;

  @Field(() => InstantScalar, { description: 'Proposition.' })
  proposedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Adresse de l’entreprise où le lien de signature est envoyé, quand personne ne l’administre.' })
  signatoryEmail!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Signature.' })
  signedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Signataire.' })
  signatoryName!: string | null;

  @Field(() => String, { nullable: true, description: 'Qualité du signataire.' })
  signatoryTitle!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Fin, avant ses dates.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Motif de la fin.' })
  endReason!: string | null;

  @Field(() => Int, { description: 'Version, à rendre dans «\u00a0expectedVersion\u00a0».' })
  version!: number;
}

/** Made from a class of its own, since GraphQL needs its name: `MandateConnection`. */
export const MandateConnection = connectionOf('Mandate', () => MandateType, 'des mandats');

@ObjectType('CabinetPayload', { description: 'Réponse d’un acte sur un cabinet.' })
export class CabinetPayload extends Payload {
  @Field(() => CabinetType, { nullable: true, description: 'Le cabinet, quand l’acte est fait.' })
  cabinet?: CabinetType | null;
}

@ObjectType('MandatePayload', { description: 'Réponse d’un acte sur un mandat.' })
export class MandatePayload extends Payload {
  @Field(() => MandateType, { nullable: true, description: 'Le mandat, quand l’acte est fait.' })
  mandate?: MandateType | null;
}

@ObjectType('MandatesPayload', { description: 'Réponse d’un acte sur plusieurs mandats.' })
export class MandatesPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'Nombre de mandats faits.' })
  count?: number | null;

  @Field(() => [MandateType], { nullable: true, description: 'Les cent premiers.' })
  mandates?: MandateType[] | null;
}
