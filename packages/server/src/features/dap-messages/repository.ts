import { and, desc, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm';
import { afterCursor, pageSize, toPage, type Page, type SortKey } from '../../graphql/connection.ts';
import type { Queries } from '../../persistence/index.ts';
import { dapMessageTables, type DapMessageRow, type MessageSide } from './tables.ts';

/** One page of the thread of a file that the caller saw, last message first. */
export async function messagesOf(q: Queries, stem: string, { first, after }: { readonly first?: number | null; readonly after?: string | null }): Promise<Page<DapMessageRow>> {
  const { dapMessage } = dapMessageTables(q);
  const size = pageSize(first);
  const keys: readonly SortKey[] = [{ column: dapMessage.sentAt, kind: 'instant', descending: true }, { column: dapMessage.id, kind: 'text', descending: true }];
  const rows = await q.sql
    .select()
    .from(dapMessage)
    .where(and(eq(dapMessage.stem, stem), afterCursor(keys, after)))
    .orderBy(desc(dapMessage.sentAt), desc(dapMessage.id))
    .limit(size + 1);
  return toPage(rows, size, Boolean(after), (row) => [row.sentAt, row.id], (row) => row);
}

/** How many messages of these files that side has not read, by file; those without one are absent. */
export async function unreadOf(q: Queries, stems: readonly string[], side: MessageSide): Promise<ReadonlyMap<string, number>> {
  if (stems.length === 0) return new Map();
  const { dapMessage } = dapMessageTables(q);
  const rows = await q.sql
    .select({ stem: dapMessage.stem, unread: sql<number>`count(*)` })
    .from(dapMessage)
    .where(and(inArray(dapMessage.stem, [...stems]), ne(dapMessage.side, side), isNull(dapMessage.readAt)))
    .groupBy(dapMessage.stem);
  return new Map(rows.map((row) => [row.stem, Number(row.unread)]));
}

/** Has somebody of the establishment written on the thread of this file after that instant? Whoever asks: for acts, never for an answer. */
export async function employerWroteSince(q: Queries, stem: string, since: Date): Promise<boolean> {
  const { dapMessage } = dapMessageTables(q);
  const [one] = await q.sql
    .select({ id: dapMessage.id })
    .from(dapMessage)
    .where(and(eq(dapMessage.stem, stem), eq(dapMessage.side, 'EMPLOYER'), gt(dapMessage.sentAt, since)))
    .limit(1);
  return one !== undefined;
}
