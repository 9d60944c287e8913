import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { answerAgentAccess } from '../answer.ts';
import { delegatePerimeter, endDelegation, listDelegations } from '../delegate.ts';
import { changeAgent, endAgentAccess } from '../end.ts';
import { listAgents } from '../list.ts';
import { listAgentRequests, requestAgentAccess } from '../request.ts';
import { AgentFilterType, AnswerAgentAccessInputType, ChangeAgentInputType, DelegatePerimeterInputType, RequestAgentAccessInputType } from './inputs.ts';
import { AgentAccessRequestConnection, AgentConnection, AgentPayload, AgentRequestStatusEnum, AnswerAgentAccessPayload, PerimeterDelegationType, RequestAgentAccessPayload } from './types.ts';

const FIRST = 'Nombre d’éléments, 100 au plus.';
const AFTER = 'Curseur après lequel reprendre.';

@Resolver()
export class AgentResolver {
  @OfAct('agent.request')
  @Mutation(() => RequestAgentAccessPayload, { description: 'Demander un accès d’agent. Un administrateur de la DGEFP répond par courriel.' })
  async requestAgentAccess(@Arg('input', () => RequestAgentAccessInputType, { description: 'La demande.' }) input: RequestAgentAccessInputType, @Ctx() ctx: Context): Promise<RequestAgentAccessPayload> {
    await ctx.countTry();
    return toPayload(await requestAgentAccess(ctx.deps, ctx.viewer, input), (value) => value);
  }

  @OfAct('agent.answer')
  @Query(() => AgentAccessRequestConnection, { description: 'Les demandes d’accès d’agent dans un état, la plus ancienne d’abord.' })
  agentAccessRequests(
    @Arg('status', () => AgentRequestStatusEnum, { nullable: true, defaultValue: 'PENDING', description: 'Où en sont les demandes.' }) status: keyof typeof AgentRequestStatusEnum,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: FIRST }) first: number,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | undefined,
    @Ctx() ctx: Context,
  ) {
    return listAgentRequests(ctx.deps, status, { first, after: after ?? null });
  }

  @OfAct('agent.answer')
  @Mutation(() => AnswerAgentAccessPayload, { description: 'Accorder ou refuser un accès d’agent. Accordé, un lien part à la personne, qui choisit son mot de passe.' })
  async answerAgentAccess(@Arg('input', () => AnswerAgentAccessInputType, { description: 'La réponse.' }) input: AnswerAgentAccessInputType, @Ctx() ctx: Context): Promise<AnswerAgentAccessPayload> {
    return toPayload(await answerAgentAccess(ctx.deps, ctx.viewer, { ...input, role: input.role ?? null }), (request) => ({ request }));
  }

  @OfAct('agent.list')
  @Query(() => AgentConnection, { description: 'Les agents dont l’accès est ouvert, par nom\u00a0: tous pour la DGEFP, ceux de ses départements pour un responsable d’UD.' })
  agents(
    @Arg('filter', () => AgentFilterType, { nullable: true, description: 'Ce que doivent avoir les agents.' }) filter: AgentFilterType | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: FIRST }) first: number,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | undefined,
    @Ctx() ctx: Context,
  ) {
    return listAgents(ctx.deps, ctx.viewer, filter ?? {}, { first, after: after ?? null });
  }

  @OfAct('agent.change')
  @Mutation(() => AgentPayload, { description: 'Changer le rôle et les départements d’un agent, dès sa prochaine demande.' })
  async changeAgent(@Arg('input', () => ChangeAgentInputType, { description: 'Le changement.' }) input: ChangeAgentInputType, @Ctx() ctx: Context): Promise<AgentPayload> {
    return toPayload(await changeAgent(ctx.deps, ctx.viewer, input), (value) => value);
  }

  @OfAct('agent.end')
  @Mutation(() => AgentPayload, { description: 'Mettre fin à l’accès d’un agent\u00a0: ses sessions se ferment aussitôt, son nom reste dans l’histoire des dossiers.' })
  async endAgentAccess(
    @Arg('id', () => ID, { description: 'Identifiant de l’agent.' }) id: string,
    @Arg('reason', () => String, { description: 'Motif.' }) reason: string,
    @Ctx() ctx: Context,
  ): Promise<AgentPayload> {
    return toPayload(await endAgentAccess(ctx.deps, ctx.viewer, { id, reason }), (value) => value);
  }

  @OfAct('agent.list')
  @Query(() => [PerimeterDelegationType], { description: 'Les renforts, le dernier à finir d’abord\u00a0: tous pour la DGEFP, ceux de ses départements pour un responsable, les siens pour un agent.' })
  async perimeterDelegations(@Ctx() ctx: Context): Promise<readonly PerimeterDelegationType[]> {
    return listDelegations(ctx.deps, ctx.viewer);
  }

  @OfAct('agent.delegate')
  @Mutation(() => AgentPayload, { description: 'Ouvrir un département à un agent pour un temps. Un responsable ouvre les siens, la DGEFP tous.' })
  async delegatePerimeter(@Arg('input', () => DelegatePerimeterInputType, { description: 'Le renfort.' }) input: DelegatePerimeterInputType, @Ctx() ctx: Context): Promise<AgentPayload> {
    return toPayload(await delegatePerimeter(ctx.deps, ctx.viewer, input), (value) => value);
  }

  @OfAct('agent.endDelegation')
  @Mutation(() => AgentPayload, { description: 'Mettre fin à un renfort aussitôt.' })
  async endPerimeterDelegation(@Arg('id', () => ID, { description: 'Identifiant du renfort.' }) id: string, @Ctx() ctx: Context): Promise<AgentPayload> {
    return toPayload(await endDelegation(ctx.deps, ctx.viewer, id), (value) => value);
  }
}
