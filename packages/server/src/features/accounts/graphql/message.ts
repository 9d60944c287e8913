import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { InstantScalar } from '../../../graphql/scalars.ts';

@ObjectType('Message', { description: 'Message du service à la personne connectée, aussi envoyé par courriel.' })
export class MessageType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Objet.' })
  subject!: string;

  @Field(() => String, { description: 'Texte.' })
  text!: string;

  @Field(() => InstantScalar, { description: 'Date et heure.' })
  at!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'Lecture\u00a0; nul quand il n’est pas lu.' })
  readAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Page dont il parle, depuis la racine du service.' })
  link?: string | null;

  @Field(() => String, { description: 'État de l’envoi par courriel.' })
  delivery!: string;
}

export const MessageConnection = connectionOf('Message', () => MessageType, 'des messages');
