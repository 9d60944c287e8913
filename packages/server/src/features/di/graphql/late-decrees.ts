import { COUNTED_DI_STATUSES, parisDayOf, type Day } from '@apart/shared';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import { connectionOf, pageSize } from '../../../graphql/connection.ts';
import type { Context } from '../../../graphql/context.ts';
import { CentsScalar, DayScalar } from '../../../graphql/scalars.ts';
import { differenceOf, type DiDifference } from '../late-decrees/difference.ts';
import { lateDecreeDifferences } from '../late-decrees/list.ts';
import { DiType, toDi } from './di.ts';
import { AmountStepType, toSteps } from './line.ts';

/** What was counted when the claim was sent, and what is due by the texts known today. */
@ObjectType()
abstract class CountedAndDue {
  @Field(() => CentsScalar, { description: 'Allocation comptée à l’envoi.' })
  allowance!: number;

  @Field(() => CentsScalar, { description: 'Allocation selon ce qui est connu aujourd’hui.' })
  dueAllowance!: number;

  @Field(() => CentsScalar, { description: 'Indemnité comptée à l’envoi.' })
  indemnity!: number;

  @Field(() => CentsScalar, { description: 'Indemnité selon ce qui est connu aujourd’hui.' })
  dueIndemnity!: number;
}

@ObjectType('LateDecreeLine', { description: 'Un salarié dont les montants changent, et le calcul selon ce qui est connu aujourd’hui.' })
export class LateDecreeLineType extends CountedAndDue {
  @Field(() => String, { description: 'Nom et prénom.' })
  name!: string;

  @Field(() => [AmountStepType], { description: 'Le calcul, étape par étape.' })
  steps!: AmountStepType[];
}

@ObjectType('LateDecreeDifference', { description: 'Une demande envoyée que paierait autrement un texte paru depuis.' })
export class LateDecreeDifferenceType extends CountedAndDue {
  /** What is computed, for field resolvers; never published. */
  of!: DiDifference;

  @Field(() => DiType, { description: 'La demande.' })
  di!: DiType;

  @Field(() => [DayScalar], { description: 'Jours de parution des textes venus après l’envoi.' })
  publishedOn!: readonly Day[];

  @Field(() => Boolean, { description: 'Vrai quand tout l’écart vient des textes parus depuis\u00a0; sinon, une personne doit regarder.' })
  explained!: boolean;

  @Field(() => [String], { description: 'Valeurs qui changent.' })
  changes!: readonly string[];

  @Field(() => Int, { description: 'Lignes dont un montant change.' })
  changedLines!: number;
}

const LateDecreeConnection = connectionOf('LateDecreeDifference', () => LateDecreeDifferenceType, 'de différences');

@Resolver()
export class LateDecreesResolver {
  @OfAct('di.lateDecrees')
  @Query(() => LateDecreeConnection, { description: 'Demandes envoyées que paieraient autrement des textes parus depuis. Une page compte les demandes examinées\u00a0: elle peut être courte, ou vide, avant la dernière.' })
  async lateDecreeDifferences(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre de demandes examinées, 100 au plus.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel lire.' }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return lateDecreeDifferences(ctx.deps.db.read, ctx.viewer, parisDayOf(ctx.deps.clock.now()), { first, after }, toDifference);
  }
}

@Resolver(() => LateDecreeDifferenceType)
export class LateDecreeLinesResolver {
  @FieldResolver(() => [LateDecreeLineType], { description: 'Lignes dont un montant change, les premières seulement.' })
  lines(@Root() { of }: LateDecreeDifferenceType, @Arg('first', () => Int, { defaultValue: 20, description: 'Nombre de lignes, 100 au plus.' }) first: number): LateDecreeLineType[] {
    return of.lines.slice(0, pageSize(first)).map(({ name, before, after }) => ({
      name,
      allowance: before?.allowanceCents ?? 0,
      dueAllowance: after?.allowanceCents ?? 0,
      indemnity: before?.indemnityCents ?? 0,
      dueIndemnity: after?.indemnityCents ?? 0,
      steps: toSteps(after?.steps ?? []),
    }));
  }
}

@Resolver(() => DiType)
export class ComplementOfDiResolver {
  @FieldResolver(() => LateDecreeDifferenceType, { nullable: true, description: 'Ce que paierait autrement un texte paru depuis l’envoi\u00a0; nul quand rien ne change, ou quand cette version ne compte plus.' })
  async complement(@Root() { row }: DiType, @Ctx() ctx: Context): Promise<LateDecreeDifferenceType | null> {
    if (row.replacedBy !== null || !COUNTED_DI_STATUSES.includes(row.status)) return null;
    const difference = await differenceOf(ctx.deps.db.read, row, parisDayOf(ctx.deps.clock.now()));
    return difference ? toDifference(difference) : null;
  }
}

const toDifference = (one: DiDifference): LateDecreeDifferenceType => ({
  of: one,
  di: toDi(one.di),
  publishedOn: one.publishedOn,
  allowance: one.allowanceCents,
  dueAllowance: one.dueAllowanceCents,
  indemnity: one.indemnityCents,
  dueIndemnity: one.dueIndemnityCents,
  explained: one.explained,
  changes: one.changes,
  changedLines: one.lines.length,
});
