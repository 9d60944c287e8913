import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { listAnnouncements } from '../list.ts';

@ObjectType('Announcement', { description: 'Information donnée à tous sur la page d’accueil.' })
export class AnnouncementType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Titre.' })
  title!: string;

  @Field(() => String, { description: 'Texte.' })
  text!: string;

  @Field(() => InstantScalar, { description: 'Publication.' })
  publishedAt!: Date;
}

@Resolver()
export class AnnouncementResolver {
  @OfAct('announcement.read')
  @Query(() => [AnnouncementType], { description: 'Les informations du moment, la dernière d’abord.' })
  announcements(@Ctx() ctx: Context) {
    return listAnnouncements(ctx.deps);
  }
}
