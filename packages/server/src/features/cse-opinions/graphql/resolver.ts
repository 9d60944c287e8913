import { parisDayOf, type CseOpinionGiven, type Day } from '@apart/shared';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { DayScalar, InstantScalar } from '../../../graphql/scalars.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { CseOpinionEnum, DapPayload, DapType, submissionOf, toDap } from '../../dap/index.ts';
import { giveCseOpinion } from '../give.ts';

@ObjectType('LaterCseOpinion', { description: 'L’avis du comité social et économique, transmis après la demande.' })
export class LaterCseOpinionType {
  @Field(() => CseOpinionEnum, { description: 'Avis.' })
  opinion!: CseOpinionGiven;

  @Field(() => DayScalar, { description: 'Jour où il a été rendu.' })
  day!: Day;

  @Field(() => InstantScalar, { description: 'Instant où il a été transmis.' })
  givenAt!: Date;

  @Field(() => String, { description: 'Qui l’a transmis.' })
  givenBy!: string;

  @Field(() => Boolean, { description: 'Vrai quand il est arrivé dans les deux mois.' })
  inTime!: boolean;

  @Field(() => ID, { description: 'Pièce qui le contient, parmi celles de la demande.' })
  documentId!: string;
}

@InputType('GiveCseOpinionInput', { description: 'L’avis du comité social et économique annoncé par une demande.' })
export class GiveCseOpinionInput {
  @Field(() => String, { description: 'Référence de la demande.' })
  reference!: string;

  @Field(() => Int, { description: 'Version lue.' })
  expectedVersion!: number;

  @Field(() => CseOpinionEnum, { description: 'Favorable ou défavorable.' })
  opinion!: CseOpinionGiven;

  @Field(() => DayScalar, { description: 'Jour où il a été rendu.' })
  day!: string;

  @Field(() => ID, { description: 'Pièce qui le contient, jointe auparavant à la demande.' })
  documentId!: string;
}

@Resolver(() => DapType)
export class CseOpinionResolver {
  @OfAct('dap.giveCseOpinion')
  @Mutation(() => DapPayload, { description: 'Transmettre l’avis du CSE annoncé par la demande, sans nouvelle version ni nouveau délai (R. 5122-2).' })
  async giveCseOpinion(@Arg('input', () => GiveCseOpinionInput, { description: 'L’avis.' }) input: GiveCseOpinionInput, @Ctx() ctx: Context): Promise<DapPayload> {
    return toPayload(await giveCseOpinion(ctx.deps, ctx.viewer, input), (row) => ({ dap: toDap(row, ctx.deps.clock.now()) }));
  }

  @FieldResolver(() => DayScalar, {
    nullable: true,
    description: 'Dernier jour pour transmettre l’avis du CSE annoncé\u00a0; pour un brouillon, ce qu’il serait s’il partait aujourd’hui.',
  })
  async cseOpinionDueDay(@Root() { row }: DapType, @Ctx() ctx: Context): Promise<Day | null> {
    return row.status === 'DRAFT' || row.status === 'RETURNED' ? (await submissionOf(ctx, row)).cseOpinionDueDay : row.cseOpinionDueDay;
  }

  @FieldResolver(() => LaterCseOpinionType, { nullable: true, description: 'L’avis transmis après la demande\u00a0; nul tant qu’il est attendu, ou s’il ne l’était pas.' })
  laterCseOpinion(@Root() { row }: DapType): LaterCseOpinionType | null {
    const { cseOpinionLater: later, cseOpinionDueDay: dueDay } = row;
    if (!later) return null;
    const givenAt = new Date(later.at);
    return { opinion: later.opinion, day: later.day, givenAt, givenBy: later.by, inTime: dueDay !== null && parisDayOf(givenAt) <= dueDay, documentId: later.documentId };
  }
}
