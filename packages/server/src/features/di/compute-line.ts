import { computeDiLine, type ComputedLine, type LineAmount, type LineMoment } from '@apart/shared';
import type { MonthContext } from './month-context.ts';
import type { DiLineRow } from './repository.ts';
import type { DiLineWeekJson } from './tables.ts';

/** A kept line computed again, at a moment of the law. */
export function computeKeptLine(line: DiLineRow, context: MonthContext, moment: LineMoment): ComputedLine {
  return computeDiLine({ ...line, hourlyRate: line.hourlyRateCents, weeks: [...line.weeks] }, context, moment);
}

/** The totals kept on the claim. */
export function totalsOf(lines: readonly { readonly employeeId: string; readonly payableHours: number; readonly weeks: readonly DiLineWeekJson[]; readonly amount: LineAmount | null }[]) {
  const add = (value: (line: (typeof lines)[number]) => number) => lines.reduce((total, line) => total + value(line), 0);
  return {
    employees: new Set(lines.map((line) => line.employeeId)).size,
    idleHours: add((line) => line.weeks.reduce((total, week) => total + week.idle, 0)),
    payableHours: add((line) => line.payableHours),
    allowanceCents: add((line) => line.amount?.allowanceCents ?? 0),
    indemnityCents: add((line) => line.amount?.indemnityCents ?? 0),
  };
}

/** What the employer bears of the claim: the sum of what they bear on each line; a line paid above its indemnity pays for no other. */
export function leftToEmployer(lines: readonly { readonly amount: LineAmount | null }[]): number {
  return lines.reduce((total, { amount }) => total + (amount?.leftToEmployerCents ?? 0), 0);
}
