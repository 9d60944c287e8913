import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import type { Page } from '../../../graphql/connection.ts';
import { PossibleActionType } from '../../../graphql/types/common.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { HabilitationRoleEnum, rightsOfViewer, roleUnder } from '../../habilitations/index.ts';
import { communesOfPostalCode } from '../communes.ts';
import { listEstablishments, readEstablishment } from '../read.ts';
import { saveEstablishment } from '../save.ts';
import { SaveEstablishmentInputType } from './save-input.ts';
import { toEstablishment } from './to-establishment.ts';
import { CommuneType, EstablishmentConnection, EstablishmentPayload, EstablishmentType } from './types.ts';

@Resolver(() => EstablishmentType)
export class EstablishmentResolver {
  @OfAct('establishment.read')
  @Query(() => EstablishmentType, { nullable: true, description: 'Un établissement\u00a0; nul quand il est inconnu ou hors de portée.' })
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
  async myRole(@Root() establishment: EstablishmentType, @Ctx() ctx: Context) {
    return roleUnder(await rightsOfViewer(ctx, establishment.siret));
  }

  @FieldResolver(() => [PossibleActionType], { description: 'Ce que la personne connectée peut faire ici.' })
  async possibleActions(@Root() establishment: EstablishmentType, @Ctx() ctx: Context): Promise<PossibleActionType[]> {
    const rights = await rightsOfViewer(ctx, establishment.siret);
    const { row } = establishment;
    const waits = row.pendingBankFrom !== null && row.pendingBankFrom > ctx.deps.clock.now();
    return [
      ...(rights?.editsSheet ? [{ act: 'establishment.save', label: 'Modifier la fiche', needsReason: false }] : []),
      ...(rights?.writesDap ? [{ act: 'dap.save', label: 'Faire une demande d’autorisation', needsReason: false }] : []),
      ...(rights?.administers && waits ? [{ act: 'establishment.cancelBankChange', label: 'Annuler le changement de compte', needsReason: false }] : []),
      ...(rights?.administers && !row.closedOn ? [{ act: 'establishment.close', label: 'Déclarer la fermeture', needsReason: false }] : []),
      ...(rights?.administers && row.closedOn && !row.replacedBySiret ? [{ act: 'establishment.reopen', label: 'Annuler la fermeture', needsReason: false }] : []),
      ...(rights?.administers && !row.replacedBySiret ? [{ act: 'establishment.replace', label: 'Signaler un nouveau SIRET', needsReason: false }] : []),
      ...(ctx.deps.acts.may('establishment.checkLink', ctx.viewer) && row.proofLevel !== 'CHECKED_BY_AGENT'
        ? [{ act: 'establishment.checkLink', label: 'Dire que le lien est vérifié', needsReason: true }]
        : []),
    ];
  }
}
