import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ViewerRole {
  EMPLOYER = 'EMPLOYER',
  UD = 'UD',
  ASP = 'ASP',
  DGEFP = 'DGEFP',
  SUPPORT = 'SUPPORT',
}
registerEnumType(ViewerRole, {
  name: 'ViewerRole',
  description: 'Rôle de la personne connectée.',
  valuesConfig: {
    EMPLOYER: { description: 'Personne d’une entreprise.' },
    UD: { description: 'Agent de l’unité départementale.' },
    ASP: { description: 'Agent de l’Agence de services et de paiement.' },
    DGEFP: { description: 'Administrateur national.' },
    SUPPORT: { description: 'Assistance.' },
  },
});

@ObjectType('Me', { description: 'La personne connectée.' })
export class MeType {
  @Field(() => ID, { description: 'Identifiant du compte.' })
  id!: string;

  @Field(() => String, { description: 'Adresse électronique.' })
  email!: string;

  @Field(() => String, { description: 'Identifiant de connexion.' })
  identifier!: string;

  @Field(() => String, { description: 'Prénom.' })
  firstName!: string;

  @Field(() => String, { description: 'Nom.' })
  lastName!: string;

  @Field(() => Boolean, { description: 'Vrai quand l’adresse est confirmée.' })
  emailConfirmed!: boolean;

  @Field(() => ViewerRole, { description: 'Rôle.' })
  role!: ViewerRole;

  @Field(() => Boolean, { description: 'Vrai pour le responsable d’une unité départementale.' })
  head!: boolean;

  @Field(() => [String], { description: 'Départements de l’agent\u00a0; vide pour les autres.' })
  departements!: readonly string[];

  @Field(() => Int, { description: 'Messages non lus.' })
  unreadMessages!: number;

  @Field(() => [String], { description: 'Actes que la personne peut faire quelque part\u00a0: le menu en vient.' })
  acts!: string[];
}
