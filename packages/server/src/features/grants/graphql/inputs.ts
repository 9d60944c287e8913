import { Field, InputType } from 'type-graphql';
import { HabilitationRoleEnum } from '../../habilitations/index.ts';

@InputType('InviteHabilitationInput', { description: 'Personne à inviter.' })
export class InviteInputType {
  @Field(() => String, { description: 'SIRET de l’établissement.' })
  siret!: string;

  @Field(() => Boolean, { description: 'Vrai pour toute l’entreprise, établissements à venir compris.' })
  wholeCompany!: boolean;

  @Field(() => String, { description: 'Adresse électronique.' })
  email!: string;

  @Field(() => HabilitationRoleEnum, { description: 'Rôle.' })
  role!: HabilitationRoleEnum;

  @Field(() => String, { nullable: true, description: 'Fonction\u00a0: «\u00a0Responsable de la paie\u00a0».' })
  title?: string | null;

  @Field(() => String, { description: 'Clé unique de l’envoi\u00a0: la même ne fait qu’une invitation.' })
  idempotencyKey!: string;
}

@InputType('AcceptInvitationInput', { description: 'Ce que dit la personne qui ouvre une invitation.' })
export class AcceptInputType {
  @Field(() => String, { description: 'Fin du lien reçu par courriel.' })
  link!: string;

  @Field(() => String, { description: 'Prénom.' })
  firstName!: string;

  @Field(() => String, { description: 'Nom.' })
  lastName!: string;

  @Field(() => String, { nullable: true, description: 'Mot de passe, quand l’adresse n’a pas encore de compte.' })
  password?: string | null;

  @Field(() => Boolean, { description: 'Acceptation des conditions générales.' })
  acceptCgu!: boolean;
}

@InputType('RequestHabilitationInput', { description: 'Demande d’accès à un espace qui existe.' })
export class RequestInputType {
  @Field(() => String, { description: 'SIRET.' })
  siret!: string;

  @Field(() => String, { description: 'Adresse électronique\u00a0; celle du compte quand la personne est connectée.' })
  email!: string;

  @Field(() => String, { description: 'Prénom.' })
  firstName!: string;

  @Field(() => String, { description: 'Nom.' })
  lastName!: string;

  @Field(() => String, { nullable: true, description: 'Téléphone.' })
  phone?: string | null;

  @Field(() => String, { description: 'Rôle de la personne dans l’établissement.' })
  message!: string;
}
