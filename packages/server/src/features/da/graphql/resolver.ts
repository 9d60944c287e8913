import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { EstablishmentType } from '../../establishments/index.ts';
import { dasOfSiret, findDa } from '../repository.ts';
import { DaType, toDa } from './types.ts';

@Resolver()
export class DaResolver {
  @OfAct('da.read')
  @Query(() => DaType, { nullable: true, description: 'Une décision d’autorisation\u00a0; nul quand elle est inconnue ou hors de vue.' })
  async da(
    @Arg('reference', () => String, { description: 'Référence, nouvelle ou ancienne, telle qu’on la tape.' }) reference: string,
    @Ctx() ctx: Context,
  ): Promise<DaType | null> {
    const row = await findDa(ctx.deps.db.read, ctx.viewer, reference);
    return row ? toDa(row) : null;
  }
}

@Resolver(() => EstablishmentType)
export class DasOfEstablishmentResolver {
  @FieldResolver(() => [DaType], { description: 'Décisions d’autorisation de l’établissement, dernière éditée d’abord.' })
  async das(@Root() { siret }: EstablishmentType, @Ctx() ctx: Context): Promise<DaType[]> {
    return (await dasOfSiret(ctx.deps.db.read, ctx.viewer, siret)).map(toDa);
  }
}
