import { REFUSAL_REASONS } from '@apart/shared';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Page } from '../../../graphql/connection.ts';
import type { Context } from '../../../graphql/context.ts';
import { listDaps, type DapSort } from '../list.ts';
import { findDap } from '../repository.ts';
import { DapConnection, DapType, toDap } from './dap-type.ts';
import { DapSortEnum } from './enums.ts';
import { DapFilterInput } from './inputs.ts';
import { RefusalReasonType } from './parts.ts';
import { toDapPage } from './to-dap-page.ts';

@Resolver()
export class DapQueryResolver {
  @OfAct('dap.read')
  @Query(() => DapConnection, { description: 'Les demandes que la personne connectée peut voir, page par page.' })
  async daps(
    @Arg('filter', () => DapFilterInput, { nullable: true, description: 'Critères.' }) filter: DapFilterInput | null,
    @Arg('sort', () => DapSortEnum, { nullable: true, defaultValue: 'DUE_FIRST', description: 'Ordre.' }) sort: DapSort | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel reprendre.' }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<DapType>> {
    return toDapPage(ctx, await listDaps(ctx.deps, ctx.viewer, { filter, sort, first, after }));
  }

  @OfAct('dap.read')
  @Query(() => DapType, { nullable: true, description: 'Une demande ou un avenant\u00a0; nul quand elle est inconnue ou hors de vue.' })
  async dap(
    @Arg('reference', () => String, { description: 'Référence, nouvelle ou ancienne, telle qu’on la tape.' }) reference: string,
    @Ctx() ctx: Context,
  ): Promise<DapType | null> {
    const row = await findDap(ctx.deps.db.read, ctx.viewer, reference);
    return row ? toDap(row, ctx.deps.clock.now()) : null;
  }

  @OfAct('dap.read')
  @Query(() => [RefusalReasonType], { description: 'Le catalogue des motifs de refus.' })
  refusalReasons(): readonly RefusalReasonType[] {
    return REFUSAL_REASONS;
  }
}
