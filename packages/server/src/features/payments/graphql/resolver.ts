import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Page } from '../../../graphql/connection.ts';
import type { Context } from '../../../graphql/context.ts';
import { toPayload } from '../../../graphql/types/payload.ts';
import { toLongWork } from '../../long-work/index.ts';
import { exportPaymentOrder } from '../export.ts';
import { importBankAnswers } from '../import-answers.ts';
import { listLines, listOrders } from '../list.ts';
import { orderDiPayments, ORDER_LIMIT } from '../order.ts';
import { findOrder, totalsOfOrders, type LineTotal } from '../repository.ts';
import type { PaymentLineStatus } from '../tables.ts';
import {
  BankAnswersPayload, DepartementTotalType, PaymentLineConnection, PaymentLineStatusEnum, PaymentOrderConnection, PaymentOrderFilePayload, PaymentOrderPayload, PaymentOrderType,
  PaymentTotalType, toPaymentLine, toPaymentOrder, type PaymentLineType,
} from './types.ts';

@Resolver()
export class PaymentResolver {
  @OfAct('payment.read')
  @Query(() => PaymentOrderConnection, { description: 'Bordereaux de paiement, le dernier d’abord.' })
  async paymentOrders(
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel lire.' }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<PaymentOrderType>> {
    return listOrders(ctx.deps.db.read, { first, after }, toPaymentOrder);
  }

  @OfAct('payment.read')
  @Query(() => PaymentOrderType, { nullable: true, description: 'Un bordereau de paiement.' })
  async paymentOrder(@Arg('reference', () => String, { description: 'Référence.' }) reference: string, @Ctx() ctx: Context): Promise<PaymentOrderType | null> {
    const row = await findOrder(ctx.deps.db.read, reference);
    return row ? toPaymentOrder(row) : null;
  }

  @OfAct('payment.order')
  @Mutation(() => PaymentOrderPayload, { description: `Établir un bordereau\u00a0: le paiement de chaque demande validée est demandé, ${ORDER_LIMIT} virements au plus.` })
  async orderDiPayments(
    @Arg('departement', () => String, { nullable: true, description: 'Un seul département\u00a0; absent, tous.' }) departement: string | null,
    @Arg('idempotencyKey', () => String, { description: 'Clé de répétition\u00a0: la même clé ne fait l’acte qu’une fois.' }) idempotencyKey: string,
    @Ctx() ctx: Context,
  ): Promise<PaymentOrderPayload> {
    return toPayload(await orderDiPayments(ctx.deps, ctx.viewer, { departement, idempotencyKey }), (row) => ({ order: toPaymentOrder(row) }));
  }

  @OfAct('payment.export')
  @Mutation(() => PaymentOrderFilePayload, { description: 'Prendre le fichier d’un bordereau\u00a0; chaque remise est inscrite au journal.' })
  async exportPaymentOrder(@Arg('reference', () => String, { description: 'Référence.' }) reference: string, @Ctx() ctx: Context): Promise<PaymentOrderFilePayload> {
    return toPayload(await exportPaymentOrder(ctx.deps, ctx.viewer, reference), ({ name, csv }) => ({ name, csv }));
  }

  @OfAct('payment.importAnswers')
  @Mutation(() => BankAnswersPayload, { description: 'Importer les réponses de la banque\u00a0: colonnes «\u00a0ligne\u00a0», «\u00a0resultat\u00a0» (ACCEPTE ou REJETE), «\u00a0reference_virement\u00a0», «\u00a0date\u00a0», «\u00a0motif\u00a0». Le même fichier deux fois ne change rien. 50 000 réponses au plus\u00a0; au-delà de 500, elles sont lues en tâche de fond.' })
  async importBankAnswers(
    @Arg('csv', () => String, { description: 'Contenu du fichier.' }) csv: string,
    @Arg('dryRun', () => Boolean, { defaultValue: false, description: 'Vrai pour voir ce qui serait enregistré.' }) dryRun: boolean,
    @Ctx() ctx: Context,
  ): Promise<BankAnswersPayload> {
    return toPayload(await importBankAnswers(ctx.deps, ctx.viewer, { csv, dryRun }), ({ outcomes, work }) => ({ outcomes, work: work && toLongWork(ctx.deps, work) }));
  }
}

@Resolver(() => PaymentOrderType)
export class PaymentOrderFieldResolver {
  @FieldResolver(() => PaymentTotalType, { description: 'Payé.' })
  async paid(@Root() order: PaymentOrderType, @Ctx() ctx: Context): Promise<PaymentTotalType> {
    return added(await totalsOf(ctx, order), 'PAID');
  }

  @FieldResolver(() => PaymentTotalType, { description: 'Rejeté par la banque.' })
  async rejected(@Root() order: PaymentOrderType, @Ctx() ctx: Context): Promise<PaymentTotalType> {
    return added(await totalsOf(ctx, order), 'REJECTED');
  }

  @FieldResolver(() => PaymentTotalType, { description: 'Sans réponse de la banque.' })
  async unanswered(@Root() order: PaymentOrderType, @Ctx() ctx: Context): Promise<PaymentTotalType> {
    return added(await totalsOf(ctx, order), 'NO_ANSWER');
  }

  @FieldResolver(() => [DepartementTotalType], { description: 'Totaux de contrôle par département.' })
  async byDepartement(@Root() order: PaymentOrderType, @Ctx() ctx: Context): Promise<DepartementTotalType[]> {
    const totals = await totalsOf(ctx, order);
    const departements = [...new Set(totals.map(({ departement }) => departement))].toSorted();
    return departements.map((departement) => ({ departement, ...added(totals.filter((one) => one.departement === departement)) }));
  }

  @FieldResolver(() => PaymentLineConnection, { description: 'Virements, dans l’ordre du fichier.' })
  async lines(
    @Root() { orderId }: PaymentOrderType,
    @Arg('status', () => PaymentLineStatusEnum, { nullable: true, description: 'Réponse de la banque.' }) status: PaymentLineStatus | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'Nombre d’éléments, 100 au plus.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Curseur après lequel lire.' }) after: string | null,
    @Ctx() ctx: Context,
  ): Promise<Page<PaymentLineType>> {
    return listLines(ctx.deps.db.read, orderId, status, { first, after }, toPaymentLine);
  }
}

function totalsOf(ctx: Context, { orderId }: PaymentOrderType): Promise<readonly LineTotal[]> {
  return ctx.loaders
    .get<string, readonly LineTotal[]>(ctx, 'payment.totals', async ({ deps }, ids) => {
      const totals = await totalsOfOrders(deps.db.read, ids);
      return ids.map((id) => totals.filter((one) => one.orderId === id));
    })
    .load(orderId);
}

function added(totals: readonly LineTotal[], status?: PaymentLineStatus): PaymentTotalType {
  const kept = totals.filter((one) => status === undefined || one.status === status);
  return { count: kept.reduce((sum, { count }) => sum + count, 0), amount: kept.reduce((sum, { cents }) => sum + cents, 0) };
}
