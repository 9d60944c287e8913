import { Field, InputType, Int } from 'type-graphql';
import { AddressInputType } from './types.ts';

@InputType('SaveEstablishmentInput', { description: 'Fiche établissement\u00a0: un champ absent reste comme il est.' })
export class SaveEstablishmentInputType {
  @Field(() => String, { description: 'SIRET de l’établissement.' })
  siret!: string;

  @Field(() => Int, { description: 'Version lue, pour ne pas écraser le travail d’un autre.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Dénomination.' })
  name?: string | null;

  @Field(() => AddressInputType, { nullable: true, description: 'Adresse.' })
  address?: AddressInputType | null;

  @Field(() => String, { nullable: true, description: 'Téléphone.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Courriel de l’établissement.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Code NAF.' })
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

  @Field(() => Boolean, { nullable: true, description: 'L’entreprise a-t-elle un comité social et économique\u00a0?' })
  companyHasCse?: boolean | null;

  @Field(() => String, { nullable: true, description: 'IBAN, tel qu’il figure sur le RIB.' })
  iban?: string | null;

  @Field(() => String, { nullable: true, description: 'BIC.' })
  bic?: string | null;

  @Field(() => String, { nullable: true, description: 'Titulaire du compte.' })
  bankHolder?: string | null;
}
