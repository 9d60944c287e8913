import type { Day, Month } from '@apart/shared';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { DayScalar, MonthScalar } from '../../../graphql/scalars.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { toRefusals } from '../../../graphql/types/refusal.ts';
import { approveDi, rejectDi, withdrawDi } from '../decide.ts';
import { linkNttToNir } from '../link-number.ts';
import { listDis } from '../list.ts';
import { openDi } from '../open.ts';
import { recordDiPayment, requestDiPayment } from '../pay.ts';
import { findDi, type DiRow } from '../repository.ts';
import { saveDiLines } from '../save-lines.ts';
import { submitDi } from '../submit.ts';
import { DiConnection, DiPayload, DiType, SaveDiLinesPayload, toDi } from './di.ts';
import { DiFilterInput, LinkNttToNirInput, SaveDiLinesInput } from './inputs.ts';

const REFERENCE = 'Référence de la demande d’indemnisation, telle qu’on la tape.';
const VERSION = 'Version lue\u00a0: l’acte est refusé si l’objet a changé depuis.';
const KEY = 'Clé de répétition\u00a0: la même clé ne fait l’acte qu’une fois.';
const payload = (row: DiRow) => ({ di: toDi(row) });

@Resolver()
export class DiResolver {
  @OfAct('di.read')
  @Query(() => DiConnection, { description: 'Demandes d’indemnisation, la dernière ouverte d’abord.' })
  async dis(
    @Arg('filter', () => DiFilterInput, { nullable: true, description: 'Filtre.' }) filter: DiFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel lire.' }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return listDis(ctx.deps.db.read, ctx.viewer, filter ?? {}, { first, after }, toDi);
  }

  @OfAct('di.read')
  @Query(() => DiType, { nullable: true, description: 'Une demande d’indemnisation\u00a0; nulle quand elle est inconnue ou hors de vue.' })
  async di(@Arg('reference', () => String, { description: REFERENCE }) reference: string, @Ctx() ctx: Context): Promise<DiType | null> {
    const row = await findDi(ctx.deps.db.read, ctx.viewer, reference);
    return row ? toDi(row) : null;
  }

  @OfAct('di.open')
  @Mutation(() => DiPayload, { description: 'Ouvrir la déclaration d’un mois depuis la décision\u00a0; rend celle qui existe déjà.' })
  async openDi(
    @Arg('daReference', () => String, { description: 'Référence de la décision.' }) daReference: string,
    @Arg('month', () => MonthScalar, { description: 'Mois à déclarer.' }) month: Month,
    @Arg('idempotencyKey', () => String, { description: KEY }) idempotencyKey: string,
    @Ctx() ctx: Context,
  ): Promise<DiPayload> {
    return toPayload(await openDi(ctx.deps, ctx.viewer, { daReference, month, idempotencyKey }), payload);
  }

  @OfAct('di.save')
  @Mutation(() => SaveDiLinesPayload, { description: 'Enregistrer des lignes\u00a0: une erreur n’empêche jamais d’enregistrer les autres.' })
  async saveDiLines(@Arg('input', () => SaveDiLinesInput, { description: 'Lignes.' }) input: SaveDiLinesInput, @Ctx() ctx: Context): Promise<SaveDiLinesPayload> {
    const result = await saveDiLines(ctx.deps, ctx.viewer, input);
    const answer = await toPayload(result, (saved) => ({ ...payload(saved.di), keptLineIds: saved.keptLineIds }));
    return result.ok ? { ...answer, refusals: toRefusals(result.value.refusals) } : answer;
  }

  @OfAct('di.linkNumber')
  @Mutation(() => DiPayload, { description: 'Rattacher à son NIR un salarié déclaré sous un NTT\u00a0: ses demandes et ses heures de l’année se suivent, l’ancien numéro le désigne encore.' })
  async linkNttToNir(@Arg('input', () => LinkNttToNirInput, { description: 'Salarié et NIR.' }) input: LinkNttToNirInput, @Ctx() ctx: Context): Promise<DiPayload> {
    return toPayload(await linkNttToNir(ctx.deps, ctx.viewer, input), payload);
  }

  @OfAct('di.submit')
  @Mutation(() => DiPayload, { description: 'Envoyer une demande à l’unité départementale.' })
  async submitDi(
    @Arg('reference', () => String, { description: REFERENCE }) reference: string,
    @Arg('expectedVersion', () => Int, { description: VERSION }) expectedVersion: number,
    @Arg('idempotencyKey', () => String, { description: KEY }) idempotencyKey: string,
    @Ctx() ctx: Context,
  ): Promise<DiPayload> {
    return toPayload(await submitDi(ctx.deps, ctx.viewer, { reference, expectedVersion, idempotencyKey }), payload);
  }

  @OfAct('di.withdraw')
  @Mutation(() => DiPayload, { description: 'Retirer une demande avant sa validation.' })
  async withdrawDi(
    @Arg('reference', () => String, { description: REFERENCE }) reference: string,
    @Arg('expectedVersion', () => Int, { description: VERSION }) expectedVersion: number,
    @Arg('reason', () => String, { description: 'Motif du retrait.' }) reason: string,
    @Ctx() ctx: Context,
  ): Promise<DiPayload> {
    return toPayload(await withdrawDi(ctx.deps, ctx.viewer, { reference, expectedVersion, reason }), payload);
  }

  @OfAct('di.approve')
  @Mutation(() => DiPayload, { description: 'Valider une demande\u00a0: le visa de l’unité départementale.' })
  async approveDi(
    @Arg('reference', () => String, { description: REFERENCE }) reference: string,
    @Arg('expectedVersion', () => Int, { description: VERSION }) expectedVersion: number,
    @Ctx() ctx: Context,
  ): Promise<DiPayload> {
    return toPayload(await approveDi(ctx.deps, ctx.viewer, { reference, expectedVersion }), payload);
  }

  @OfAct('di.reject')
  @Mutation(() => DiPayload, { description: 'Rejeter une demande, avec son motif.' })
  async rejectDi(
    @Arg('reference', () => String, { description: REFERENCE }) reference: string,
    @Arg('expectedVersion', () => Int, { description: VERSION }) expectedVersion: number,
    @Arg('reason', () => String, { description: 'Motif du rejet.' }) reason: string,
    @Ctx() ctx: Context,
  ): Promise<DiPayload> {
    return toPayload(await rejectDi(ctx.deps, ctx.viewer, { reference, expectedVersion, reason }), payload);
  }

  @OfAct('di.requestPayment')
  @Mutation(() => DiPayload, { description: 'Demander le paiement d’une demande validée.' })
  async requestDiPayment(
    @Arg('reference', () => String, { description: REFERENCE }) reference: string,
    @Arg('expectedVersion', () => Int, { description: VERSION }) expectedVersion: number,
    @Ctx() ctx: Context,
  ): Promise<DiPayload> {
    return toPayload(await requestDiPayment(ctx.deps, ctx.viewer, { reference, expectedVersion }), payload);
  }

  @OfAct('di.recordPayment')
  @Mutation(() => DiPayload, { description: 'Enregistrer le paiement fait.' })
  async recordDiPayment(
    @Arg('reference', () => String, { description: REFERENCE }) reference: string,
    @Arg('expectedVersion', () => Int, { description: VERSION }) expectedVersion: number,
    @Arg('paymentReference', () => String, { description: 'Référence du virement.' }) paymentReference: string,
    @Arg('paidOn', () => DayScalar, { description: 'Jour du virement.' }) paidOn: Day,
    @Ctx() ctx: Context,
  ): Promise<DiPayload> {
    return toPayload(await recordDiPayment(ctx.deps, ctx.viewer, { reference, expectedVersion, paymentReference, paidOn }), payload);
  }
}
