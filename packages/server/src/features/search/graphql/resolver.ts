import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { search } from '../search.ts';
import { SearchResultType } from './types.ts';

@Resolver()
export class SearchResolver {
  @OfAct('search.run')
  @Query(() => SearchResultType, { description: 'Chercher par SIRET ou son début, SIREN, référence ancienne ou nouvelle, nom d’établissement, ou adresse électronique d’une personne habilitée.' })
  async search(@Arg('text', () => String, { description: 'Texte, tel qu’on le tape.' }) text: string, @Ctx() ctx: Context): Promise<SearchResultType> {
    return search(ctx.deps, ctx.viewer, text);
  }
}
