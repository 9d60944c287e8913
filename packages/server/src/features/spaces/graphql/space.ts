import { Field, InputType, ObjectType } from 'type-graphql';
import { Payload } from '../../../graphql/types/payload.ts';
import { AddressInputType } from '../../establishments/index.ts';

@InputType('CreateSpaceInput', { description: 'Demande d’ouverture de l’espace d’un établissement.' })
export class CreateSpaceInputType {
  @Field(() => String, { description: 'SIRET, espaces admis.' })
  siret!: string;

  @Field(() => String, { description: 'Dénomination de l’établissement.' })
  name!: string;

  @Field(() => AddressInputType, { description: 'Adresse de l’établissement.' })
  address!: AddressInputType;

  @Field(() => String, { description: 'Téléphone de l’établissement.' })
  phone!: string;

  @Field(() => String, { description: 'Courriel de l’établissement.' })
  establishmentEmail!: string;

  @Field(() => String, { description: 'Nom de la personne.' })
  lastName!: string;

  @Field(() => String, { description: 'Prénom de la personne.' })
  firstName!: string;

  @Field(() => String, { description: 'Téléphone de la personne.' })
  userPhone!: string;

  @Field(() => String, { description: 'Courriel de la personne : le lien de confirmation y est envoyé.' })
  email!: string;

  @Field(() => String, { description: 'Mot de passe choisi.' })
  password!: string;

  @Field(() => Boolean, { description: 'Acceptation des conditions générales d’utilisation.' })
  acceptCgu!: boolean;

  @Field(() => String, { description: 'Clé choisie par l’appelant : la même demande peut être répétée sans effet.' })
  idempotencyKey!: string;
}

@ObjectType('CreateSpacePayload', { description: 'Réponse à une demande d’espace : un courriel part dans tous les cas.' })
export class CreateSpacePayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Adresse à laquelle le lien est envoyé.' })
  email?: string | null;
}
