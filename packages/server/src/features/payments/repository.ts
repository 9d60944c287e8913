import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../../persistence/index.ts';
import { paymentTables, type PaymentLineRow, type PaymentLineStatus, type PaymentOrderRow } from './tables.ts';

export async function findOrder(q: Queries, reference: string): Promise<PaymentOrderRow | undefined> {
  const { paymentOrder } = paymentTables(q);
  const [row] = await q.sql.select().from(paymentOrder).where(eq(paymentOrder.reference, reference.trim().toUpperCase()));
  return row;
}

/** All the lines of an order, in their order. */
export async function linesOfOrder(q: Queries, orderId: string): Promise<readonly PaymentLineRow[]> {
  const { paymentLine } = paymentTables(q);
  return q.sql.select().from(paymentLine).where(eq(paymentLine.orderId, orderId)).orderBy(asc(paymentLine.reference));
}

export interface LineTotal {
  readonly orderId: string;
  readonly departement: string;
  readonly status: PaymentLineStatus;
  readonly count: number;
  readonly cents: number;
}

/** Numbers and sums of these orders by département and by answer, in one query. */
export async function totalsOfOrders(q: Queries, orderIds: readonly string[]): Promise<readonly LineTotal[]> {
  if (orderIds.length === 0) return [];
  const { paymentLine } = paymentTables(q);
  const rows = await q.sql
    .select({ orderId: paymentLine.orderId, departement: paymentLine.departement, status: paymentLine.status, count: sql<number>`count(*)`, cents: sql<number>`sum(${paymentLine.amountCents})` })
    .from(paymentLine)
    .where(inArray(paymentLine.orderId, [...orderIds]))
    .groupBy(paymentLine.orderId, paymentLine.departement, paymentLine.status);
  return rows.map((row) => ({ ...row, count: Number(row.count), cents: Number(row.cents) }));
}
