import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Page } from '../../../graphql/connection.ts';
import type { Context } from '../../../graphql/context.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { DapPayload, DapType, toDap } from '../../dap/index.ts';
import { rightsOfViewer } from '../../habilitations/index.ts';
import { messagesOf, unreadOf } from '../repository.ts';
import { readDapMessages, sendDapMessage } from '../send.ts';
import type { DapMessageRow } from '../tables.ts';
import { DapMessageConnection } from './types.ts';

/** The thread on the file. Who sees a version that was sent sees what was said about the file. */
@Resolver(() => DapType)
export class DapMessageResolver {
  @OfAct('dap.sendMessage')
  @Mutation(() => DapPayload, { description: 'Écrire à l’autre côté au sujet d’un dossier\u00a0; un courriel l’en avertit.' })
  async sendDapMessage(
    @Arg('reference', () => String, { description: 'Référence d’une version envoyée du dossier.' }) reference: string,
    @Arg('text', () => String, { description: 'Message, 5 000 caractères au plus.' }) text: string,
    @Arg('idempotencyKey', () => String, { description: 'Clé choisie par l’appelant\u00a0: la même clé n’envoie qu’un message.' }) idempotencyKey: string,
    @Ctx() ctx: Context,
  ): Promise<DapPayload> {
    return toPayload(await sendDapMessage(ctx.deps, ctx.viewer, { reference, text, idempotencyKey }), (row) => ({ dap: toDap(row, ctx.deps.clock.now()) }));
  }

  @OfAct('dap.readMessages')
  @Mutation(() => DapPayload, { description: 'Marquer comme lus les messages que l’autre côté a écrits.' })
  async readDapMessages(@Arg('reference', () => String, { description: 'Référence.' }) reference: string, @Ctx() ctx: Context): Promise<DapPayload> {
    return toPayload(await readDapMessages(ctx.deps, ctx.viewer, reference), (row) => ({ dap: toDap(row, ctx.deps.clock.now()) }));
  }

  @FieldResolver(() => DapMessageConnection, { description: 'Messages échangés au sujet du dossier, toutes versions ensemble, le dernier d’abord.' })
  async messages(
    @Root() { row }: DapType,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel reprendre.' }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<DapMessageRow>> {
    return messagesOf(ctx.deps.db.read, row.stem, { first, after });
  }

  @FieldResolver(() => Boolean, { description: 'La personne connectée peut écrire sur ce dossier.' })
  async canSendMessage(@Root() { row }: DapType, @Ctx() ctx: Context): Promise<boolean> {
    if (row.firstSubmittedAt === null) return false;
    return ctx.viewer.kind === 'ud' ? ctx.viewer.departements.includes(row.departement) : (await rightsOfViewer(ctx, row.siret))?.writesDap === true;
  }

  @FieldResolver(() => Int, { description: 'Messages de l’autre côté que le côté de la personne connectée n’a pas lus\u00a0; 0 pour qui ne fait que consulter.' })
  async unreadMessages(@Root() { row }: DapType, @Ctx() ctx: Context): Promise<number> {
    const name = ctx.viewer.kind === 'ud' ? 'ADMINISTRATION' : 'EMPLOYER';
    if (ctx.viewer.kind !== 'ud' && !(await rightsOfViewer(ctx, row.siret))) return 0;
    return ctx.loaders
      .get<string, number>(ctx, 'dap.unread', async ({ deps }, stems) => {
        const unread = await unreadOf(deps.db.read, stems, name);
        return stems.map((stem) => unread.get(stem) ?? 0);
      })
      .load(row.stem);
  }
}
