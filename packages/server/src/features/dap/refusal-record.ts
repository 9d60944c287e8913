import { asc, inArray } from 'drizzle-orm';
import type { Performing } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { Queries } from '../../persistence/index.ts';
import type { DapRow } from './repository.ts';
import { dapTables } from './tables.ts';

export type DapRefusalRow = ReturnType<typeof dapTables>['dapRefusal']['$inferSelect'];

/** The decision that a refusal takes the place of, and why. */
export interface Replaced {
  readonly before: string;
  readonly why: string;
}

/** Keeps the refusal that `refused` bears, in the transaction of the act. */
export async function keepRefusal(tx: Performing, deps: Deps, refused: DapRow, replaced?: Replaced): Promise<void> {
  await tx.sql.insert(dapTables(tx).dapRefusal).values(toRefusal(deps.ids.next(), refused, replaced));
}

/** All the refusals of these versions, first one first. A file refused before they were kept has the one that it bears. */
export async function refusalsOf(q: Queries, files: readonly DapRow[]): Promise<readonly DapRefusalRow[]> {
  if (files.length === 0) return [];
  const { dapRefusal } = dapTables(q);
  const kept = await q.sql
    .select()
    .from(dapRefusal)
    .where(inArray(dapRefusal.dapId, files.map(({ id }) => id)))
    .orderBy(asc(dapRefusal.refusedAt), asc(dapRefusal.id));
  const older = files.filter((row) => row.status === 'REFUSED' && !kept.some(({ dapId }) => dapId === row.id));
  return [...kept, ...older.map((row) => toRefusal(row.id, row))];
}

function toRefusal(id: string, row: DapRow, replaced?: Replaced): DapRefusalRow {
  return {
    id,
    dapId: row.id,
    refusedAt: row.decidedAt ?? row.createdAt,
    byName: row.decidedByName ?? '',
    reasonCode: row.decisionReasonCode ?? '',
    text: row.decisionText ?? '',
    replaces: replaced?.before ?? null,
    replacedWhy: replaced?.why ?? null,
    establishmentName: row.establishmentName,
    submittedAt: row.submittedAt,
    form: row.form,
  };
}
