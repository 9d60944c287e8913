import { parisDayOf, type Day } from '@apart/shared';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import type { Context } from '../../../graphql/context.ts';
import { CentsScalar, DayScalar } from '../../../graphql/scalars.ts';
import type { DiDifference } from '../late-decrees/difference.ts';
import { lateDecreeDifferences } from '../late-decrees/list.ts';
import { DiType, toDi } from './di.ts';

@ObjectType('LateDecreeDifference', { description: 'Une demande envoyée que paierait autrement un texte paru depuis.' })
export class LateDecreeDifferenceType {
  @Field(() => DiType, { description: 'La demande.' })
  di!: DiType;

  @Field(() => [DayScalar], { description: 'Jours de parution des textes venus après l’envoi.' })
  publishedOn!: readonly Day[];

  @Field(() => CentsScalar, { description: 'Allocation comptée à l’envoi.' })
  allowance!: number;

  @Field(() => CentsScalar, { description: 'Allocation selon ce qui est connu aujourd’hui.' })
  dueAllowance!: number;

  @Field(() => CentsScalar, { description: 'Indemnité comptée à l’envoi.' })
  indemnity!: number;

  @Field(() => CentsScalar, { description: 'Indemnité selon ce qui est connu aujourd’hui.' })
  dueIndemnity!: number;

  @Field(() => Boolean, { description: 'Vrai quand tout l’écart vient des textes parus depuis ; sinon, une personne doit regarder.' })
  explained!: boolean;

  @Field(() => [String], { description: 'Valeurs qui changent.' })
  changes!: readonly string[];
}

const LateDecreeConnection = connectionOf('LateDecreeDifference', () => LateDecreeDifferenceType, 'de différences');

@Resolver()
export class LateDecreesResolver {
  @OfAct('di.lateDecrees')
  @Query(() => LateDecreeConnection, { description: 'Demandes envoyées que paieraient autrement des textes parus depuis. Une page compte les demandes examinées : elle peut être courte, ou vide, avant la dernière.' })
  async lateDecreeDifferences(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre de demandes examinées, 100 au plus.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel lire.' }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return lateDecreeDifferences(ctx.deps.db.read, ctx.viewer, parisDayOf(ctx.deps.clock.now()), { first, after }, toDifference);
  }
}

const toDifference = (one: DiDifference): LateDecreeDifferenceType => ({
  di: toDi(one.di),
  publishedOn: one.publishedOn,
  allowance: one.allowanceCents,
  dueAllowance: one.dueAllowanceCents,
  indemnity: one.indemnityCents,
  dueIndemnity: one.dueIndemnityCents,
  explained: one.explained,
  changes: one.changes,
});
