import { asc, eq, inArray } from 'drizzle-orm';
import type { Performing } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import type { Queries } from '../../persistence/index.ts';
import type { DapRow } from './repository.ts';
import { dapTables, type Replacement } from './tables.ts';

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

/** Another decision takes the place of the refusal that `refused` bears: it stays readable, with what became of it. */
export async function withdrawRefusal(tx: Performing, deps: Deps, refused: DapRow, how: { readonly at: Date; readonly byName: string; readonly why: string; readonly kind: Replacement }): Promise<void> {
  const { dapRefusal } = dapTables(tx);
  const last = (await refusalsOf(tx, [refused])).at(-1);
  if (!last) return;
  const became = { withdrawnAt: how.at, withdrawnByName: how.byName, withdrawnWhy: how.why, withdrawnFor: how.kind };
  // Refused before refusals were kept: it is kept now, the file will bear something else.
  if (last.id === refused.id) await tx.sql.insert(dapRefusal).values({ ...last, id: deps.ids.next(), ...became });
  else await tx.sql.update(dapRefusal).set(became).where(eq(dapRefusal.id, last.id));
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
    withdrawnAt: null,
    withdrawnByName: null,
    withdrawnWhy: null,
    withdrawnFor: null,
    establishmentName: row.establishmentName,
    submittedAt: row.submittedAt,
    form: row.form,
  };
}
