import type { Month } from '@apart/shared';
import { defineTables } from '../../../persistence/index.ts';

/** The alarms given: one for each month of a file, each deadline (an avenant moves it) and each number of days before. */
export const deadlineAlarmTables = defineTables((kit) => ({
  diDeadlineAlarm: kit.table(
    'di_deadline_alarm',
    {
      id: kit.id('id'),
      stem: kit.text('stem').notNull(),
      month: kit.text('month').$type<Month>().notNull(),
      deadline: kit.day('deadline').notNull(),
      /** 60, 30 or 7. */
      daysBefore: kit.int('days_before').notNull(),
      toldAt: kit.instant('told_at').notNull(),
    },
    (t) => [kit.uniqueIndex('di_deadline_alarm_once').on(t.stem, t.month, t.deadline, t.daysBefore)],
  ),
}));
