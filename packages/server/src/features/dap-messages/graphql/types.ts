import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { InstantScalar } from '../../../graphql/scalars.ts';
import type { MessageSide } from '../tables.ts';

export const MessageSideEnum: { [K in MessageSide]: K } = { EMPLOYER: 'EMPLOYER', ADMINISTRATION: 'ADMINISTRATION' };
registerEnumType(MessageSideEnum, {
  name: 'MessageSide',
  description: 'De quel côté un message est écrit.',
  valuesConfig: { EMPLOYER: { description: 'L’établissement ou son comptable.' }, ADMINISTRATION: { description: 'L’unité départementale.' } },
});

@ObjectType('DapMessage', { description: 'Un message échangé au sujet d’un dossier.' })
export class DapMessageType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => MessageSideEnum, { description: 'De quel côté il est écrit.' })
  side!: MessageSide;

  @Field(() => String, { description: 'Auteur.' })
  authorName!: string;

  @Field(() => String, { description: 'Texte.' })
  text!: string;

  @Field(() => InstantScalar, { description: 'Instant de l’envoi.' })
  sentAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'Première lecture par l’autre côté\u00a0; nul tant que personne ne l’a lu.' })
  readAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Qui l’a lu le premier.' })
  readByName!: string | null;
}

export const DapMessageConnection = connectionOf('DapMessage', () => DapMessageType, 'des messages');
export type DapMessageConnection = InstanceType<typeof DapMessageConnection>;
