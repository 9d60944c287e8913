import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';

@ObjectType('OpenSession', { description: 'Une session ouverte de la personne connectée.' })
export class OpenSessionType {
  @Field(() => ID, { description: 'Identifiant, qui n’ouvre rien.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Navigateur et système, quand ils se nomment\u00a0: «\u00a0Firefox sur Windows\u00a0».' })
  device?: string | null;

  @Field(() => InstantScalar, { description: 'Ouverture.' })
  openedAt!: Date;

  @Field(() => InstantScalar, { description: 'Dernière activité, à cinq minutes près.' })
  lastSeenAt!: Date;

  @Field(() => InstantScalar, { description: 'Fin, au plus tard.' })
  endsAt!: Date;

  @Field(() => Boolean, { description: 'Vrai pour la session qui pose la question.' })
  current!: boolean;
}

@ObjectType('MyAccount', { description: 'Le compte de la personne connectée, tel qu’elle seule le voit.' })
export class MyAccountType {
  @Field(() => String, { description: 'Adresse électronique.' })
  email!: string;

  @Field(() => String, { description: 'Identifiant de connexion.' })
  identifier!: string;

  @Field(() => String, { description: 'Prénom.' })
  firstName!: string;

  @Field(() => String, { description: 'Nom.' })
  lastName!: string;

  @Field(() => String, { nullable: true, description: 'Téléphone.' })
  phone?: string | null;

  @Field(() => Boolean, { description: 'Vrai quand la double authentification est activée.' })
  secondFactor!: boolean;

  @Field(() => Boolean, { description: 'Vrai quand elle est obligatoire pour ce compte.' })
  secondFactorCompulsory!: boolean;

  @Field(() => Int, { description: 'Codes de secours qui restent.' })
  recoveryCodesLeft!: number;

  @Field(() => [OpenSessionType], { description: 'Sessions ouvertes, celle-ci d’abord.' })
  sessions!: readonly OpenSessionType[];
}

@InputType('ProfileInput', { description: 'Nom et téléphone.' })
export class ProfileInputType {
  @Field(() => String, { description: 'Nom.' })
  lastName!: string;

  @Field(() => String, { description: 'Prénom.' })
  firstName!: string;

  @Field(() => String, { nullable: true, description: 'Téléphone.' })
  phone?: string | null;
}

@ObjectType('ChangeEmailPayload', { description: 'Réponse d’un changement d’adresse.' })
export class ChangeEmailPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Adresse à confirmer, ou adresse du compte une fois confirmée.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Ticket qui suit l’envoi du lien.' })
  deliveryTicket?: string | null;
}

@ObjectType('RecoveryCodesPayload', { description: 'Nouveaux codes de secours.' })
export class RecoveryCodesPayload extends Payload {
  @Field(() => [String], { description: 'Dix codes, montrés cette fois seulement\u00a0; vide en cas de refus.' })
  recoveryCodes!: readonly string[];
}
