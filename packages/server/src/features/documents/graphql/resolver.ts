import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { FileLinkType } from '../../../graphql/types/common.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { DaType, DaWithdrawalType } from '../../da/index.ts';
import { DapPayload, DapRefusalType, DapType, toDap } from '../../dap/index.ts';
import { removeDocument } from '../attach.ts';
import { letterOf } from '../da-letter.ts';
import { receiptOf } from '../receipt.ts';
import { refusalLetterOf } from '../refusal-letter.ts';
import { piecesOf, type DocumentRow } from '../repository.ts';
import { daWithdrawalLetterOf, refusalWithdrawalLetterOf } from '../withdrawal-letters.ts';
import { AttachedDocumentType, toAttachedDocument } from './types.ts';

@Resolver(() => DapType)
export class DapDocumentsResolver {
  @OfAct('document.remove')
  @Mutation(() => DapPayload, { description: 'Retirer une pièce d’une demande provisoire ou à compléter.' })
  async removeDocument(
    @Arg('reference', () => String, { description: 'Référence de la demande.' }) reference: string,
    @Arg('documentId', () => ID, { description: 'Pièce à retirer.' }) documentId: string,
    @Ctx() ctx: Context,
  ): Promise<DapPayload> {
    return toPayload(await removeDocument(ctx.deps, ctx.viewer, reference, documentId), (row) => ({ dap: toDap(row, ctx.deps.clock.now()) }));
  }

  @FieldResolver(() => [AttachedDocumentType], { description: 'Pièces jointes, la première ajoutée d’abord.' })
  async documents(@Root() dap: DapType, @Ctx() ctx: Context): Promise<AttachedDocumentType[]> {
    const rows = await ctx.loaders.get(ctx, 'piecesOfDap', readPieces).load(dap.id);
    return rows.map((row) => toAttachedDocument(ctx.deps, row));
  }

  @FieldResolver(() => FileLinkType, { nullable: true, description: 'Récépissé du dernier envoi (R. 5122-26).' })
  receipt(@Root() dap: DapType, @Ctx() ctx: Context): Promise<FileLinkType | null> {
    return receiptOf(ctx.deps, dap.row);
  }
}

@Resolver(() => DaType)
export class DaDocumentsResolver {
  @FieldResolver(() => FileLinkType, { nullable: true, description: 'Lettre de décision.' })
  letter(@Root() da: DaType, @Ctx() ctx: Context): Promise<FileLinkType | null> {
    return letterOf(ctx.deps, da.row);
  }
}

@Resolver(() => DaWithdrawalType)
export class DaWithdrawalDocumentsResolver {
  @FieldResolver(() => FileLinkType, { nullable: true, description: 'Lettre de retrait, avec les voies et délais de recours.' })
  letter(@Root() { row }: DaWithdrawalType, @Ctx() ctx: Context): Promise<FileLinkType | null> {
    return daWithdrawalLetterOf(ctx.deps, row);
  }
}

@Resolver(() => DapRefusalType)
export class RefusalDocumentsResolver {
  @FieldResolver(() => FileLinkType, { description: 'Lettre de refus, avec les voies et délais de recours.' })
  letter(@Root() { dap, row }: DapRefusalType, @Ctx() ctx: Context): Promise<FileLinkType> {
    return refusalLetterOf(ctx.deps, dap, row);
  }

  @FieldResolver(() => FileLinkType, { nullable: true, description: 'Lettre de retrait de ce refus, quand la demande est de nouveau à instruire ou à compléter\u00a0; nulle quand une nouvelle décision, qui a sa lettre, l’a remplacé.' })
  withdrawalLetter(@Root() { dap, row }: DapRefusalType, @Ctx() ctx: Context): Promise<FileLinkType | null> {
    return refusalWithdrawalLetterOf(ctx.deps, dap, row);
  }
}

async function readPieces(ctx: Context, ids: readonly string[]): Promise<readonly (readonly DocumentRow[])[]> {
  const rows = await piecesOf(ctx.deps.db.read, ids);
  return ids.map((id) => rows.filter((row) => row.ownerId === id));
}
