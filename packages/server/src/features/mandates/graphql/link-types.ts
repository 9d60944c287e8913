import { Field, InputType, ObjectType } from 'type-graphql';
import { Payload } from '../../../graphql/types/payload.ts';
import { MeType } from '../../accounts/index.ts';
import { CabinetNameType } from './types.ts';

@ObjectType('MandateToSignPayload', { description: 'Ce qu’un lien de signature demande de signer.' })
export class MandateToSignPayload extends Payload {
  @Field(() => CabinetNameType, { nullable: true, description: 'Cabinet qui demande le mandat.' })
  cabinet?: CabinetNameType | null;

  @Field(() => String, { nullable: true, description: 'Nom de l’entreprise, quand il est public.' })
  companyName?: string | null;

  @Field(() => String, { nullable: true, description: 'SIREN de l’entreprise.' })
  siren?: string | null;

  @Field(() => [String], { nullable: true, description: 'SIRET couverts aujourd’hui.' })
  sirets?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Vrai quand toute l’entreprise est couverte, établissements à venir compris.' })
  wholeCompany?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Ce que le mandat permet.' })
  rightsSentence?: string | null;

  @Field(() => String, { nullable: true, description: 'Ses dates.' })
  datesSentence?: string | null;

  @Field(() => String, { nullable: true, description: 'Adresse à laquelle le lien a été envoyé\u00a0; elle sera celle du compte.' })
  email?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Vrai quand cette adresse n’a pas encore de compte\u00a0: le signataire choisit un mot de passe.' })
  choosesPassword?: boolean | null;
}

@InputType('SignMandateFromLinkInput', { description: 'Signature d’un mandat depuis le lien reçu.' })
export class SignMandateFromLinkInputType {
  @Field(() => String, { description: 'Fin du lien reçu par courriel.' })
  link!: string;

  @Field(() => String, { description: 'Prénom du signataire.' })
  firstName!: string;

  @Field(() => String, { description: 'Nom du signataire.' })
  lastName!: string;

  @Field(() => String, { description: 'Qualité\u00a0: gérante, président, directeur…' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Mot de passe choisi\u00a0; inutile quand l’adresse a déjà un compte.' })
  password?: string | null;

  @Field(() => Boolean, { description: 'Conditions générales d’utilisation acceptées.' })
  acceptCgu!: boolean;
}

@ObjectType('SignMandateFromLinkPayload', { description: 'Réponse à la signature depuis un lien.' })
export class SignMandateFromLinkPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Un établissement de l’entreprise, où continuer.' })
  siret?: string | null;

  @Field(() => MeType, { nullable: true, description: 'Le nouveau compte, connecté\u00a0; nul quand l’adresse en avait un\u00a0: elle se connecte comme d’habitude.' })
  me?: MeType | null;
}

@ObjectType('MandateInvitationPayload', { description: 'Ce qu’une invitation ouvre.' })
export class MandateInvitationPayload extends Payload {
  @Field(() => CabinetNameType, { nullable: true, description: 'Cabinet qui invite.' })
  cabinet?: CabinetNameType | null;

  @Field(() => Boolean, { nullable: true, description: 'Vrai pour rejoindre le cabinet\u00a0; faux pour l’espace de l’entreprise.' })
  joinsCabinet?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Entreprise dont la personne invitée deviendra l’administratrice.' })
  companyName?: string | null;

  @Field(() => String, { nullable: true, description: 'Adresse invitée.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Prénom, tel que le cabinet l’a écrit.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Nom, tel que le cabinet l’a écrit.' })
  lastName?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Vrai quand cette adresse n’a pas encore de compte.' })
  choosesPassword?: boolean | null;
}

@InputType('AcceptMandateInvitationInput', { description: 'Réponse à une invitation.' })
export class AcceptMandateInvitationInputType {
  @Field(() => String, { description: 'Fin du lien reçu par courriel.' })
  link!: string;

  @Field(() => String, { description: 'Prénom.' })
  firstName!: string;

  @Field(() => String, { description: 'Nom.' })
  lastName!: string;

  @Field(() => String, { nullable: true, description: 'Mot de passe choisi\u00a0; inutile quand l’adresse a déjà un compte.' })
  password?: string | null;

  @Field(() => Boolean, { description: 'Conditions générales d’utilisation acceptées.' })
  acceptCgu!: boolean;
}
