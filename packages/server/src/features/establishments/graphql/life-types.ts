import type { ProofLevel } from '@apart/shared';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar, InstantScalar } from '../../../graphql/scalars.ts';
import { AddressInputType } from './types.ts';

export enum ProofLevelEnum {
  DECLARED = 'DECLARED',
  SIGNED_MANDATE = 'SIGNED_MANDATE',
  OIDC = 'OIDC',
  CHECKED_BY_AGENT = 'CHECKED_BY_AGENT',
}
registerEnumType(ProofLevelEnum, {
  name: 'ProofLevel',
  description: 'Ce qui atteste le lien entre un espace et son entreprise, du plus faible au plus fort.',
  valuesConfig: {
    DECLARED: { description: 'Déclaré par la personne qui a ouvert l’espace.' },
    SIGNED_MANDATE: { description: 'Mandat signé depuis l’adresse de l’entreprise.' },
    OIDC: { description: 'Attesté par un fournisseur d’identité.' },
    CHECKED_BY_AGENT: { description: 'Vérifié par un agent.' },
  },
});

@ObjectType('CompanyLink', { description: 'Ce qui atteste le lien entre un espace et son entreprise.' })
export class CompanyLinkType {
  @Field(() => ProofLevelEnum, { description: 'Niveau.' })
  level!: ProofLevel;

  @Field(() => String, { description: 'Niveau, tel qu’il se lit.' })
  label!: string;

  @Field(() => String, { description: 'Ce que ce niveau veut dire.' })
  sentence!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'Depuis quand\u00a0; nul pour un lien déclaré.' })
  at!: Date | null;
}

@ObjectType('PendingBankChange', { description: 'Un autre compte bancaire, annoncé, qui attend avant d’être utilisé.' })
export class PendingBankChangeType {
  @Field(() => String, { description: 'IBAN masqué.' })
  ibanMasked!: string;

  @Field(() => InstantScalar, { description: 'Instant à partir duquel il sera utilisé.' })
  usableFrom!: Date;

  @Field(() => String, { description: 'Qui l’a demandé.' })
  by!: string;
}

@ObjectType('EstablishmentName', { description: 'Un établissement, par son SIRET et son nom.' })
export class EstablishmentNameType {
  @Field(() => String, { description: 'SIRET.' })
  siret!: string;

  @Field(() => String, { description: 'Dénomination.' })
  name!: string;
}

@InputType('EstablishmentTargetInput', { description: 'La fiche sur laquelle agir.' })
export class EstablishmentTargetInputType {
  @Field(() => String, { description: 'SIRET de l’établissement.' })
  siret!: string;

  @Field(() => Int, { description: 'Version lue, pour ne pas écraser le travail d’un autre.' })
  expectedVersion!: number;
}

@InputType('ReplaceEstablishmentInput', { description: 'Un SIRET qui en remplace un autre, dans la même entreprise.' })
export class ReplaceEstablishmentInputType {
  @Field(() => String, { description: 'Nouveau SIRET, espaces admis.' })
  bySiret!: string;

  @Field(() => DayScalar, { description: 'Dernier jour sous l’ancien SIRET.' })
  closedOn!: string;

  @Field(() => AddressInputType, { description: 'Nouvelle adresse.' })
  address!: AddressInputType;
}
