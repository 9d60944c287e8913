import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { Payload, toPayload } from '../../../graphql/types/payload.ts';
import { SAVED_VIEW_LISTS, type SavedViewList } from '../tables.ts';
import { deleteView, listViews, renameView, saveView } from '../views.ts';

const SavedViewListEnum = Object.fromEntries(SAVED_VIEW_LISTS.map((list) => [list, list])) as { [L in SavedViewList]: L };
registerEnumType(SavedViewListEnum, {
  name: 'SavedViewList',
  description: 'La liste dont une vue garde les critères.',
  valuesConfig: { DAP: { description: 'Les demandes d’autorisation.' }, DI: { description: 'Les demandes d’indemnisation.' } },
});

@ObjectType('SavedView', { description: 'Des critères de liste, gardés sous un nom par la personne connectée.' })
export class SavedViewType {
  @Field(() => ID, { description: 'Identifiant.' })
  id!: string;

  @Field(() => String, { description: 'Nom, tel que la personne l’a donné.' })
  name!: string;

  @Field(() => String, { description: 'Ce qui suit «\u00a0?\u00a0» dans l’adresse de la liste.' })
  search!: string;
}

@ObjectType('SavedViewsPayload', { description: 'Réponse d’un acte sur une vue\u00a0: les vues de la même liste.' })
export class SavedViewsPayload extends Payload {
  @Field(() => [SavedViewType], { nullable: true, description: 'Les vues de la liste, par nom.' })
  views?: readonly SavedViewType[] | null;
}

@Resolver()
export class SavedViewResolver {
  @OfAct('view.read')
  @Query(() => [SavedViewType], { description: 'Les vues d’une liste que la personne connectée a gardées, par nom.' })
  savedViews(@Arg('list', () => SavedViewListEnum, { description: 'La liste.' }) list: SavedViewList, @Ctx() { deps, viewer }: Context): Promise<readonly SavedViewType[]> {
    return listViews(deps.db.read, viewer, list);
  }

  @OfAct('view.save')
  @Mutation(() => SavedViewsPayload, { description: 'Garder des critères sous un nom, vingt vues par liste au plus\u00a0; le même nom prend les nouveaux critères.' })
  async saveView(
    @Arg('list', () => SavedViewListEnum, { description: 'La liste.' }) list: SavedViewList,
    @Arg('name', () => String, { description: 'Nom, 60 caractères au plus.' }) name: string,
    @Arg('search', () => String, { description: 'Ce qui suit «\u00a0?\u00a0» dans l’adresse de la liste.' }) search: string,
    @Ctx() { deps, viewer }: Context,
  ): Promise<SavedViewsPayload> {
    return toPayload(await saveView(deps, viewer, { list, name, search }), async (of) => ({ views: await listViews(deps.db.read, viewer, of) }));
  }

  @OfAct('view.rename')
  @Mutation(() => SavedViewsPayload, { description: 'Donner un autre nom à une vue.' })
  async renameView(
    @Arg('id', () => ID, { description: 'La vue.' }) id: string,
    @Arg('name', () => String, { description: 'Nom, 60 caractères au plus.' }) name: string,
    @Ctx() { deps, viewer }: Context,
  ): Promise<SavedViewsPayload> {
    return toPayload(await renameView(deps, viewer, id, name), async (of) => ({ views: await listViews(deps.db.read, viewer, of) }));
  }

  @OfAct('view.delete')
  @Mutation(() => SavedViewsPayload, { description: 'Supprimer une vue.' })
  async deleteView(@Arg('id', () => ID, { description: 'La vue.' }) id: string, @Ctx() { deps, viewer }: Context): Promise<SavedViewsPayload> {
    return toPayload(await deleteView(deps, viewer, id), async (of) => ({ views: await listViews(deps.db.read, viewer, of) }));
  }
}
