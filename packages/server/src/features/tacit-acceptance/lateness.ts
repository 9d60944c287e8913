import { nextTacitSweepAt } from '@apart/shared';
import { count } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import type { Queries } from '../../persistence/index.ts';
import { dapTables, dueBy } from '../dap/index.ts';
import { lastSweep, STOPPED } from './report.ts';

const TEN_DAYS_MS = 10 * 24 * 3_600_000;
/** A sweep that should have begun less than this ago may still be at work. */
const GRACE_MS = 15 * 60_000;

/** The last instant, at or before `now`, at which a sweep was to run. Ten days hold the longest row of days off. */
export function lastSweepDueAt(now: Date): Date {
  let at = nextTacitSweepAt(new Date(now.getTime() - TEN_DAYS_MS));
  for (let next = at; next.getTime() <= now.getTime(); next = nextTacitSweepAt(next)) at = next;
  return at;
}

/** How many undecided files have a term at or before `instant`. */
export async function countDueBy(q: Queries, instant: Date): Promise<number> {
  const { dap } = dapTables(q);
  const [row] = await q.sql.select({ total: count() }).from(dap).where(dueBy(q, instant));
  return row?.total ?? 0;
}

/** Red when a sweep let files pass their term, or failed. */
export async function sweepReadiness(deps: Deps): Promise<string | null> {
  const last = await lastSweep(deps.db.read);
  if (last?.failure && last.failure !== STOPPED) return `Le dernier passage de l’acceptation tacite a échoué\u00a0: ${last.failure}`;
  const late = await countDueBy(deps.db.read, lastSweepDueAt(new Date(deps.clock.now().getTime() - GRACE_MS)));
  return late === 0 ? null : `${late} demande(s) auraient dû être acceptées par silence à un passage précédent.`;
}
