import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Page } from '../../../graphql/connection.ts';
import type { Context } from '../../../graphql/context.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { cancelLongWork, findLongWork, listLongWorks } from '../read.ts';
import { LongWorkConnection, LongWorkPayload, LongWorkType, toLongWork } from './types.ts';

@Resolver()
export class LongWorkResolver {
  @OfAct('longWork.read')
  @Query(() => LongWorkType, { nullable: true, description: 'Un travail qui dure, de la personne connectée\u00a0; nul quand il est inconnu ou d’une autre personne.' })
  async longWork(@Arg('id', () => ID, { description: 'Identifiant.' }) id: string, @Ctx() { deps, viewer }: Context): Promise<LongWorkType | null> {
    const row = await findLongWork(deps, viewer, id);
    return row ? toLongWork(deps, row) : null;
  }

  @OfAct('longWork.read')
  @Query(() => LongWorkConnection, { description: 'Les travaux de la personne connectée, le dernier lancé d’abord\u00a0; gardés trente jours.' })
  async longWorks(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel reprendre.' }) after: string | null,
    @Ctx() { deps, viewer }: Context,
  ): Promise<Page<LongWorkType>> {
    const { edges, pageInfo } = await listLongWorks(deps, viewer, { first, after });
    const shown = edges.map(({ cursor, node }) => ({ cursor, node: toLongWork(deps, node) }));
    return { edges: shown, nodes: shown.map(({ node }) => node), pageInfo };
  }

  @OfAct('longWork.cancel')
  @Mutation(() => LongWorkPayload, { description: 'Arrêter un travail en cours après ce qu’il est en train de faire\u00a0; ce qui est fait le reste.' })
  async cancelLongWork(@Arg('id', () => ID, { description: 'Identifiant.' }) id: string, @Ctx() { deps, viewer }: Context): Promise<LongWorkPayload> {
    return toPayload(await cancelLongWork(deps, viewer, id), (row) => ({ work: toLongWork(deps, row) }));
  }
}
