import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { answerAssistance } from '../answer.ts';
import { askAssistance } from '../ask.ts';
import { countAssistance } from '../counts.ts';
import { listAssistanceRequests } from '../list.ts';
import { followAssistance, listMyAssistance, replyAssistance } from '../reply.ts';
import { messagesOfAll } from '../thread.ts';
import { AssistanceMessageType, AssistanceReasonCountType, FollowAssistancePayload, FollowedAssistanceType, followedOf, ReplyAssistanceInputType } from './thread.ts';
import { AnswerAssistancePayload, AskAssistanceInputType, AskAssistancePayload, AssistanceRequestConnection, AssistanceRequestFilterType, AssistanceRequestType } from './types.ts';

@Resolver(() => AssistanceRequestType)
export class AssistanceResolver {
  @OfAct('assistance.ask')
  @Mutation(() => AskAssistancePayload, { description: 'Demander de l’aide à l’assistance, avec ou sans compte\u00a0; la référence part aussi par courriel.' })
  async askAssistance(@Arg('input', () => AskAssistanceInputType, { description: 'La demande.' }) input: AskAssistanceInputType, @Ctx() ctx: Context): Promise<AskAssistancePayload> {
    await ctx.countTry();
    return toPayload(await askAssistance(ctx.deps, ctx.viewer, input), ({ request, deliveryTicket, link }) => ({ reference: request.reference, deliveryTicket, link }));
  }

  @OfAct('assistance.answer')
  @Mutation(() => AnswerAssistancePayload, { description: 'Répondre à une demande d’assistance\u00a0: la réponse part par courriel et s’ajoute à l’échange.' })
  async answerAssistance(
    @Arg('id', () => ID, { description: 'Identifiant de la demande.' }) id: string,
    @Arg('answer', () => String, { description: 'La réponse, lue telle quelle.' }) answer: string,
    @Arg('seen', () => Int, { nullable: true, description: 'Combien de messages de l’échange ont été lus\u00a0: refusé s’il y en a d’autres. Absent\u00a0: une demande qui a sa réponse n’en reçoit pas d’autre.' }) seen: number | undefined,
    @Ctx() ctx: Context,
  ): Promise<AnswerAssistancePayload> {
    return toPayload(await answerAssistance(ctx.deps, ctx.viewer, id, answer, seen ?? null), (request) => ({ request }));
  }

  @OfAct('assistance.list')
  @Query(() => AssistanceRequestConnection, { description: 'Les demandes d’assistance, la dernière d’abord\u00a0; pour l’ASP, la DGEFP et l’assistance.' })
  assistanceRequests(
    @Arg('filter', () => AssistanceRequestFilterType, { nullable: true, description: 'Ce que doivent avoir les demandes.' }) filter: AssistanceRequestFilterType | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel reprendre.' }) after: string | undefined,
    @Ctx() ctx: Context,
  ) {
    return listAssistanceRequests(ctx.deps, filter ?? {}, { first, after: after ?? null });
  }

  @FieldResolver(() => [AssistanceMessageType], { description: 'L’échange, le premier message d’abord.' })
  messages(@Root() request: AssistanceRequestType, @Ctx() ctx: Context) {
    return ctx.loaders.get<string, readonly AssistanceMessageType[]>(ctx, 'assistance.messages', async ({ deps }, ids) => {
      const all = await messagesOfAll(deps, ids);
      return ids.map((id) => all.get(id) ?? []);
    }).load(request.id);
  }

  @OfAct('assistance.count')
  @Query(() => [AssistanceReasonCountType], { description: 'Les demandes d’assistance par motif\u00a0: sans réponse, et reçues depuis trente jours.' })
  assistanceCounts(@Ctx() ctx: Context) {
    return countAssistance(ctx.deps);
  }

  @OfAct('assistance.mine')
  @Query(() => [FollowedAssistanceType], { description: 'Ses demandes d’assistance faites en étant connecté, la dernière d’abord, cinquante au plus.' })
  async myAssistanceRequests(@Ctx() ctx: Context): Promise<FollowedAssistanceType[]> {
    const requests = await listMyAssistance(ctx.deps, ctx.viewer);
    const messages = await messagesOfAll(ctx.deps, requests.map(({ id }) => id));
    return requests.map((request) => followedOf({ request, messages: messages.get(request.id) ?? [] }));
  }

  @OfAct('assistance.follow')
  @Query(() => FollowAssistancePayload, { description: 'Une demande d’assistance et son échange, par le lien secret d’un courriel\u00a0; sans compte.' })
  async followAssistance(@Arg('link', () => String, { description: 'Le lien.' }) link: string, @Ctx() ctx: Context): Promise<FollowAssistancePayload> {
    return toPayload(await followAssistance(ctx.deps, link), (followed) => ({ request: followedOf(followed) }));
  }

  @OfAct('assistance.reply')
  @Mutation(() => FollowAssistancePayload, { description: 'Ajouter un message à sa demande d’assistance, par le lien d’un courriel ou depuis son compte.' })
  async replyAssistance(@Arg('input', () => ReplyAssistanceInputType, { description: 'Le message.' }) input: ReplyAssistanceInputType, @Ctx() ctx: Context): Promise<FollowAssistancePayload> {
    await ctx.countTry();
    return toPayload(await replyAssistance(ctx.deps, ctx.viewer, input), (followed) => ({ request: followedOf(followed) }));
  }
}
