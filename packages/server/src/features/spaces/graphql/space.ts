import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DayScalar, InstantScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';
import { MeType } from '../../accounts/index.ts';
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

  @Field(() => String, { nullable: true, description: 'Télécopie de l’établissement.' })
  fax?: string | null;

  @Field(() => String, { description: 'Courriel de l’établissement.' })
  establishmentEmail!: string;

  @Field(() => String, { description: 'Courriel de l’établissement, une seconde fois.' })
  establishmentEmailAgain!: string;

  @Field(() => String, { description: 'Nom de la personne.' })
  lastName!: string;

  @Field(() => String, { description: 'Prénom de la personne.' })
  firstName!: string;

  @Field(() => String, { description: 'Téléphone de la personne.' })
  userPhone!: string;

  @Field(() => String, { description: 'Courriel de la personne\u00a0: le lien de confirmation y est envoyé.' })
  email!: string;

  @Field(() => String, { description: 'Courriel de la personne, une seconde fois.' })
  emailAgain!: string;

  @Field(() => Boolean, { description: 'Acceptation des conditions générales d’utilisation.' })
  acceptCgu!: boolean;

  @Field(() => String, { description: 'Preuve de travail\u00a0: la réponse au contrôle de `challenge`, en JSON (`{"challenge": …, "solution": …}`).' })
  proof!: string;

  @Field(() => String, { description: 'Clé choisie par l’appelant\u00a0: la même demande peut être répétée sans effet.' })
  idempotencyKey!: string;
}

@ObjectType('CreateSpacePayload', { description: 'Réponse à une demande d’espace\u00a0: un courriel part dans tous les cas.' })
export class CreateSpacePayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Adresse à laquelle le lien est envoyé.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Suivi du courriel envoyé (`mailDelivery`), pendant 60 minutes.' })
  deliveryTicket?: string | null;
}

@ObjectType('Challenge', { description: 'Contrôle de sécurité sans image\u00a0: un calcul que le navigateur fait seul.' })
export class ChallengeType {
  @Field(() => String, { description: 'Ce qui est à résoudre, en JSON (ALTCHA, PBKDF2/SHA-256), signé par le service.' })
  challenge!: string;

  @Field(() => InstantScalar, { description: 'Fin de validité. Une réponse sert une fois.' })
  expiresAt!: Date;
}

@ObjectType('SpaceConfirmation', { description: 'Ce qu’un lien de confirmation ouvrira, pour la personne qui l’a reçu.' })
export class SpaceConfirmationPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'SIRET.' })
  siret?: string | null;

  @Field(() => String, { nullable: true, description: 'Dénomination de l’établissement.' })
  establishmentName?: string | null;

  @Field(() => String, { nullable: true, description: 'Adresse confirmée par ce lien.' })
  email?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Vrai quand un mot de passe est à choisir\u00a0; faux quand cette adresse a déjà un compte, qui garde le sien.' })
  choosesPassword?: boolean | null;
}

@ObjectType('ConfirmEmailPayload', { description: 'Réponse à une confirmation d’adresse.' })
export class ConfirmEmailPayload extends Payload {
  @Field(() => MeType, { nullable: true, description: 'La personne connectée, quand son compte vient d’être créé. Un compte qui existait se connecte comme d’habitude.' })
  me?: MeType | null;

  @Field(() => String, { nullable: true, description: 'SIRET de l’espace ouvert.' })
  siret?: string | null;
}

@ObjectType('TermsSection', { description: 'Un article des conditions générales.' })
export class TermsSectionType {
  @Field(() => String, { description: 'Titre.' })
  title!: string;

  @Field(() => String, { description: 'Texte.' })
  text!: string;
}

@ObjectType('TermsOfUse', { description: 'Une version des conditions générales d’utilisation.' })
export class TermsOfUseType {
  @Field(() => String, { description: 'Version.' })
  version!: string;

  @Field(() => DayScalar, { description: 'Date d’effet.' })
  since!: string;

  @Field(() => Boolean, { description: 'Vrai pour la version en vigueur.' })
  current!: boolean;

  @Field(() => [TermsSectionType], { description: 'Texte.' })
  sections!: readonly TermsSectionType[];

  @Field(() => String, { description: 'Empreinte SHA-256 du texte, en hexadécimal, que porte le récépissé.' })
  sha256!: string;
}

@ObjectType('TermsReceipt', { description: 'Récépissé d’adhésion aux conditions générales (R. 5122-26).' })
export class TermsReceiptType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'SIRET de l’espace demandé.' })
  siret!: string;

  @Field(() => String, { description: 'Version acceptée.' })
  version!: string;

  @Field(() => String, { description: 'Empreinte SHA-256 du texte accepté.' })
  textHash!: string;

  @Field(() => InstantScalar, { description: 'Date et heure de l’acceptation.' })
  acceptedAt!: Date;
}
