import { and, asc, sql } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import { dapTables, dueBy } from '../dap/index.ts';

/** Files of one transaction: one synchronisation of the disk a group, and nobody waits longer than it takes. */
export const GROUP = 100;

export interface DueFile {
  readonly id: string;
  readonly reference: string;
  readonly departement: string;
  readonly queueAt: Date;
}

/** The undecided files whose term is at or before `now`, oldest term first, each once, read a group at a time. */
export async function* dueGroups(deps: Deps, now: Date): AsyncGenerator<readonly DueFile[]> {
  const q = deps.db.read;
  const { dap } = dapTables(q);
  let last: DueFile | undefined;
  for (;;) {
    // One comparison of the two, which the index follows; « greater, or equal and… » has SQLite sort all that is left, each time.
    const after = last && sql`(${dap.queueAt}, ${dap.id}) > (${sql.param(last.queueAt, dap.queueAt)}, ${last.id})`;
    const group = await q.sql
      .select({ id: dap.id, reference: dap.reference, departement: dap.departement, queueAt: dap.queueAt })
      .from(dap)
      .where(and(dueBy(q, now), after))
      .orderBy(asc(dap.queueAt), asc(dap.id))
      .limit(GROUP);
    if (group.length > 0) yield group;
    if (group.length < GROUP) return;
    last = group.at(-1);
  }
}
