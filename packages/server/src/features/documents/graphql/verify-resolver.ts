import type { Day } from '@apart/shared';
import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { verifiedDocument } from '../verification.ts';

@ObjectType('DocumentVerification', { description: 'Ce que le code d’un document permet de vérifier, et rien d’autre.' })
export class DocumentVerificationType {
  @Field(() => Boolean, { description: 'Vrai quand le service a fait un document qui porte ce code.' })
  valid!: boolean;

  @Field(() => String, { nullable: true, description: 'Référence imprimée sur le document.' })
  reference!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Date du document.' })
  date!: Day | null;
}

@Resolver()
export class VerifyDocumentResolver {
  @OfAct('document.verify')
  @Query(() => DocumentVerificationType, { description: 'Vérifier un document d’après le code imprimé dessus. Le nombre d’essais est limité.' })
  async verifyDocument(@Arg('code', () => String, { description: 'Code, tel qu’on le tape.' }) code: string, @Ctx() ctx: Context): Promise<DocumentVerificationType> {
    await ctx.countTry();
    const found = await verifiedDocument(ctx.deps.db.read, code);
    return { valid: found !== undefined, reference: found?.reference ?? null, date: found?.on ?? null };
  }
}
