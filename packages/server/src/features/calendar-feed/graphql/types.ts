import { Field, ObjectType } from 'type-graphql';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { Payload } from '../../../graphql/types/payload.ts';

@ObjectType('CalendarFeed', { description: 'Adresse secrète d’agenda\u00a0: un agenda qui la lit montre les échéances que la personne voit ici, et rien d’autre.' })
export class CalendarFeedType {
  @Field(() => InstantScalar, { description: 'Création de l’adresse en cours.' })
  createdAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'Dernière lecture par un agenda, à une heure près\u00a0; nul tant qu’aucun ne l’a lue.' })
  lastReadAt!: Date | null;
}

@ObjectType('CalendarFeedPayload', { description: 'Réponse d’un acte sur l’adresse secrète d’agenda.' })
export class CalendarFeedPayload extends Payload {
  @Field(() => CalendarFeedType, { nullable: true, description: 'L’adresse en cours\u00a0; nul quand il n’y en a plus.' })
  feed?: CalendarFeedType | null;

  @Field(() => String, { nullable: true, description: 'L’adresse elle-même, donnée cette seule fois.' })
  url?: string | null;
}
