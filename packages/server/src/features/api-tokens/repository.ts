import { addDays, startOfParisDay } from '@apart/shared';
import { and, desc, eq } from 'drizzle-orm';
import { accountIdOf, type Viewer } from '../../acts/index.ts';
import type { Queries, Transaction } from '../../persistence/index.ts';
import { apiTokenTables, type ApiTokenRow } from './tables.ts';

/** The tokens of the viewer, last made first. */
export async function tokensOf(q: Queries, viewer: Viewer): Promise<readonly ApiTokenRow[]> {
  const { apiToken } = apiTokenTables(q);
  return q.sql
    .select()
    .from(apiToken)
    .where(eq(apiToken.accountId, accountIdOf(viewer) ?? ''))
    .orderBy(desc(apiToken.createdAt), desc(apiToken.id));
}

/** One token of the viewer; undefined when it is unknown or somebody else's. */
export async function tokenOf(q: Queries, viewer: Viewer, id: string): Promise<ApiTokenRow | undefined> {
  const { apiToken } = apiTokenTables(q);
  const [row] = await q.sql
    .select()
    .from(apiToken)
    .where(and(eq(apiToken.id, id), eq(apiToken.accountId, accountIdOf(viewer) ?? '')));
  return row;
}

/** Writes a change of `row` if nobody did since it was read; undefined when somebody did. */
export async function changeToken(tx: Transaction, row: ApiTokenRow, values: Partial<ApiTokenRow>): Promise<ApiTokenRow | undefined> {
  const { apiToken } = apiTokenTables(tx);
  const [changed] = await tx.sql
    .update(apiToken)
    .set({ ...values, version: row.version + 1 })
    .where(and(eq(apiToken.id, row.id), eq(apiToken.version, row.version)))
    .returning();
  return changed;
}

/** The instant from which it opens nothing more: the end of its last day in Paris. */
export const endOf = ({ expiresOn }: Pick<ApiTokenRow, 'expiresOn'>): Date => startOfParisDay(addDays(expiresOn, 1));

export const isLive = (row: ApiTokenRow, now: Date): boolean => row.revokedAt === null && endOf(row) > now;
