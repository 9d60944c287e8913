import { entriesInForce, LEGAL_PARAMETERS, parisDayOf, type Day, type LegalParameterEntry } from '@apart/shared';
import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { DayScalar } from '../../../graphql/scalars.ts';

@ObjectType('LegalParameterEntry', { description: 'Une valeur d’un paramètre de la loi, à partir d’un jour d’effet.' })
export class LegalParameterEntryType {
  @Field(() => DayScalar, { description: 'Premier jour d’effet.' })
  effect!: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Dernier jour d’effet, quand rien ne la remplace.' })
  until?: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Jour de publication, quand il suit l’effet.' })
  publication?: Day | null;

  @Field(() => String, { nullable: true, description: 'Catégorie, territoire ou cas, quand le paramètre en a plusieurs.' })
  variant?: string | null;

  @Field(() => String, { nullable: true, description: 'Valeur, mise en forme\u00a0; nulle quand elle n’est pas publiée.' })
  value?: string | null;

  @Field(() => String, { description: 'Source.' })
  source!: string;

  @Field(() => String, { description: 'Confiance\u00a0: sure, probable ou unknown.' })
  confidence!: string;

  @Field(() => String, { nullable: true, description: 'Remarque.' })
  note?: string | null;
}

@ObjectType('LegalParameter', { description: 'Un paramètre de la loi, avec ses valeurs datées.' })
export class LegalParameterType {
  @Field(() => String, { description: 'Identifiant stable.' })
  id!: string;

  @Field(() => String, { description: 'Titre.' })
  title!: string;

  @Field(() => String, { description: 'Unité.' })
  unit!: string;

  @Field(() => String, { description: 'Article.' })
  article!: string;

  @Field(() => [LegalParameterEntryType], { description: 'Valeurs en vigueur le jour demandé, une par variante.' })
  current!: LegalParameterEntryType[];

  @Field(() => [LegalParameterEntryType], { description: 'Toutes les valeurs.' })
  entries!: LegalParameterEntryType[];
}

const toEntry = ({ variantFr, valueFr, ...entry }: LegalParameterEntry): LegalParameterEntryType => ({ ...entry, variant: variantFr ?? null, value: valueFr });

@Resolver()
export class LawResolver {
  @OfAct('law.read')
  @Query(() => [LegalParameterType], { description: 'Les paramètres de la loi, leurs valeurs, leurs sources.' })
  legalParameters(
    @Arg('on', () => DayScalar, { nullable: true, description: 'Jour dont on veut la valeur\u00a0; aujourd’hui par défaut.' }) on: Day | null,
    @Ctx() ctx: Context,
  ): LegalParameterType[] {
    const day = on ?? parisDayOf(ctx.deps.clock.now());
    return LEGAL_PARAMETERS.map((parameter) => ({
      id: parameter.id,
      title: parameter.titleFr,
      unit: parameter.unitFr,
      article: parameter.articleFr,
      current: entriesInForce(parameter, day).map(toEntry),
      entries: parameter.entries.map(toEntry),
    }));
  }
}
