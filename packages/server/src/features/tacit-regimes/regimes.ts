import { CRISIS_TACIT_REGIME } from '@apart/shared';
import { asc } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import type { Queries } from '../../persistence/index.ts';
import { tacitRegimeTables } from './tables.ts';

export type TacitRegimeRow = ReturnType<typeof tacitRegimeTables>['tacitRegime']['$inferSelect'];

const FRESH_INSTALL = 'fresh-install';

/** All the dated regimes of silence, oldest first; of two rows with one date, the one set last comes last and wins. */
export async function regimeRows(q: Queries): Promise<readonly TacitRegimeRow[]> {
  return q
    .prepared('tacit.regimes', (at) => {
      const { tacitRegime } = tacitRegimeTables(at);
      return at.sql.select().from(tacitRegime).orderBy(asc(tacitRegime.from), asc(tacitRegime.setAt), asc(tacitRegime.id));
    })
    .execute();
}

/** The row in force at `instant`: the last one whose date is not after it; undefined before the first. */
export function regimeRowAt(rows: readonly TacitRegimeRow[], instant: Date): TacitRegimeRow | undefined {
  return rows.findLast((row) => row.from.getTime() <= instant.getTime());
}

/** Gives a fresh install its one regime, *crisis* from 1 March 2020; changes nothing once it is there. */
export async function ensureFreshInstallRegime(deps: Deps): Promise<void> {
  const { tacitRegime } = tacitRegimeTables(deps.db);
  if ((await regimeRows(deps.db.read)).length > 0) return;
  await deps.db.transaction(async (tx) => {
    await tx.sql
      .insert(tacitRegime)
      .values({
        id: FRESH_INSTALL,
        from: CRISIS_TACIT_REGIME.start,
        kind: 'CRISIS',
        source: CRISIS_TACIT_REGIME.source,
        setBy: 'Installation',
        setAt: deps.clock.now(),
      })
      .onConflictDoNothing();
  });
}
