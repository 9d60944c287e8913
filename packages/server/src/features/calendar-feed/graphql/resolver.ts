import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { accountIdOf } from '../../../acts/index.ts';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { securityEvent } from '../../../security/events.ts';
import { ownFeed, renewFeed, revokeFeed } from '../own-feed.ts';
import { addressOf } from '../secret-address.ts';
import { CalendarFeedPayload, CalendarFeedType } from './types.ts';

@Resolver()
export class CalendarFeedResolver {
  @OfAct('calendarFeed.read')
  @Query(() => CalendarFeedType, { nullable: true, description: 'L’adresse secrète d’agenda de la personne connectée\u00a0; nul quand elle n’en a pas.' })
  async calendarFeed(@Ctx() ctx: Context): Promise<CalendarFeedType | null> {
    return (await ownFeed(ctx.deps.db.read, ctx.viewer)) ?? null;
  }

  @OfAct('calendarFeed.renew')
  @Mutation(() => CalendarFeedPayload, { description: 'Créer ou remplacer son adresse secrète d’agenda\u00a0; celle d’avant ne donne plus rien, aussitôt.' })
  async renewCalendarFeed(@Ctx() ctx: Context): Promise<CalendarFeedPayload> {
    return toPayload(await renewFeed(ctx.deps, ctx.viewer), ({ feed, secret }) => {
      securityEvent(ctx.deps.log, 'feed.renewed', { accountId: feed.accountId, from: ctx.request.ip });
      return { feed, url: addressOf(ctx.deps, secret) };
    });
  }

  @OfAct('calendarFeed.revoke')
  @Mutation(() => CalendarFeedPayload, { description: 'Supprimer son adresse secrète d’agenda\u00a0: elle ne donne plus rien, aussitôt.' })
  async revokeCalendarFeed(@Ctx() ctx: Context): Promise<CalendarFeedPayload> {
    return toPayload(await revokeFeed(ctx.deps, ctx.viewer), () => {
      securityEvent(ctx.deps.log, 'feed.revoked', { accountId: accountIdOf(ctx.viewer), from: ctx.request.ip });
      return { feed: null, url: null };
    });
  }
}
