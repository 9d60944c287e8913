import { Arg, Ctx, Int, Mutation, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { saveDap } from '../save.ts';
import { startAvenant } from '../start-avenant.ts';
import { submitDap } from '../submit.ts';
import { withdrawDap } from '../withdraw.ts';
import { DapPayload } from './dap-type.ts';
import { SaveDapInput } from './inputs.ts';
import { toDapPayload } from './to-dap-payload.ts';

@Resolver()
export class DapEmployerResolver {
  @OfAct('dap.save')
  @Mutation(() => DapPayload, { description: 'Enregistrer une demande telle qu’elle est\u00a0: un brouillon incomplet n’est jamais refusé.' })
  async saveDap(@Arg('input', () => SaveDapInput, { description: 'Ce qui est enregistré.' }) input: SaveDapInput, @Ctx() ctx: Context) {
    return toDapPayload(ctx, await saveDap(ctx.deps, ctx.viewer, { ...input, form: { ...input.form } }));
  }

  @OfAct('dap.submit')
  @Mutation(() => DapPayload, { description: 'Envoyer une demande ou un avenant à l’unité départementale.' })
  async submitDap(
    @Arg('reference', () => String, { description: 'Référence.' }) reference: string,
    @Arg('expectedVersion', () => Int, { description: 'Version lue.' }) expectedVersion: number,
    @Arg('idempotencyKey', () => String, { description: 'Clé choisie par l’appelant\u00a0: la même clé n’envoie qu’une fois.' }) idempotencyKey: string,
    @Ctx() ctx: Context,
  ): Promise<DapPayload> {
    return toDapPayload(ctx, await submitDap(ctx.deps, ctx.viewer, { reference, expectedVersion, idempotencyKey }));
  }

  @OfAct('dap.withdraw')
  @Mutation(() => DapPayload, { description: 'Retirer une demande qui n’est pas décidée.' })
  async withdrawDap(
    @Arg('reference', () => String, { description: 'Référence.' }) reference: string,
    @Arg('expectedVersion', () => Int, { description: 'Version lue.' }) expectedVersion: number,
    @Arg('reason', () => String, { description: 'Motif du retrait.' }) reason: string,
    @Ctx() ctx: Context,
  ): Promise<DapPayload> {
    return toDapPayload(ctx, await withdrawDap(ctx.deps, ctx.viewer, { reference, expectedVersion, reason }));
  }

  @OfAct('dap.startAvenant')
  @Mutation(() => DapPayload, { description: 'Commencer un avenant à partir de la décision en vigueur du dossier.' })
  async startAvenant(
    @Arg('reference', () => String, { description: 'Référence de la décision ou de l’une des versions du dossier.' }) reference: string,
    @Arg('idempotencyKey', () => String, { description: 'Clé choisie par l’appelant\u00a0: la même clé ne crée qu’un avenant.' }) idempotencyKey: string,
    @Ctx() ctx: Context,
  ): Promise<DapPayload> {
    return toDapPayload(ctx, await startAvenant(ctx.deps, ctx.viewer, { reference, idempotencyKey }));
  }
}
