import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { listAllAnnouncements, listAnnouncements, listArchive } from '../list.ts';
import { endAnnouncement, saveAnnouncement } from '../save.ts';
import { AnnouncementConnection, AnnouncementType, SaveAnnouncementInputType, SaveAnnouncementPayload, WrittenAnnouncementConnection } from './types.ts';

@Resolver()
export class AnnouncementResolver {
  @OfAct('announcement.read')
  @Query(() => [AnnouncementType], { description: 'Les informations du moment qui concernent la personne, la dernière d’abord\u00a0; pour un visiteur, celles données à tous.' })
  announcements(@Ctx() ctx: Context) {
    return listAnnouncements(ctx.deps, ctx.viewer);
  }

  @OfAct('announcement.archive')
  @Query(() => AnnouncementConnection, { description: 'Toutes les informations données à la personne, terminées comprises, la dernière d’abord.' })
  announcementArchive(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel reprendre.' }) after: string | undefined,
    @Ctx() ctx: Context,
  ) {
    return listArchive(ctx.deps, ctx.viewer, { first, after: after ?? null });
  }

  @OfAct('announcement.list')
  @Query(() => WrittenAnnouncementConnection, { description: 'Toutes les informations, à venir comprises, avec ceux qu’elles concernent\u00a0; pour la DGEFP.' })
  writtenAnnouncements(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel reprendre.' }) after: string | undefined,
    @Ctx() ctx: Context,
  ) {
    return listAllAnnouncements(ctx.deps, { first, after: after ?? null });
  }

  @OfAct('announcement.save')
  @Mutation(() => SaveAnnouncementPayload, { description: 'Écrire ou changer une information\u00a0; elle s’affiche de son début à sa fin.' })
  async saveAnnouncement(@Arg('input', () => SaveAnnouncementInputType, { description: 'L’information.' }) input: SaveAnnouncementInputType, @Ctx() ctx: Context): Promise<SaveAnnouncementPayload> {
    return toPayload(await saveAnnouncement(ctx.deps, ctx.viewer, input), (announcement) => ({ announcement }));
  }

  @OfAct('announcement.end')
  @Mutation(() => SaveAnnouncementPayload, { description: 'Cesser d’afficher une information, ou retirer celle qui n’a pas commencé.' })
  async endAnnouncement(@Arg('id', () => ID, { description: 'Identifiant.' }) id: string, @Ctx() ctx: Context): Promise<SaveAnnouncementPayload> {
    return toPayload(await endAnnouncement(ctx.deps, ctx.viewer, id), (announcement) => ({ announcement }));
  }
}
