import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import type { Context } from '../../../graphql/context.ts';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { Payload, SimplePayload, toPayload } from '../../../graphql/types/payload.ts';
import { closeLeakReport, listLeakReports, reportLeak } from '../report.ts';

@InputType('ReportLeakInput', { description: 'Signalement d’informations vues par erreur.' })
export class ReportLeakInputType {
  @Field(() => String, { description: 'Page où elles se voient.' })
  page!: string;

  @Field(() => String, { description: 'Ce qui se voit, sans le recopier.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Courriel auquel répondre\u00a0; celui du compte quand la personne est connectée.' })
  email?: string | null;
}

@ObjectType('LeakReport', { description: 'Signalement d’informations vues par erreur.' })
export class LeakReportType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Référence\u00a0: «\u00a0SI-7K3M9Q\u00a0».' })
  reference!: string;

  @Field(() => String, { description: 'Page où elles se voient.' })
  page!: string;

  @Field(() => String, { description: 'Ce que dit la personne.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Courriel auquel répondre.' })
  email?: string | null;

  @Field(() => InstantScalar, { description: 'Date et heure.' })
  createdAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'Date et heure de la conclusion.' })
  closedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Qui a conclu.' })
  closedByName?: string | null;

  @Field(() => String, { nullable: true, description: 'Ce qui a été trouvé et fait.' })
  conclusion?: string | null;
}
const LeakReportConnection = connectionOf('LeakReport', () => LeakReportType, 'des signalements');

@ObjectType('ReportLeakPayload', { description: 'Réponse à un signalement.' })
export class ReportLeakPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'Référence à rappeler.' })
  reference?: string | null;
}

@Resolver()
export class LeakResolver {
  @OfAct('leak.report')
  @Mutation(() => ReportLeakPayload, { description: 'Signaler que l’on voit des informations qui ne sont pas les siennes\u00a0: la DGEFP est alertée aussitôt.' })
  async reportLeak(@Arg('input', () => ReportLeakInputType, { description: 'Le signalement.' }) input: ReportLeakInputType, @Ctx() ctx: Context): Promise<ReportLeakPayload> {
    await ctx.countTry();
    return toPayload(await reportLeak(ctx.deps, ctx.viewer, input), ({ reference }) => ({ reference }));
  }

  @OfAct('leak.read')
  @Query(() => LeakReportConnection, { description: 'Les signalements, le dernier d’abord\u00a0; pour la DGEFP.' })
  leakReports(
    @Arg('open', () => Boolean, { nullable: true, defaultValue: true, description: 'Vrai\u00a0: seulement ceux qui attendent leur conclusion.' }) open: boolean,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel reprendre.' }) after: string | undefined,
    @Ctx() ctx: Context,
  ) {
    return listLeakReports(ctx.deps, open, { first, after: after ?? null });
  }

  @OfAct('leak.close')
  @Mutation(() => SimplePayload, { description: 'Conclure un signalement\u00a0; la personne qui l’a fait reçoit la conclusion.' })
  async closeLeakReport(
    @Arg('id', () => ID, { description: 'Identifiant.' }) id: string,
    @Arg('conclusion', () => String, { description: 'Ce qui a été trouvé et fait.' }) conclusion: string,
    @Ctx() ctx: Context,
  ): Promise<SimplePayload> {
    return toPayload(await closeLeakReport(ctx.deps, ctx.viewer, id, conclusion), () => ({}));
  }
}
