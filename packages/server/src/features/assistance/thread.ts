import { asc, eq, inArray } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import type { Queries } from '../../persistence/index.ts';
import { assistanceTables } from './tables.ts';

export type AssistanceMessageRow = ReturnType<typeof assistanceTables>['assistanceMessage']['$inferSelect'];

/** The messages that follow a request, the first first; what was asked is the request's own text. */
export async function messagesOf(q: Queries, requestId: string): Promise<readonly AssistanceMessageRow[]> {
  const { assistanceMessage } = assistanceTables(q);
  return q.sql.select().from(assistanceMessage).where(eq(assistanceMessage.requestId, requestId)).orderBy(asc(assistanceMessage.createdAt), asc(assistanceMessage.id));
}

/** The same for the requests of a page, in one statement. */
export async function messagesOfAll(deps: Deps, requestIds: readonly string[]): Promise<ReadonlyMap<string, readonly AssistanceMessageRow[]>> {
  if (requestIds.length === 0) return new Map();
  const { assistanceMessage } = assistanceTables(deps.db);
  const rows = await deps.db.read.sql.select().from(assistanceMessage).where(inArray(assistanceMessage.requestId, [...requestIds])).orderBy(asc(assistanceMessage.createdAt), asc(assistanceMessage.id));
  return Map.groupBy(rows, ({ requestId }) => requestId);
}
