import { parisDayOf, type Day } from '@apart/shared';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { accountIdOf, type Viewer } from '../../../acts/index.ts';
import type { Deps } from '../../../deps.ts';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Page } from '../../../graphql/connection.ts';
import type { Context } from '../../../graphql/context.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { DapFilterInput } from '../../dap/index.ts';
import { labelOf } from '../begin.ts';
import { decideInMass } from '../decide-in-mass.ts';
import { hearInMass } from '../hearing.ts';
import { previewMassDecision } from '../preview.ts';
import { filesOf, hearingOf, listMassDecisions, massInSight, undosOf } from '../read.ts';
import { outcomesOf } from '../run.ts';
import type { MassDecisionRow, UndoChoice } from '../tables.ts';
import { undoChoicesOf, undoMassDecision } from '../undo.ts';
import { MassDecisionConnection, MassDecisionInput, MassDecisionPayload, MassDecisionType, MassPreviewPayload, UndoEnum } from './types.ts';

/** Lines shown on the page; the whole list is the file of the work. */
const SHOWN = 100;

@Resolver()
export class MassDecisionResolver {
  @OfAct('dap.decideInMass')
  @Query(() => MassPreviewPayload, { description: 'Ce que ferait une décision en nombre\u00a0: combien, les premières, celles qui ne peuvent pas et pourquoi.' })
  async previewMassDecision(
    @Arg('filter', () => DapFilterInput, { description: 'Les critères de la liste des demandes.' }) filter: DapFilterInput,
    @Arg('decision', () => MassDecisionInput, { description: 'La décision.' }) decision: MassDecisionInput,
    @Ctx() { deps, viewer }: Context,
  ): Promise<MassPreviewPayload> {
    return toPayload(await previewMassDecision(deps, viewer, filter, decision), (preview) => ({ preview }));
  }

  @OfAct('dap.decideInMass')
  @Mutation(() => MassDecisionPayload, { description: 'Prendre une décision pour toutes les demandes d’une sélection, en arrière-plan\u00a0; chacune a son issue.' })
  async decideInMass(
    @Arg('filter', () => DapFilterInput, { description: 'Les critères de l’aperçu.' }) filter: DapFilterInput,
    @Arg('decision', () => MassDecisionInput, { description: 'La décision.' }) decision: MassDecisionInput,
    @Arg('expectedCount', () => Int, { description: 'Le nombre annoncé par l’aperçu.' }) expectedCount: number,
    @Arg('idempotencyKey', () => String, { description: 'Clé choisie par l’appelant\u00a0: la même clé ne décide qu’une fois.' }) idempotencyKey: string,
    @Ctx() { deps, viewer }: Context,
  ): Promise<MassDecisionPayload> {
    return toPayload(await decideInMass(deps, viewer, { filter, decision, expectedCount, idempotencyKey }), async (row) => ({ massDecision: await toMassDecision(deps, viewer, row) }));
  }

  @OfAct('dap.undoMassDecision')
  @Mutation(() => MassDecisionPayload, { description: 'Annuler une décision en nombre\u00a0: une nouvelle décision par demande, avec sa raison, dont chaque employeur est averti. Des autorisations se retirent, une fois passé le délai laissé aux entreprises pour répondre.' })
  async undoMassDecision(
    @Arg('id', () => ID, { description: 'La décision en nombre.' }) id: string,
    @Arg('replacement', () => UndoEnum, { description: 'Ce qui prend la place de chaque décision.' }) replacement: UndoChoice,
    @Arg('reason', () => String, { description: 'Raison\u00a0; lue par chaque employeur.' }) reason: string,
    @Arg('idempotencyKey', () => String, { description: 'Clé choisie par l’appelant\u00a0: la même clé n’annule qu’une fois.' }) idempotencyKey: string,
    @Ctx() { deps, viewer }: Context,
  ): Promise<MassDecisionPayload> {
    return toPayload(await undoMassDecision(deps, viewer, { id, replacement, reason, idempotencyKey }), async (row) => ({ massDecision: await toMassDecision(deps, viewer, row) }));
  }

  @OfAct('dap.hearInMass')
  @Mutation(() => MassDecisionPayload, { description: 'Entendre les entreprises d’autorisations en nombre avant de les retirer\u00a0: un message par demande, qui dit pourquoi et jusqu’à quand répondre.' })
  async hearInMass(
    @Arg('id', () => ID, { description: 'La décision en nombre.' }) id: string,
    @Arg('reason', () => String, { description: 'En quoi les autorisations paraissent illégales\u00a0; lu par chaque entreprise.' }) reason: string,
    @Arg('answerBy', () => DayScalar, { description: 'Le dernier jour laissé pour répondre.' }) answerBy: Day,
    @Arg('idempotencyKey', () => String, { description: 'Clé choisie par l’appelant\u00a0: la même clé n’écrit qu’une fois.' }) idempotencyKey: string,
    @Ctx() { deps, viewer }: Context,
  ): Promise<MassDecisionPayload> {
    return toPayload(await hearInMass(deps, viewer, { id, reason, answerBy, idempotencyKey }), async (row) => ({ massDecision: await toMassDecision(deps, viewer, row) }));
  }

  @OfAct('dap.readMassDecisions')
  @Query(() => MassDecisionType, { nullable: true, description: 'Une décision en nombre des départements de l’agent\u00a0; nul quand elle est inconnue ou hors de vue.' })
  async massDecision(@Arg('id', () => ID, { description: 'Identifiant.' }) id: string, @Ctx() { deps, viewer }: Context): Promise<MassDecisionType | null> {
    const row = await massInSight(deps.db.read, viewer, id);
    return row ? toMassDecision(deps, viewer, row) : null;
  }

  @OfAct('dap.readMassDecisions')
  @Query(() => MassDecisionConnection, { description: 'Les décisions en nombre des départements de l’agent, la dernière d’abord.' })
  async massDecisions(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel reprendre.' }) after: string | null,
    @Ctx() { deps, viewer }: Context,
  ): Promise<Page<MassDecisionType>> {
    const { edges, pageInfo } = await listMassDecisions(deps, viewer, { first, after });
    const shown = await Promise.all(edges.map(async ({ cursor, node }) => ({ cursor, node: await toMassDecision(deps, viewer, node) })));
    return { edges: shown, nodes: shown.map(({ node }) => node), pageInfo };
  }
}

async function toMassDecision(deps: Deps, viewer: Viewer, row: MassDecisionRow): Promise<MassDecisionType> {
  const [ends, undos, hearing, refused, failed] = await Promise.all([outcomesOf(deps, row.id), undosOf(deps, row.id), hearingOf(deps, row.id), filesOf(deps, row.id, 'REFUSED', SHOWN), filesOf(deps, row.id, 'FAILED', SHOWN)]);
  const done = ends.get('DONE') ?? 0;
  return {
    ...row,
    workId: row.byAccountId === accountIdOf(viewer) ? row.workId : null,
    label: labelOf(row),
    undoChoices: done > 0 ? undoChoicesOf(row) : [],
    hearing: hearing?.answerBy ? { id: hearing.id, answerBy: hearing.answerBy, open: parisDayOf(deps.clock.now()) <= hearing.answerBy } : null,
    done,
    refused: ends.get('REFUSED') ?? 0,
    failed: ends.get('FAILED') ?? 0,
    notDecided: [...failed, ...refused].slice(0, SHOWN),
    undoneBy: undos.map(({ id }) => id),
  };
}
