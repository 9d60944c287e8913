import {
  COUNTED_DI_STATUSES, deadlineAlarmDue, endsNearDeadline, monthsOfPeriod, type Day, type DeadlineAlarm, type Month,
} from '@apart/shared';
import { and, asc, between, eq, gt, inArray, or } from 'drizzle-orm';
import type { Queries } from '../../../persistence/index.ts';
import { daTables, type DaRow } from '../../da/index.ts';
import { dapsByIds } from '../../dap/index.ts';
import { deadlineOf } from '../month-context.ts';
import { openingRefusals } from '../open.ts';
import { diTables } from '../tables.ts';
import { deadlineAlarmTables } from './tables.ts';

/** What one letter says: months of a decision that are not claimed, with the same deadline and the same number of days left. */
export interface AlarmToTell {
  readonly da: DaRow;
  readonly deadline: Day;
  readonly alarm: DeadlineAlarm;
  readonly months: readonly Month[];
}

/** Decisions in force whose deadline may be near on `today`, by pages; 200 at most, after the one of id `after`. */
export async function decisionsNearDeadline(q: Queries, today: Day, after: string): Promise<readonly DaRow[]> {
  const { da } = daTables(q);
  return q.sql
    .select()
    .from(da)
    .where(and(eq(da.status, 'IN_FORCE'), or(...endsNearDeadline(today).map(({ from, to }) => between(da.endDay, from, to))), gt(da.id, after)))
    .orderBy(asc(da.id))
    .limit(200);
}

/** The alarms to give on `today` for these decisions: none for a month that was sent, that is closed or that was told of already. */
export async function alarmsToTell(q: Queries, das: readonly DaRow[], today: Day): Promise<readonly AlarmToTell[]> {
  if (das.length === 0) return [];
  const { di } = diTables(q);
  const { diDeadlineAlarm } = deadlineAlarmTables(q);
  const stems = das.map(({ stem }) => stem);
  // One after the other: inside a transaction they share one connection.
  const daps = await dapsByIds(q, das.map(({ dapId }) => dapId));
  const sent = await q.sql.select({ stem: di.stem, month: di.month }).from(di).where(and(inArray(di.stem, stems), inArray(di.status, [...COUNTED_DI_STATUSES])));
  const told = await q.sql.select().from(diDeadlineAlarm).where(inArray(diDeadlineAlarm.stem, stems));
  return das.flatMap((da) => {
    const deadline = deadlineOf(da, daps.find(({ id }) => id === da.dapId)?.firstSubmittedAt ?? da.effectiveAt);
    const open = monthsOfPeriod(da.startDay, da.endDay).filter(
      (month) => !sent.some((one) => one.stem === da.stem && one.month === month) && openingRefusals(da, month, today, deadline).length === 0,
    );
    const due = open.map((month) => ({ month, alarm: deadlineAlarmDue(today, deadline, alarmsOf(told, da.stem, month, deadline)) }));
    return [...Map.groupBy(due, (one) => one.alarm)].flatMap(([alarm, months]) => (alarm === null ? [] : [{ da, deadline, alarm, months: months.map(({ month }) => month) }]));
  });
}

type Told = ReturnType<typeof deadlineAlarmTables>['diDeadlineAlarm']['$inferSelect'];
const alarmsOf = (told: readonly Told[], stem: string, month: Month, deadline: Day): DeadlineAlarm[] =>
  told.filter((one) => one.stem === stem && one.month === month && one.deadline === deadline).map(({ daysBefore }) => daysBefore as DeadlineAlarm);
