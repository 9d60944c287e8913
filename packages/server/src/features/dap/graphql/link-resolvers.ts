import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { invariant } from '@apart/shared';
import type { Page } from '../../../graphql/connection.ts';
import type { Context } from '../../../graphql/context.ts';
import { PossibleActionType } from '../../../graphql/types/common.ts';
import { commitmentsOfDa, DaType } from '../../da/index.ts';
import { EstablishmentType } from '../../establishments/index.ts';
import { listDaps } from '../list.ts';
import { toPossibleAction } from '../policy.ts';
import { readsScope, rightsOfViewer } from '../../habilitations/index.ts';
import { dapOf } from './batches.ts';
import { CommitmentType, labelled } from './commitments.ts';
import { DapConnection, DapType, toDap } from './dap-type.ts';
import { isAmendable } from './field-resolver.ts';
import { toDapPage } from './to-dap-page.ts';

/** What a decision tells of its request. Who may see the decision may see the version that it authorised, but for a token without `dap:read`. */
@Resolver(() => DaType)
export class DapOfDaResolver {
  @FieldResolver(() => DapType, { nullable: true, description: 'La demande ou l’avenant que cette décision autorise\u00a0; nul pour un jeton sans «\u00a0dap:read\u00a0».' })
  async dap(@Root() { row }: DaType, @Ctx() ctx: Context): Promise<DapType | null> {
    if (!readsScope(ctx.viewer, 'dap:read')) return null;
    const version = await dapOf(ctx, row.dapId);
    invariant(version, 'a decision has its version');
    return toDap(version, ctx.deps.clock.now());
  }

  @FieldResolver(() => [CommitmentType], { description: 'Engagements que la décision notifie (R. 5122-9 III)\u00a0: ceux que l’administration a fixés, sinon ceux que la demande proposait.' })
  async commitments(@Root() { row }: DaType, @Ctx() ctx: Context): Promise<readonly CommitmentType[]> {
    const version = await dapOf(ctx, row.dapId);
    invariant(version, 'a decision has its version');
    return commitmentsOfDa(row, version.form).map(labelled);
  }

  @FieldResolver(() => [PossibleActionType], { description: 'Ce que la personne connectée peut faire à partir de cette décision.' })
  async possibleActions(@Root() { row }: DaType, @Ctx() ctx: Context): Promise<PossibleActionType[]> {
    const version = (await rightsOfViewer(ctx, row.siret))?.writesDap ? await dapOf(ctx, row.dapId) : undefined;
    return version && (await isAmendable(ctx, version)) ? [toPossibleAction('dap.startAvenant')] : [];
  }
}

@Resolver(() => EstablishmentType)
export class DapsOfEstablishmentResolver {
  @FieldResolver(() => DapConnection, { description: 'Demandes de l’établissement, dernière créée d’abord.' })
  async daps(
    @Root() { siret }: EstablishmentType,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel reprendre.' }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<DapType>> {
    return toDapPage(ctx, await listDaps(ctx.deps, ctx.viewer, { filter: { siret }, sort: 'NEWEST', first, after }));
  }
}
