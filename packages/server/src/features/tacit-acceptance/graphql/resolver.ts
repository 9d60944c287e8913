import type { TacitRegime } from '@apart/shared';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { InstantScalar } from '../../../graphql/scalars.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { DapConnection, TacitRegimeKindEnum, toDapPage } from '../../dap/index.ts';
import { labelled, readTacitRegime, setTacitRegime } from '../../tacit-regimes/index.ts';
import { listOverdue } from '../overdue.ts';
import { listSweeps, reportFor } from '../report.ts';
import { runTacitSweep } from '../sweep.ts';
import { TacitRegimeNowType, TacitRegimePayload, TacitSweepConnection, TacitSweepPayload } from './types.ts';

@Resolver()
export class TacitResolver {
  @OfAct('tacit.readSweeps')
  @Query(() => TacitSweepConnection, { description: 'Les passages de l’acceptation tacite, le dernier d’abord. Une UD y lit les nombres de ses départements.' })
  async tacitSweeps(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel reprendre.' }) after: string | undefined,
    @Ctx() ctx: Context,
  ) {
    return listSweeps(ctx.deps, ctx.viewer, { first, after: after ?? null });
  }

  @OfAct('tacit.overdue')
  @Query(() => DapConnection, { description: 'Les demandes sans décision dont le terme est passé, la plus ancienne d’abord.' })
  async overdueDaps(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel reprendre.' }) after: string | undefined,
    @Ctx() ctx: Context,
  ) {
    return toDapPage(ctx, await listOverdue(ctx.deps, ctx.viewer, { first, after: after ?? null }));
  }

  @OfAct('tacit.readRegime')
  @Query(() => TacitRegimeNowType, { description: 'Le régime de silence du moment.' })
  tacitRegime(@Ctx() ctx: Context) {
    return readTacitRegime(ctx.deps);
  }

  @OfAct('tacit.runSweep')
  @Mutation(() => TacitSweepPayload, { description: 'Accepter maintenant les demandes dont le terme est passé.' })
  async runTacitSweep(
    @Arg('dryRun', () => Boolean, { defaultValue: false, description: 'Vrai pour un essai, qui n’accepte rien.' }) dryRun: boolean,
    @Ctx() ctx: Context,
  ): Promise<TacitSweepPayload> {
    return toPayload(await runTacitSweep(ctx.deps, ctx.viewer, { dryRun, trigger: 'request' }), (row) => ({ report: reportFor(ctx.viewer, row) }));
  }

  @OfAct('tacit.setRegime')
  @Mutation(() => TacitRegimePayload, { description: 'Fixer le régime de silence à compter d’une date.' })
  async setTacitRegime(
    @Arg('kind', () => TacitRegimeKindEnum, { description: 'Régime.' }) kind: TacitRegime,
    @Arg('from', () => InstantScalar, { description: 'Les envois de cet instant et d’après le prennent.' }) from: Date,
    @Arg('source', () => String, { description: 'Texte qui le fonde, imprimé sur les récépissés.' }) source: string,
    @Ctx() ctx: Context,
  ): Promise<TacitRegimePayload> {
    return toPayload(await setTacitRegime(ctx.deps, ctx.viewer, { kind, from, source }), (row) => ({ regime: labelled(row) }));
  }
}
