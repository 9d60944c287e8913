import { and, asc, desc, eq } from 'drizzle-orm';
import { afterCursor, pageSize, toPage, type Page, type SortKey } from '../../graphql/connection.ts';
import type { Queries } from '../../persistence/index.ts';
import { paymentTables, type PaymentLineRow, type PaymentLineStatus, type PaymentOrderRow } from './tables.ts';

interface Asked {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Payment orders, the last one first. */
export async function listOrders<Node>(q: Queries, page: Asked, toNode: (row: PaymentOrderRow) => Node): Promise<Page<Node>> {
  const { paymentOrder } = paymentTables(q);
  const size = pageSize(page.first);
  const keys: readonly SortKey[] = [
    { column: paymentOrder.createdAt, kind: 'instant', descending: true },
    { column: paymentOrder.id, kind: 'text', descending: true },
  ];
  const rows = await q.sql.select().from(paymentOrder).where(afterCursor(keys, page.after)).orderBy(desc(paymentOrder.createdAt), desc(paymentOrder.id)).limit(size + 1);
  return toPage(rows, size, Boolean(page.after), (row) => [row.createdAt, row.id], toNode);
}

/** The lines of an order, all of them or those with one answer. */
export async function listLines<Node>(q: Queries, orderId: string, status: PaymentLineStatus | null, page: Asked, toNode: (row: PaymentLineRow) => Node): Promise<Page<Node>> {
  const { paymentLine } = paymentTables(q);
  const size = pageSize(page.first);
  const keys: readonly SortKey[] = [{ column: paymentLine.reference, kind: 'text' }];
  const rows = await q.sql
    .select()
    .from(paymentLine)
    .where(and(eq(paymentLine.orderId, orderId), status ? eq(paymentLine.status, status) : undefined, afterCursor(keys, page.after)))
    .orderBy(asc(paymentLine.reference))
    .limit(size + 1);
  return toPage(rows, size, Boolean(page.after), (row) => [row.reference], toNode);
}
