import type { Day } from '@apart/shared';
import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { CentsScalar, DayScalar } from '../../../graphql/scalars.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { correctDi } from '../correct.ts';
import { invalidateDiPayment } from '../pay.ts';
import { askDiRecovery, cancelDiRecovery, issueDiRecovery } from '../recover.ts';
import type { DiRow } from '../repository.ts';
import { checkDi, takeDi } from '../review.ts';
import { DiPayload, toDi } from './di.ts';

const REFERENCE = 'Référence de la demande d’indemnisation, telle qu’on la tape.';
const VERSION = 'Version lue\u00a0: l’acte est refusé si l’objet a changé depuis.';
const KEY = 'Clé de répétition\u00a0: la même clé ne fait l’acte qu’une fois.';
const payload = (row: DiRow) => ({ di: toDi(row) });

/** What happens to a claim between its sending and the end of its month, beside the visa and the transfer. */
@Resolver()
export class DiFollowingResolver {
  @OfAct('di.correct')
  @Mutation(() => DiPayload, { description: 'Corriger une déclaration envoyée, à tout moment\u00a0: une nouvelle version, à modifier puis à envoyer. Seule la différence sera payée ou rendue.' })
  async correctDi(
    @Arg('reference', () => String, { description: REFERENCE }) reference: string,
    @Arg('expectedVersion', () => Int, { description: VERSION }) expectedVersion: number,
    @Arg('reason', () => String, { description: 'Motif de la correction\u00a0; il reste comme trace d’une correction spontanée.' }) reason: string,
    @Arg('idempotencyKey', () => String, { description: KEY }) idempotencyKey: string,
    @Ctx() ctx: Context,
  ): Promise<DiPayload> {
    return toPayload(await correctDi(ctx.deps, ctx.viewer, { reference, expectedVersion, reason, idempotencyKey }), payload);
  }

  @OfAct('di.take')
  @Mutation(() => DiPayload, { description: 'Commencer l’instruction d’une demande.' })
  async takeDi(
    @Arg('reference', () => String, { description: REFERENCE }) reference: string,
    @Arg('expectedVersion', () => Int, { description: VERSION }) expectedVersion: number,
    @Ctx() ctx: Context,
  ): Promise<DiPayload> {
    return toPayload(await takeDi(ctx.deps, ctx.viewer, { reference, expectedVersion }), payload);
  }

  @OfAct('di.check')
  @Mutation(() => DiPayload, { description: 'Proposer au visa une demande vérifiée.' })
  async checkDi(
    @Arg('reference', () => String, { description: REFERENCE }) reference: string,
    @Arg('expectedVersion', () => Int, { description: VERSION }) expectedVersion: number,
    @Ctx() ctx: Context,
  ): Promise<DiPayload> {
    return toPayload(await checkDi(ctx.deps, ctx.viewer, { reference, expectedVersion }), payload);
  }

  @OfAct('di.invalidatePayment')
  @Mutation(() => DiPayload, { description: 'Signaler que la banque n’a pas fait le virement, ou l’a rendu.' })
  async invalidateDiPayment(
    @Arg('reference', () => String, { description: REFERENCE }) reference: string,
    @Arg('expectedVersion', () => Int, { description: VERSION }) expectedVersion: number,
    @Arg('reason', () => String, { description: 'Motif donné par la banque.' }) reason: string,
    @Ctx() ctx: Context,
  ): Promise<DiPayload> {
    return toPayload(await invalidateDiPayment(ctx.deps, ctx.viewer, { reference, expectedVersion, reason }), payload);
  }

  @OfAct('di.askRecovery')
  @Mutation(() => DiPayload, { description: 'Demander le recouvrement d’une somme versée à tort (R. 5122-10).' })
  async askDiRecovery(
    @Arg('reference', () => String, { description: REFERENCE }) reference: string,
    @Arg('expectedVersion', () => Int, { description: VERSION }) expectedVersion: number,
    @Arg('amount', () => CentsScalar, { description: 'Somme à rendre.' }) amount: number,
    @Arg('reason', () => String, { description: 'Motif, lu par l’employeur.' }) reason: string,
    @Ctx() ctx: Context,
  ): Promise<DiPayload> {
    return toPayload(await askDiRecovery(ctx.deps, ctx.viewer, { reference, expectedVersion, amount, reason }), payload);
  }

  @OfAct('di.issueRecovery')
  @Mutation(() => DiPayload, { description: 'Émettre l’ordre de recouvrement, avec son délai d’au moins 30 jours (R. 5122-10).' })
  async issueDiRecovery(
    @Arg('reference', () => String, { description: REFERENCE }) reference: string,
    @Arg('expectedVersion', () => Int, { description: VERSION }) expectedVersion: number,
    @Arg('dueOn', () => DayScalar, { description: 'Dernier jour pour rendre la somme.' }) dueOn: Day,
    @Ctx() ctx: Context,
  ): Promise<DiPayload> {
    return toPayload(await issueDiRecovery(ctx.deps, ctx.viewer, { reference, expectedVersion, dueOn }), payload);
  }

  @OfAct('di.cancelRecovery')
  @Mutation(() => DiPayload, { description: 'Annuler le recouvrement, ou y renoncer.' })
  async cancelDiRecovery(
    @Arg('reference', () => String, { description: REFERENCE }) reference: string,
    @Arg('expectedVersion', () => Int, { description: VERSION }) expectedVersion: number,
    @Arg('reason', () => String, { description: 'Motif.' }) reason: string,
    @Ctx() ctx: Context,
  ): Promise<DiPayload> {
    return toPayload(await cancelDiRecovery(ctx.deps, ctx.viewer, { reference, expectedVersion, reason }), payload);
  }
}
