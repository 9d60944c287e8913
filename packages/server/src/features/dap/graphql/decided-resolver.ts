import type { Day } from '@apart/shared';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { DayScalar } from '../../../graphql/scalars.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { handOverDap, listColleagues } from '../hand-over.ts';
import { addDapNote, notesOf } from '../notes.ts';
import { replaceDecision } from '../replace-decision.ts';
import { withdrawDa } from '../withdraw-da.ts';
import { DapPayload } from './dap-type.ts';
import { ColleagueType, DapNotePayload, DapNoteType, ReplaceDecisionInput } from './notes-type.ts';
import { toDapPayload } from './to-dap-payload.ts';

/** What agents do around decisions: replace, withdraw, hand over, note. */
@Resolver()
export class DapDecidedResolver {
  @OfAct('dap.replaceDecision')
  @Mutation(() => DapPayload, { description: 'Remplacer une décision par une autre, avec sa raison\u00a0; l’employeur en est averti, l’histoire garde les deux.' })
  async replaceDecision(@Arg('input', () => ReplaceDecisionInput, { description: 'La nouvelle décision.' }) input: ReplaceDecisionInput, @Ctx() ctx: Context): Promise<DapPayload> {
    return toDapPayload(ctx, await replaceDecision(ctx.deps, ctx.viewer, input));
  }

  @OfAct('da.withdraw')
  @Mutation(() => DapPayload, { description: 'Retirer une autorisation illégale, dans les quatre mois et l’entreprise entendue (CRPA L. 242-1).' })
  async withdrawDa(
    @Arg('reference', () => String, { description: 'Référence.' }) reference: string,
    @Arg('expectedVersion', () => Int, { description: 'Version lue.' }) expectedVersion: number,
    @Arg('heardOn', () => DayScalar, { nullable: true, description: 'Jour où l’entreprise a été entendue, ou a pu répondre par écrit.' }) heardOn: Day | null,
    @Arg('reason', () => String, { description: 'En quoi l’autorisation est illégale\u00a0; lu par l’employeur.' }) reason: string,
    @Ctx() ctx: Context,
  ): Promise<DapPayload> {
    return toDapPayload(ctx, await withdrawDa(ctx.deps, ctx.viewer, { reference, expectedVersion, heardOn: heardOn ?? null, reason }));
  }

  @OfAct('dap.handOver')
  @Mutation(() => DapPayload, { description: 'Confier l’instruction à un autre agent du même périmètre, qui en est averti\u00a0; le délai continue.' })
  async handOverDap(
    @Arg('reference', () => String, { description: 'Référence.' }) reference: string,
    @Arg('expectedVersion', () => Int, { description: 'Version lue.' }) expectedVersion: number,
    @Arg('to', () => ID, { description: 'L’agent, pris dans dapColleagues.' }) to: string,
    @Arg('note', () => String, { nullable: true, description: 'Note entre agents\u00a0; l’employeur ne la lit jamais.' }) note: string | null,
    @Ctx() ctx: Context,
  ): Promise<DapPayload> {
    return toDapPayload(ctx, await handOverDap(ctx.deps, ctx.viewer, { reference, expectedVersion, to, note: note ?? '' }));
  }

  @OfAct('dap.handOver')
  @Query(() => [ColleagueType], { description: 'Les agents à qui cette demande peut être confiée.' })
  dapColleagues(@Arg('reference', () => String, { description: 'Référence.' }) reference: string, @Ctx() { deps, viewer }: Context) {
    return listColleagues(deps, viewer, reference);
  }

  @OfAct('dap.readNotes')
  @Query(() => [DapNoteType], { description: 'Les notes entre agents sur une demande, la première écrite d’abord.' })
  dapNotes(@Arg('reference', () => String, { description: 'Référence.' }) reference: string, @Ctx() { deps, viewer }: Context) {
    return notesOf(deps, viewer, reference);
  }

  @OfAct('dap.addNote')
  @Mutation(() => DapNotePayload, { description: 'Écrire une note entre agents\u00a0; aucun employeur ni aucun jeton ne la lit.' })
  async addDapNote(
    @Arg('reference', () => String, { description: 'Référence.' }) reference: string,
    @Arg('text', () => String, { description: 'La note.' }) text: string,
    @Ctx() { deps, viewer }: Context,
  ): Promise<DapNotePayload> {
    return toPayload(await addDapNote(deps, viewer, reference, text), (note) => ({ note }));
  }
}
