import { diSubmissionRules, hundredthsOfHour, parisDayOf, type Refusal } from '@apart/shared';
import type { Queries } from '../../persistence/index.ts';
import { dasByIds, dasInForce } from '../da/index.ts';
import { monthContext } from './month-context.ts';
import { linesOf, usedHoursOf, type DiRow } from './repository.ts';

/** What the sending of this claim would refuse and warn about at `at`; the envelope is that of the decision in force of its file. */
export async function checkDiSubmission(q: Queries, row: DiRow, at: Date): Promise<{ refusals: readonly Refusal[]; warnings: readonly Refusal[] }> {
  const [inForce] = await dasInForce(q, [row.stem]);
  const da = inForce ?? (await dasByIds(q, [row.daId]))[0];
  if (!da) return { refusals: [], warnings: [] };
  // One after the other: inside a transaction they share one connection.
  const context = await monthContext(q, da, row.month);
  const lines = await linesOf(q, [row.id]);
  const used = await usedHoursOf(q, [row.stem]);
  return diSubmissionRules({
    month: row.month,
    mondays: context.weeks.map((week) => week.monday),
    lines: lines.map(({ line, employee }) => ({
      form: { lastName: employee.lastName, firstName: employee.firstName, hourlyRate: line.hourlyRateCents, weeks: [...line.weeks], contractKind: line.contractKind },
      personKey: employee.id,
      payableHours: hundredthsOfHour(line.payableHours),
      hourRefusals: line.refusals,
    })),
    leftHours: hundredthsOfHour(Math.max(0, da.authorisedHours - (used.get(row.stem) ?? 0))),
    authorisedEmployees: da.authorisedEmployees,
    deadline: context.deadline,
    sentOn: parisDayOf(at),
  });
}
