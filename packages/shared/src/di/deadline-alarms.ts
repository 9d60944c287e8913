import { CLAIM_DEADLINE_RULES } from '../law/index.ts';
import { addDays, addMonths, type Day } from '../time/index.ts';

/** How many days before the deadline of a month its employer is told that it is not claimed yet, in their order. */
export const DEADLINE_ALARMS = [60, 30, 7] as const;
export type DeadlineAlarm = (typeof DEADLINE_ALARMS)[number];

/**
 * The alarm to give on `today`: the nearest to the deadline when several were missed. Null before the first one, after the
 * deadline, and when it was already `told`.
 */
export function deadlineAlarmDue(today: Day, lastDay: Day, told: readonly DeadlineAlarm[]): DeadlineAlarm | null {
  if (today > lastDay) return null;
  const due = DEADLINE_ALARMS.findLast((days) => addDays(lastDay, -days) <= today);
  return due === undefined || told.some((days) => days <= due) ? null : due;
}

/** A month of the calendar gives or takes three days: 30 August and 31 August are both six months before 28 February. */
const SHORT_MONTH_DAYS = 3;

/**
 * The days on which an authorisation must have ended for an alarm to be possible on `today`, one stretch for each rule of
 * L. 5122-1 IV: enough to read few decisions; `diDeadline` tells the exact day of each.
 */
export function endsNearDeadline(today: Day): readonly { readonly from: Day; readonly to: Day }[] {
  const until = addDays(today, DEADLINE_ALARMS[0]);
  return CLAIM_DEADLINE_RULES.flatMap(({ limit, endsFrom, endsBefore }) => {
    if (limit.kind === 'MONTHS_AFTER_END') return [{ from: addDays(addMonths(today, -limit.months), -SHORT_MONTH_DAYS), to: addDays(addMonths(until, -limit.months), SHORT_MONTH_DAYS) }];
    return today <= limit.day && limit.day <= until && endsFrom && endsBefore ? [{ from: endsFrom, to: addDays(endsBefore, -1) }] : [];
  });
}
