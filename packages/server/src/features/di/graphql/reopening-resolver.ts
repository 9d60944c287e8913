import type { Month } from '@apart/shared';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { InstantScalar, MonthScalar } from '../../../graphql/scalars.ts';
import { Payload, toPayload } from '../../../graphql/types/payload.ts';
import { RefusalType, toRefusals } from '../../../graphql/types/refusal.ts';
import { LongWorkType, toLongWork } from '../../long-work/index.ts';
import { REOPEN_LIMIT, reopenDis } from '../reopen.ts';

@InputType('ReopenDisInput', { description: 'Les demandes rejetées par erreur à rouvrir\u00a0: une liste, ou celles qui répondent à toutes les conditions données.' })
export class ReopenDisInput {
  @Field(() => [String], { nullable: true, description: 'Références.' })
  references?: string[] | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Rejetées à partir de cet instant.' })
  rejectedFrom?: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Rejetées avant cet instant.' })
  rejectedBefore?: Date | null;

  @Field(() => String, { nullable: true, description: 'Nom de l’agent dont les rejets sont à défaire.' })
  rejectedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'Département.' })
  departement?: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'Mois déclaré.' })
  month?: Month | null;

  @Field(() => String, { description: 'Motif, lu par chaque employeur.' })
  reason!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Vrai pour voir ce qui serait fait, sans rien changer.' })
  dryRun!: boolean;
}

@ObjectType('ReopenOutcome', { description: 'Ce qu’il en est d’une demande à rouvrir.' })
export class ReopenOutcomeType {
  @Field(() => String, { description: 'Référence de la demande.' })
  reference!: string;

  @Field(() => String, { nullable: true, description: 'Dénomination de l’établissement\u00a0; nulle quand la demande est introuvable.' })
  establishmentName!: string | null;

  @Field(() => Boolean, { description: 'Vrai quand la demande est rouverte, ou le serait.' })
  done!: boolean;

  @Field(() => [RefusalType], { description: 'Pourquoi elle reste telle quelle.' })
  refusals!: RefusalType[];
}

@ObjectType('ReopenDisPayload', { description: 'Réponse d’une réouverture en nombre.' })
export class ReopenDisPayload extends Payload {
  @Field(() => [ReopenOutcomeType], { nullable: true, description: 'Une réponse par demande.' })
  outcomes?: ReopenOutcomeType[] | null;

  @Field(() => Int, { nullable: true, description: 'Demandes qui répondent aussi, au-delà de la limite d’un appel\u00a0: recommencez pour elles.' })
  left?: number | null;

  @Field(() => LongWorkType, { nullable: true, description: 'Le travail en cours, quand les demandes sont nombreuses\u00a0; son fichier donne la réponse de chacune.' })
  work?: LongWorkType | null;
}

@Resolver()
export class DiReopeningResolver {
  @OfAct('di.reopen')
  @Mutation(() => ReopenDisPayload, { description: `Rouvrir des demandes rejetées par erreur\u00a0; chaque employeur en est averti. Au-delà de ${REOPEN_LIMIT}, le travail se poursuit en arrière-plan.` })
  async reopenDis(@Arg('input', () => ReopenDisInput, { description: 'Lesquelles, et pourquoi.' }) input: ReopenDisInput, @Ctx() ctx: Context): Promise<ReopenDisPayload> {
    return toPayload(await reopenDis(ctx.deps, ctx.viewer, input), ({ outcomes, left, work }) => ({
      outcomes: outcomes.map((one) => ({ ...one, refusals: toRefusals(one.refusals) })),
      left,
      work: work && toLongWork(ctx.deps, work),
    }));
  }
}
