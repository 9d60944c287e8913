import { and, desc, eq, type SQL } from 'drizzle-orm';
import type { AssistanceReason, AssistanceStatus } from '@apart/shared';
import type { Deps } from '../../deps.ts';
import { afterCursor, pageSize, toPage, type SortKey } from '../../graphql/connection.ts';
import { assistanceTables } from './tables.ts';

export interface AssistanceFilter {
  readonly reason?: AssistanceReason | null;
  readonly status?: AssistanceStatus | null;
  readonly siret?: string | null;
}

/** All the requests, newest first: the door lets only ASP, DGEFP and support come here, whose work covers every establishment. */
export async function listAssistanceRequests(deps: Deps, filter: AssistanceFilter, args: { readonly first?: number | null; readonly after?: string | null }) {
  const { assistanceRequest } = assistanceTables(deps.db);
  const size = pageSize(args.first);
  const keys: readonly SortKey[] = [
    { column: assistanceRequest.createdAt, descending: true, kind: 'instant' },
    { column: assistanceRequest.id, descending: true, kind: 'text' },
  ];
  const wanted: (SQL | undefined)[] = [
    filter.reason ? eq(assistanceRequest.reason, filter.reason) : undefined,
    filter.status ? eq(assistanceRequest.status, filter.status) : undefined,
    filter.siret ? eq(assistanceRequest.siret, filter.siret) : undefined,
  ];
  const rows = await deps.db.read.sql
    .select()
    .from(assistanceRequest)
    .where(and(...wanted, afterCursor(keys, args.after)))
    .orderBy(desc(assistanceRequest.createdAt), desc(assistanceRequest.id))
    .limit(size + 1);
  return toPage(rows, size, Boolean(args.after), (row) => [row.createdAt, row.id], (row) => row);
}
