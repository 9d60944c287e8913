import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Payload } from '../../../graphql/types/payload.ts';
import { MeType } from '../../accounts/index.ts';

export enum SignInStep {
  NONE = 'NONE',
  TOTP = 'TOTP',
  ENROL_TOTP = 'ENROL_TOTP',
}
registerEnumType(SignInStep, {
  name: 'SignInStep',
  description: 'Ce qui reste à faire pour être connecté.',
  valuesConfig: {
    NONE: { description: 'Rien\u00a0: la personne est connectée.' },
    TOTP: { description: 'Donner le code de son téléphone, ou un code de secours.' },
    ENROL_TOTP: { description: 'Activer la double authentification, obligatoire pour ce compte.' },
  },
});

@ObjectType('SessionPayload', { description: 'Réponse d’une connexion.' })
export class SessionPayload extends Payload {
  @Field(() => MeType, { nullable: true, description: 'La personne connectée\u00a0; nul tant qu’il reste une étape.' })
  me?: MeType | null;

  @Field(() => SignInStep, { nullable: true, description: 'Ce qui reste à faire\u00a0; nul quand la connexion est refusée.' })
  nextStep?: SignInStep | null;

  @Field(() => Int, { nullable: true, description: 'Codes de secours qui restent, après une connexion par l’un d’eux ou par un code.' })
  recoveryCodesLeft?: number | null;
}

@ObjectType('TotpEnrolmentPayload', { description: 'De quoi inscrire le service dans une application d’authentification.' })
export class TotpEnrolmentPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Clé à recopier, en base 32, là où l’image ne peut pas être prise.' })
  secret?: string | null;

  @Field(() => String, { nullable: true, description: 'Adresse `otpauth:` que lisent les applications.' })
  uri?: string | null;

  @Field(() => String, { nullable: true, description: 'La même adresse en image SVG, à photographier.' })
  qrSvg?: string | null;
}

@ObjectType('TotpPayload', { description: 'Réponse de l’activation de la double authentification.' })
export class TotpPayload extends Payload {
  @Field(() => [String], { description: 'Dix codes de secours, montrés cette fois seulement\u00a0; vide quand l’activation est refusée.' })
  recoveryCodes!: readonly string[];

  @Field(() => MeType, { nullable: true, description: 'La personne connectée.' })
  me?: MeType | null;
}

@ObjectType('RecoveryRequestPayload', { description: 'Réponse d’une demande de récupération, la même que l’adresse ait un compte ou non.' })
export class RecoveryRequestPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Adresse à laquelle un message part.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Ticket qui suit l’envoi du message.' })
  deliveryTicket?: string | null;
}

@ObjectType('RecoveryPayload', { description: 'Ce que le lien de récupération permet.' })
export class RecoveryPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Adresse du compte.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Identifiant de connexion.' })
  identifier?: string | null;
}
