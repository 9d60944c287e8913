import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { agentLoads, countWorklist } from '../worklist.ts';

@ObjectType('AgentLoad', { description: 'Un agent et ce qu’il instruit.' })
export class AgentLoadType {
  @Field(() => ID, { description: 'Compte de l’agent.' })
  id!: string;

  @Field(() => String, { description: 'Prénom et nom.' })
  name!: string;

  @Field(() => Int, { description: 'Demandes non décidées dont il est chargé.' })
  files!: number;
}

@ObjectType('WorklistCounts', { description: 'Ce qui attend une décision dans le périmètre de l’agent\u00a0; chaque nombre s’arrête à 1 001, qui veut dire «\u00a0plus de 1 000\u00a0».' })
export class WorklistCountsType {
  @Field(() => Int, { description: 'Demandes et avenants à décider.' })
  waiting!: number;

  @Field(() => Int, { description: 'Terme passé\u00a0: acceptées par silence, décision éditée au prochain passage.' })
  passed!: number;

  @Field(() => Int, { description: 'Acceptées par silence dans quatre heures au plus, terme passé compris.' })
  within4Hours!: number;

  @Field(() => Int, { description: 'Acceptées par silence dans douze heures au plus, les précédentes comprises.' })
  within12Hours!: number;

  @Field(() => Int, { description: 'Confiées à la personne connectée.' })
  mine!: number;

  @Field(() => Int, { description: 'Confiées à personne.' })
  nobodys!: number;
}

@Resolver()
export class WorklistResolver {
  @OfAct('dap.count')
  @Query(() => WorklistCountsType, { description: 'Compte ce qui attend une décision.' })
  worklistCounts(
    @Arg('departement', () => String, { nullable: true, description: 'Code d’un département\u00a0; sans lui, tous ceux de l’agent.' }) departement: string | null,
    @Ctx() ctx: Context,
  ): Promise<WorklistCountsType> {
    return countWorklist(ctx.deps, ctx.viewer, departement);
  }

  @OfAct('dap.count')
  @Query(() => [AgentLoadType], { description: 'Les agents qui instruisent des demandes du périmètre, le plus chargé d’abord.' })
  agentLoads(@Ctx() ctx: Context): Promise<readonly AgentLoadType[]> {
    return agentLoads(ctx.deps.db.read, ctx.viewer);
  }
}
