import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { authoriseDap } from '../authorise.ts';
import { refuseDap } from '../refuse.ts';
import { returnDap } from '../return.ts';
import { takeDap } from '../take.ts';
import { CommitmentInput } from './commitments.ts';
import { DapPayload } from './dap-type.ts';
import { ItemToCompleteInput } from './items-to-complete.ts';
import { toDapPayload } from './to-dap-payload.ts';

@Resolver()
export class DapAgentResolver {
  @OfAct('dap.take')
  @Mutation(() => DapPayload, { description: 'Prendre une demande en charge\u00a0; le délai continue.' })
  async takeDap(
    @Arg('reference', () => String, { description: 'Référence.' }) reference: string,
    @Arg('expectedVersion', () => Int, { description: 'Version lue.' }) expectedVersion: number,
    @Ctx() ctx: Context,
  ): Promise<DapPayload> {
    return toDapPayload(ctx, await takeDap(ctx.deps, ctx.viewer, { reference, expectedVersion }));
  }

  @OfAct('dap.authorise')
  @Mutation(() => DapPayload, { description: 'Autoriser\u00a0; la décision est éditée aussitôt.' })
  async authoriseDap(
    @Arg('reference', () => String, { description: 'Référence.' }) reference: string,
    @Arg('expectedVersion', () => Int, { description: 'Version lue.' }) expectedVersion: number,
    @Arg('comment', () => String, { nullable: true, description: 'Texte à joindre à la décision.' }) comment: string | null,
    @Arg('commitments', () => [CommitmentInput], { nullable: true, description: 'Engagements fixés par l’administration (R. 5122-9)\u00a0; sans eux, ceux que la demande propose.' }) commitments: CommitmentInput[] | null,
    @Ctx() ctx: Context,
  ): Promise<DapPayload> {
    return toDapPayload(ctx, await authoriseDap(ctx.deps, ctx.viewer, { reference, expectedVersion, comment, commitments }));
  }

  @OfAct('dap.refuse')
  @Mutation(() => DapPayload, { description: 'Refuser, avec un motif du catalogue et un texte.' })
  async refuseDap(
    @Arg('reference', () => String, { description: 'Référence.' }) reference: string,
    @Arg('expectedVersion', () => Int, { description: 'Version lue.' }) expectedVersion: number,
    @Arg('reasonCode', () => String, { description: 'Code du motif, dans refusalReasons.' }) reasonCode: string,
    @Arg('text', () => String, { description: 'Explication, lue par l’employeur.' }) text: string,
    @Ctx() ctx: Context,
  ): Promise<DapPayload> {
    return toDapPayload(ctx, await refuseDap(ctx.deps, ctx.viewer, { reference, expectedVersion, reasonCode, text }));
  }

  @OfAct('dap.return')
  @Mutation(() => DapPayload, { description: 'Renvoyer pour complément\u00a0; le délai s’arrête.' })
  async returnDap(
    @Arg('reference', () => String, { description: 'Référence.' }) reference: string,
    @Arg('expectedVersion', () => Int, { description: 'Version lue.' }) expectedVersion: number,
    @Arg('items', () => [ItemToCompleteInput], { description: 'Champs et pièces à compléter.' }) items: ItemToCompleteInput[],
    @Arg('text', () => String, { description: 'Explication, lue par l’employeur.' }) text: string,
    @Ctx() ctx: Context,
  ): Promise<DapPayload> {
    return toDapPayload(ctx, await returnDap(ctx.deps, ctx.viewer, { reference, expectedVersion, items, text }));
  }
}
