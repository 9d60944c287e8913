import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { answerAssistance } from '../answer.ts';
import { askAssistance } from '../ask.ts';
import { listAssistanceRequests } from '../list.ts';
import { AnswerAssistancePayload, AskAssistanceInputType, AskAssistancePayload, AssistanceRequestConnection, AssistanceRequestFilterType } from './types.ts';

@Resolver()
export class AssistanceResolver {
  @OfAct('assistance.ask')
  @Mutation(() => AskAssistancePayload, { description: 'Demander de l’aide à l’assistance, avec ou sans compte ; la référence part aussi par courriel.' })
  async askAssistance(@Arg('input', () => AskAssistanceInputType, { description: 'La demande.' }) input: AskAssistanceInputType, @Ctx() ctx: Context): Promise<AskAssistancePayload> {
    await ctx.countTry();
    return toPayload(await askAssistance(ctx.deps, ctx.viewer, input), ({ request, deliveryTicket }) => ({ reference: request.reference, deliveryTicket }));
  }

  @OfAct('assistance.answer')
  @Mutation(() => AnswerAssistancePayload, { description: 'Répondre à une demande d’assistance : la réponse part par courriel, une fois.' })
  async answerAssistance(
    @Arg('id', () => ID, { description: 'Identifiant de la demande.' }) id: string,
    @Arg('answer', () => String, { description: 'La réponse, lue telle quelle.' }) answer: string,
    @Ctx() ctx: Context,
  ): Promise<AnswerAssistancePayload> {
    return toPayload(await answerAssistance(ctx.deps, ctx.viewer, id, answer), (request) => ({ request }));
  }

  @OfAct('assistance.list')
  @Query(() => AssistanceRequestConnection, { description: 'Les demandes d’assistance, la dernière d’abord ; pour l’ASP, la DGEFP et l’assistance.' })
  assistanceRequests(
    @Arg('filter', () => AssistanceRequestFilterType, { nullable: true, description: 'Ce que doivent avoir les demandes.' }) filter: AssistanceRequestFilterType | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel reprendre.' }) after: string | undefined,
    @Ctx() ctx: Context,
  ) {
    return listAssistanceRequests(ctx.deps, filter ?? {}, { first, after: after ?? null });
  }
}
