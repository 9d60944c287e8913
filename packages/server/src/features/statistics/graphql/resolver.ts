import type { Day } from '@apart/shared';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { toRefusals } from '../../../graphql/types/refusal.ts';
import { readStatistics } from '../read.ts';
import { StatisticsAnswerType } from './types.ts';

@Resolver()
export class StatisticsResolver {
  @OfAct('statistics.read')
  @Query(() => StatisticsAnswerType, { description: 'Les chiffres des demandes reçues et décidées, pour les départements de l’agent, ou pour tout le pays (DGEFP). Recomptés toutes les dix minutes.' })
  async statistics(
    @Arg('from', () => DayScalar, { description: 'Premier jour.' }) from: Day,
    @Arg('until', () => DayScalar, { description: 'Dernier jour, 400 jours plus tard au plus.' }) until: Day,
    @Arg('departement', () => String, { nullable: true, description: 'Code d’un département.' }) departement: string | null,
    @Ctx() ctx: Context,
  ): Promise<StatisticsAnswerType> {
    const read = await readStatistics(ctx.deps, ctx.viewer, { from, until, departement });
    return read.ok ? { statistics: read.value, refusals: [], warnings: [] } : { statistics: null, refusals: toRefusals(read.refusals), warnings: [] };
  }
}
