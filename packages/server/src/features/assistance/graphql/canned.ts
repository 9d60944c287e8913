import type { AssistanceReason } from '@apart/shared';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { Payload, SimplePayload, toPayload } from '../../../graphql/types/payload.ts';
import { listCannedAnswers, removeCannedAnswer, saveCannedAnswer } from '../canned.ts';
import { AssistanceReasonEnum } from './types.ts';

@ObjectType('CannedAnswer', { description: 'Réponse type de l’assistance.' })
export class CannedAnswerType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Titre, lu par les agents.' })
  title!: string;

  @Field(() => AssistanceReasonEnum, { nullable: true, description: 'Motif auquel elle répond\u00a0; nul\u00a0: à tous.' })
  reason?: AssistanceReason | null;

  @Field(() => String, { description: 'Le texte proposé.' })
  text!: string;

  @Field(() => InstantScalar, { description: 'Dernier changement.' })
  updatedAt!: Date;

  @Field(() => String, { description: 'Qui l’a changée.' })
  updatedByName!: string;

  @Field(() => Int, { description: 'Version, à redonner pour la changer.' })
  version!: number;
}

@InputType('SaveCannedAnswerInput', { description: 'Une réponse type, nouvelle ou changée.' })
export class SaveCannedAnswerInputType {
  @Field(() => ID, { nullable: true, description: 'Identifiant\u00a0; absent pour une nouvelle.' })
  id?: string | null;

  @Field(() => String, { description: 'Titre, lu par les agents.' })
  title!: string;

  @Field(() => AssistanceReasonEnum, { nullable: true, description: 'Motif auquel elle répond\u00a0; absent\u00a0: à tous.' })
  reason?: AssistanceReason | null;

  @Field(() => String, { description: 'Le texte proposé.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: 'Version lue, quand elle est changée.' })
  expectedVersion?: number | null;
}

@ObjectType('SaveCannedAnswerPayload', { description: 'La réponse type.' })
export class SaveCannedAnswerPayload extends Payload {
  @Field(() => CannedAnswerType, { nullable: true, description: 'La réponse type.' })
  cannedAnswer?: CannedAnswerType | null;
}

@Resolver()
export class CannedAnswerResolver {
  @OfAct('assistance.readCanned')
  @Query(() => [CannedAnswerType], { description: 'Les réponses types de l’assistance, par titre.' })
  cannedAnswers(@Ctx() ctx: Context) {
    return listCannedAnswers(ctx.deps);
  }

  @OfAct('assistance.saveCanned')
  @Mutation(() => SaveCannedAnswerPayload, { description: 'Écrire ou changer une réponse type.' })
  async saveCannedAnswer(@Arg('input', () => SaveCannedAnswerInputType, { description: 'La réponse type.' }) input: SaveCannedAnswerInputType, @Ctx() ctx: Context): Promise<SaveCannedAnswerPayload> {
    return toPayload(await saveCannedAnswer(ctx.deps, ctx.viewer, input), (cannedAnswer) => ({ cannedAnswer }));
  }

  @OfAct('assistance.removeCanned')
  @Mutation(() => SimplePayload, { description: 'Retirer une réponse type\u00a0; les réponses déjà envoyées restent.' })
  async removeCannedAnswer(@Arg('id', () => ID, { description: 'Identifiant.' }) id: string, @Ctx() ctx: Context): Promise<SimplePayload> {
    return toPayload(await removeCannedAnswer(ctx.deps, ctx.viewer, id), () => ({}));
  }
}
