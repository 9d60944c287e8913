import type { Day } from '@apart/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { cancelBankChange } from '../cancel-bank-change.ts';
import { closeEstablishment, reopenEstablishment } from '../close.ts';
import { checkEstablishmentLink } from '../proof.ts';
import { replacedBy } from '../read.ts';
import { replaceEstablishment } from '../replace.ts';
import type { EstablishmentRow } from '../repository.ts';
import { toCompanyLink } from './company-link.ts';
import { CompanyLinkType, EstablishmentNameType, EstablishmentTargetInputType, PendingBankChangeType, ReplaceEstablishmentInputType } from './life-types.ts';
import { toEstablishment } from './to-establishment.ts';
import { EstablishmentPayload, EstablishmentType } from './types.ts';

/** The life of a sheet: its account, its closing, the SIRET that takes its place, and what proves its link to the company. */
@Resolver(() => EstablishmentType)
export class EstablishmentLifeResolver {
  @OfAct('establishment.cancelBankChange')
  @Mutation(() => EstablishmentPayload, { description: 'Annuler un changement de compte bancaire qui attend.' })
  async cancelBankChange(@Arg('target', () => EstablishmentTargetInputType, { description: 'La fiche.' }) target: EstablishmentTargetInputType, @Ctx() ctx: Context): Promise<EstablishmentPayload> {
    return toPayload(await cancelBankChange(ctx.deps, ctx.viewer, target), answer);
  }

  @OfAct('establishment.close')
  @Mutation(() => EstablishmentPayload, { description: 'Déclarer la fermeture d’un établissement.' })
  async closeEstablishment(
    @Arg('target', () => EstablishmentTargetInputType, { description: 'La fiche.' }) target: EstablishmentTargetInputType,
    @Arg('closedOn', () => DayScalar, { description: 'Dernier jour d’activité.' }) closedOn: Day,
    @Ctx() ctx: Context,
  ): Promise<EstablishmentPayload> {
    return toPayload(await closeEstablishment(ctx.deps, ctx.viewer, target, closedOn), answer);
  }

  @OfAct('establishment.reopen')
  @Mutation(() => EstablishmentPayload, { description: 'Annuler une fermeture déclarée par erreur.' })
  async reopenEstablishment(@Arg('target', () => EstablishmentTargetInputType, { description: 'La fiche.' }) target: EstablishmentTargetInputType, @Ctx() ctx: Context): Promise<EstablishmentPayload> {
    return toPayload(await reopenEstablishment(ctx.deps, ctx.viewer, target), answer);
  }

  @OfAct('establishment.replace')
  @Mutation(() => EstablishmentPayload, { description: 'Dire quel SIRET remplace celui-ci\u00a0; les dossiers restent sous l’ancien et se lisent depuis le nouveau.' })
  async replaceEstablishment(
    @Arg('target', () => EstablishmentTargetInputType, { description: 'La fiche de l’ancien SIRET.' }) target: EstablishmentTargetInputType,
    @Arg('input', () => ReplaceEstablishmentInputType, { description: 'Le nouveau SIRET.' }) input: ReplaceEstablishmentInputType,
    @Ctx() ctx: Context,
  ): Promise<EstablishmentPayload> {
    return toPayload(await replaceEstablishment(ctx.deps, ctx.viewer, target, { ...input, closedOn: input.closedOn as Day }), answer);
  }

  @OfAct('establishment.checkLink')
  @Mutation(() => EstablishmentPayload, { description: 'Dire que le lien entre l’espace et l’entreprise a été vérifié, et comment.' })
  async checkEstablishmentLink(
    @Arg('target', () => EstablishmentTargetInputType, { description: 'La fiche.' }) target: EstablishmentTargetInputType,
    @Arg('how', () => String, { description: 'Comment le lien a été vérifié.' }) how: string,
    @Ctx() ctx: Context,
  ): Promise<EstablishmentPayload> {
    return toPayload(await checkEstablishmentLink(ctx.deps, ctx.viewer, target, how), answer);
  }

  @FieldResolver(() => CompanyLinkType, { description: 'Ce qui atteste le lien avec l’entreprise.' })
  companyLink(@Root() { row }: EstablishmentType): CompanyLinkType {
    return toCompanyLink(row);
  }

  @FieldResolver(() => PendingBankChangeType, { nullable: true, description: 'Le compte bancaire qui attend d’être utilisé, s’il y en a un.' })
  pendingBankChange(@Root() { row }: EstablishmentType): PendingBankChangeType | null {
    const { pendingBankFrom: usableFrom, pendingIbanMasked: ibanMasked, pendingBankBy } = row;
    return usableFrom && ibanMasked ? { ibanMasked, usableFrom, by: pendingBankBy ?? '' } : null;
  }

  @FieldResolver(() => [EstablishmentNameType], { description: 'Les anciens SIRET que celui-ci remplace.' })
  async replaces(@Root() { siret }: EstablishmentType, @Ctx() ctx: Context): Promise<readonly EstablishmentNameType[]> {
    return ctx.loaders.get<string, readonly EstablishmentNameType[]>(ctx, 'establishment.replaces', ({ deps, viewer }, sirets) => replacedBy(deps.db.read, viewer, sirets)).load(siret);
  }
}

const answer = (row: EstablishmentRow) => ({ establishment: toEstablishment(row) });
