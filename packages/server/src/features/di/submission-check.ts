import { diSubmissionRules, hundredthsOfHour, parisDayOf, refusal, type Refusal } from '@apart/shared';
import type { Queries } from '../../persistence/index.ts';
import type { DaRow } from '../da/index.ts';
import { computeLine, type ComputedLine } from './compute-line.ts';
import { decisionOf } from './decision.ts';
import { monthContext, type MonthContext } from './month-context.ts';
import { linesOf, usedHoursOf, type DiRow, type LineWithEmployee } from './repository.ts';

/** The claim as it would leave at `at`: its lines computed again on the decision in force, with the law and the day of then. */
export interface ReadyClaim {
  readonly row: DiRow;
  readonly da: DaRow;
  readonly context: MonthContext;
  readonly at: Date;
  readonly lines: readonly (LineWithEmployee & { readonly computed: ComputedLine })[];
}

export async function readyClaim(q: Queries, row: DiRow, at: Date): Promise<ReadyClaim> {
  const da = await decisionOf(q, row);
  const context = await monthContext(q, da, row.month);
  const lines = await linesOf(q, [row.id]);
  const sentOn = parisDayOf(at);
  return {
    row,
    da,
    context,
    at,
    lines: lines.map(({ line, employee }) => ({
      line,
      employee,
      computed: computeLine({ ...line, hourlyRate: line.hourlyRateCents, weeks: [...line.weeks] }, context, sentOn),
    })),
  };
}

/** What the sending of this claim would refuse and warn about; the envelope is that of the decision in force of its file. */
export async function checkDiSubmission(q: Queries, { row, da, context, lines, at }: ReadyClaim): Promise<{ refusals: readonly Refusal[]; warnings: readonly Refusal[] }> {
  const used = await usedHoursOf(q, [row.stem]);
  const outcome = diSubmissionRules({
    month: row.month,
    mondays: context.weeks.map((week) => week.monday),
    lines: lines.map(({ line, employee, computed }) => ({
      form: { lastName: employee.lastName, firstName: employee.firstName, hourlyRate: line.hourlyRateCents, weeks: [...line.weeks], contractKind: line.contractKind },
      personKey: employee.id,
      payableHours: hundredthsOfHour(computed.payableHours),
      hourRefusals: computed.refusals,
    })),
    leftHours: hundredthsOfHour(Math.max(0, da.authorisedHours - (used.get(row.stem) ?? 0))),
    authorisedEmployees: da.authorisedEmployees,
    deadline: context.deadline,
    sentOn: parisDayOf(at),
  });
  if (da.status === 'IN_FORCE') return outcome;
  const gone = refusal('DA_NOT_IN_FORCE', '', 'La décision d’autorisation n’est plus en vigueur : cette demande ne peut pas être envoyée.', { article: 'R. 5122-5' });
  return { ...outcome, refusals: [gone, ...outcome.refusals] };
}
