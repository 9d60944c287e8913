import { writes } from '@apart/shared';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import type { Page } from '../../../graphql/connection.ts';
import { PossibleActionType } from '../../../graphql/types/common.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { HabilitationRoleEnum, roleOn } from '../../habilitations/index.ts';
import { communesOfPostalCode } from '../communes.ts';
import { listEstablishments, readEstablishment } from '../read.ts';
import { saveEstablishment } from '../save.ts';
import { SaveEstablishmentInputType } from './save-input.ts';
import { toEstablishment } from './to-establishment.ts';
import { CommuneType, EstablishmentConnection, EstablishmentPayload, EstablishmentType } from './types.ts';

@Resolver(() => EstablishmentType)
export class EstablishmentResolver {
  @OfAct('establishment.read')
  @Query(() => EstablishmentType, { nullable: true, description: 'Un établissement ; nul quand il est inconnu ou hors de portée.' })
  async establishment(@Arg('siret', () => String, { description: 'SIRET, espaces admis.' }) siret: string, @Ctx() ctx: Context) {
    const row = await readEstablishment(ctx.deps, ctx.viewer, siret);
    return row && toEstablishment(row);
  }

  @OfAct('establishment.mine')
  @Query(() => EstablishmentConnection, { description: 'Les établissements de la personne connectée, par nom.' })
  async myEstablishments(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel reprendre.' }) after: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<Page<EstablishmentType>> {
    return listEstablishments(ctx.deps, ctx.viewer, { first, after: after ?? null }, toEstablishment);
  }

  @OfAct('establishment.communes')
  @Query(() => [CommuneType], { description: 'Toutes les communes d’un code postal.' })
  communes(@Arg('postalCode', () => String, { description: 'Code postal, cinq chiffres.' }) postalCode: string) {
    return communesOfPostalCode(postalCode);
  }

  @OfAct('establishment.save')
  @Mutation(() => EstablishmentPayload, { description: 'Compléter ou modifier la fiche établissement.' })
  async saveEstablishment(
    @Arg('input', () => SaveEstablishmentInputType, { description: 'Ce qui change.' }) input: SaveEstablishmentInputType,
    @Ctx() ctx: Context,
  ): Promise<EstablishmentPayload> {
    return toPayload(await saveEstablishment(ctx.deps, ctx.viewer, input), (row) => ({ establishment: toEstablishment(row) }));
  }

  @FieldResolver(() => HabilitationRoleEnum, { nullable: true, description: 'Rôle de la personne connectée sur l’établissement.' })
  myRole(@Root() establishment: EstablishmentType, @Ctx() ctx: Context) {
    return roleOn(ctx.deps.db.read, ctx.viewer, establishment.siret);
  }

  @FieldResolver(() => [PossibleActionType], { description: 'Ce que la personne connectée peut faire ici.' })
  async possibleActions(@Root() establishment: EstablishmentType, @Ctx() ctx: Context): Promise<PossibleActionType[]> {
    const role = await roleOn(ctx.deps.db.read, ctx.viewer, establishment.siret);
    if (!role || !writes(role)) return [];
    return [
      { act: 'establishment.save', label: 'Modifier la fiche', needsReason: false },
      { act: 'dap.save', label: 'Faire une demande d’autorisation', needsReason: false },
    ];
  }
}
