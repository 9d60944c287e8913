import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { accountIdOf } from '../../../acts/index.ts';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { SimplePayload, toPayload } from '../../../graphql/types/payload.ts';
import { listMessages, markMessageRead } from '../inbox.ts';
import { readMe } from '../me.ts';
import { clearSessionCookie, sessionTokenOf } from '../session.ts';
import { signOut } from '../sign-out.ts';
import { MeType } from './me.ts';
import { MessageConnection } from './message.ts';

@Resolver()
export class AccountResolver {
  @OfAct('account.me')
  @Query(() => MeType, { nullable: true, description: 'La personne connectée\u00a0; nul pour un visiteur.' })
  async me(@Ctx() ctx: Context): Promise<MeType | null> {
    const id = accountIdOf(ctx.viewer);
    const me = id ? await readMe(ctx.deps, id) : null;
    // A token may less than its owner.
    return me && { ...me, acts: me.acts.filter((act) => ctx.deps.acts.may(act, ctx.viewer)) };
  }

  @OfAct('account.inbox')
  @Query(() => MessageConnection, { description: 'Les messages de la personne connectée, le dernier d’abord.' })
  async inbox(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel reprendre.' }) after: string | undefined,
    @Ctx() ctx: Context,
  ) {
    return listMessages(ctx.deps, ctx.viewer, { first, after: after ?? null });
  }

  @OfAct('account.markMessageRead')
  @Mutation(() => SimplePayload, { description: 'Marquer un message comme lu.' })
  async markMessageRead(@Arg('id', () => ID, { description: 'Identifiant du message.' }) id: string, @Ctx() ctx: Context): Promise<SimplePayload> {
    return toPayload(await markMessageRead(ctx.deps, ctx.viewer, id), () => ({}));
  }

  @OfAct('account.signOut')
  @Mutation(() => SimplePayload, { description: 'Se déconnecter.' })
  async signOut(@Ctx() ctx: Context): Promise<SimplePayload> {
    const result = await signOut(ctx.deps, ctx.viewer, sessionTokenOf(ctx.deps, ctx.request));
    clearSessionCookie(ctx.deps, ctx.reply);
    return toPayload(result, () => ({}));
  }
}
