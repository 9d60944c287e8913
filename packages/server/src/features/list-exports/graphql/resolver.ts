import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { DapFilterInput } from '../../dap/index.ts';
import { DiFilterInput } from '../../di/index.ts';
import { LongWorkPayload, toLongWork } from '../../long-work/index.ts';
import { exportDaps, exportDis } from '../export-list.ts';

@Resolver()
export class ListExportResolver {
  @OfAct('dap.export')
  @Mutation(() => LongWorkPayload, { description: 'Faire de la liste des demandes, ainsi filtrée, un fichier CSV aux colonnes de l’extrait DARES\u00a0; le travail dit où il en est.' })
  async exportDaps(@Arg('filter', () => DapFilterInput, { nullable: true, description: 'Les critères de la liste.' }) filter: DapFilterInput | null, @Ctx() { deps, viewer }: Context): Promise<LongWorkPayload> {
    return toPayload(await exportDaps(deps, viewer, filter ?? {}), (row) => ({ work: toLongWork(deps, row) }));
  }

  @OfAct('di.export')
  @Mutation(() => LongWorkPayload, { description: 'Faire de la liste des demandes d’indemnisation, ainsi filtrée, un fichier CSV\u00a0: la consommation de l’extrait DARES.' })
  async exportDis(@Arg('filter', () => DiFilterInput, { nullable: true, description: 'Les critères de la liste.' }) filter: DiFilterInput | null, @Ctx() { deps, viewer }: Context): Promise<LongWorkPayload> {
    return toPayload(await exportDis(deps, viewer, filter ?? {}), (row) => ({ work: toLongWork(deps, row) }));
  }
}
