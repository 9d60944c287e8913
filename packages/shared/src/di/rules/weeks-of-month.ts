import { refusal } from '../../foundation/index.ts';
import { formatDay, formatMonth } from '../../time/index.ts';
import type { DiRule } from './context.ts';

/** A line has only weeks of its month (the month of their Wednesday), each once: a week written twice would be paid twice. */
export const weeksOfTheMonth: DiRule = ({ lines, mondays, month }) =>
  lines.flatMap((line, index) =>
    line.form.weeks.flatMap(({ monday }, position) => {
      const path = `lines.${index}.weeks.${position}.monday`;
      if (!mondays.includes(monday)) return [refusal('WEEK_OUTSIDE_MONTH', path, `La semaine du ${formatDay(monday)} ne compte pas pour ${formatMonth(month)}.`, { numbers: { monday, month } })];
      if (line.form.weeks.findIndex((week) => week.monday === monday) === position) return [];
      return [refusal('WEEK_TWICE', path, `La semaine du ${formatDay(monday)} figure deux fois sur cette ligne.`, { numbers: { monday } })];
    }),
  );
