import type { Day } from '@apart/shared';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';
import type { EstablishmentRow } from '../repository.ts';

@ObjectType('Address', { description: 'Adresse d’un établissement.' })
export class AddressType {
  @Field(() => String, { nullable: true, description: 'Numéro dans la voie.' })
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'Extension\u00a0: bis, ter…' })
  extension?: string | null;

  @Field(() => String, { nullable: true, description: 'Type de voie\u00a0: rue, avenue…' })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Libellé de la voie.' })
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'Complément d’adresse.' })
  complement?: string | null;

  @Field(() => String, { nullable: true, description: 'Code postal.' })
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Commune.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Code INSEE de la commune.' })
  communeCode?: string | null;
}

@ObjectType('Commune', { description: 'Commune, d’après la liste de l’INSEE.' })
export class CommuneType {
  @Field(() => String, { description: 'Code INSEE, qui n’est pas le code postal.' })
  code!: string;

  @Field(() => String, { description: 'Nom.' })
  name!: string;

  @Field(() => String, { description: 'Code du département.' })
  departement!: string;

  @Field(() => String, { description: 'Nom du département.' })
  departementName!: string;
}

@ObjectType('Establishment', { description: 'Établissement d’une entreprise, désigné par son SIRET.' })
export class EstablishmentType {
  /** For the resolvers of fields; never published. */
  row!: EstablishmentRow;

  @Field(() => String, { description: 'SIRET, quatorze chiffres.' })
  siret!: string;

  @Field(() => String, { description: 'SIREN de l’entreprise, neuf chiffres.' })
  siren!: string;

  @Field(() => String, { description: 'Dénomination.' })
  name!: string;

  @Field(() => AddressType, { description: 'Adresse.' })
  address!: AddressType;

  @Field(() => String, { description: 'Code du département, d’après la commune.' })
  departement!: string;

  @Field(() => String, { description: 'Nom du département.' })
  departementName!: string;

  @Field(() => String, { nullable: true, description: 'Téléphone.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Courriel de l’établissement.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Code NAF de l’activité.' })
  nafCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Nom de la personne à contacter.' })
  contactLastName?: string | null;

  @Field(() => String, { nullable: true, description: 'Prénom de la personne à contacter.' })
  contactFirstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Téléphone de la personne à contacter.' })
  contactPhone?: string | null;

  @Field(() => String, { nullable: true, description: 'Courriel de la personne à contacter.' })
  contactEmail?: string | null;

  @Field(() => Int, { nullable: true, description: 'Effectif de l’établissement.' })
  establishmentHeadcount?: number | null;

  @Field(() => Int, { nullable: true, description: 'Effectif de l’entreprise.' })
  companyHeadcount?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Vrai quand l’entreprise a un comité social et économique.' })
  companyHasCse?: boolean | null;

  @Field(() => String, { nullable: true, description: 'IBAN masqué.' })
  ibanMasked?: string | null;

  @Field(() => String, { nullable: true, description: 'BIC.' })
  bic?: string | null;

  @Field(() => String, { nullable: true, description: 'Titulaire du compte.' })
  bankHolder?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Dernier jour d’activité d’un établissement fermé.' })
  closedOn?: Day | null;

  @Field(() => String, { nullable: true, description: 'SIRET qui remplace celui-ci.' })
  replacedBySiret?: string | null;

  @Field(() => Int, { description: 'Version de la fiche, à rendre dans «\u00a0expectedVersion\u00a0».' })
  version!: number;

  @Field(() => [String], { description: 'Champs à compléter avant d’envoyer une demande.' })
  missingFields!: string[];
}

/** Made from a class of its own, since GraphQL needs its name: `EstablishmentConnection`. */
export const EstablishmentConnection = connectionOf('Establishment', () => EstablishmentType, 'des établissements');

@ObjectType('EstablishmentPayload', { description: 'Réponse d’un acte sur un établissement.' })
export class EstablishmentPayload extends Payload {
  @Field(() => EstablishmentType, { nullable: true, description: 'La fiche, quand l’acte est fait.' })
  establishment?: EstablishmentType | null;
}

@InputType('AddressInput', { description: 'Adresse d’un établissement.' })
export class AddressInputType {
  @Field(() => String, { nullable: true, description: 'Numéro dans la voie.' })
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'Extension\u00a0: bis, ter…' })
  extension?: string | null;

  @Field(() => String, { nullable: true, description: 'Type de voie\u00a0: rue, avenue…' })
  kind?: string | null;

  @Field(() => String, { description: 'Libellé de la voie.' })
  street!: string;

  @Field(() => String, { nullable: true, description: 'Complément d’adresse.' })
  complement?: string | null;

  @Field(() => String, { description: 'Code postal.' })
  postalCode!: string;

  @Field(() => String, { description: 'Code INSEE de la commune.' })
  communeCode!: string;
}
