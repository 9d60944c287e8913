import { addDays, daysOf, parisDayOf, type Day } from '@apart/shared';
import { asc, desc, isNotNull } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import { dapTables } from '../dap/index.ts';
import type { Job } from '../feature.ts';
import { countDay } from './count-day.ts';
import { statisticsTables } from './tables.ts';

const TEN_MINUTES_MS = 600_000;

/**
 * Every ten minutes the days since the last one counted, that one included and the day before it too, are counted again from the
 * files; a base without figures is counted whole, from its first sending. Kept by a job and not by each act: a sweep that
 * accepts 300,000 files does not wait on one row of figures, and two nodes never write the same.
 */
export const statisticsJob: Job = {
  name: 'statistics',
  next: (now) => new Date((Math.floor(now.getTime() / TEN_MINUTES_MS) + 1) * TEN_MINUTES_MS),
  async run(deps, { dryRun }) {
    const today = parisDayOf(deps.clock.now());
    const from = await firstDayToCount(deps, today);
    const days = daysOf({ start: from, end: today });
    if (!dryRun) for (const day of days) await countDay(deps, day);
    return `${days.length} jour(s) ${dryRun ? 'à compter' : 'comptés'}, depuis le ${from}.`;
  },
};

async function firstDayToCount(deps: Deps, today: Day): Promise<Day> {
  const q = deps.db.read;
  const { dapFigures } = statisticsTables(q);
  const { dap } = dapTables(q);
  const [last] = await q.sql.select({ day: dapFigures.day }).from(dapFigures).orderBy(desc(dapFigures.day)).limit(1);
  if (last) return last.day < today ? addDays(last.day, -1) : addDays(today, -1);
  const [first] = await q.sql.select({ at: dap.firstSubmittedAt }).from(dap).where(isNotNull(dap.firstSubmittedAt)).orderBy(asc(dap.firstSubmittedAt)).limit(1);
  return first?.at ? parisDayOf(first.at) : today;
}
