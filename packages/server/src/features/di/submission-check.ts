import { addQuotaUse, type ComputedLine, diSubmissionRules, hundredthsOfHour, NO_QUOTA_USE, parisDayOf, refusal, type Refusal } from '@apart/shared';
import type { Queries } from '../../persistence/index.ts';
import type { DaRow } from '../da/index.ts';
import { computeKeptLine, totalsOf } from './compute-line.ts';
import { decisionOf } from './decision.ts';
import { monthContext, type MonthContext } from './month-context.ts';
import { quotaUseOf } from './quota.ts';
import { linesOf, usedHoursOf, versionsOf, type DiRow, type LineWithEmployee } from './repository.ts';

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
  const used = new Map(await quotaUseOf(q, lines.map(({ employee }) => employee.id), row.month, row));
  const sentOn = parisDayOf(at);
  const computed = lines.map(({ line, employee }) => {
    const before = used.get(employee.id) ?? NO_QUOTA_USE;
    const one = computeKeptLine(line, context, { sentOn, knownOn: sentOn, quota: { used: before, reason: context.reason } });
    // A second contract of the same person has what the first one leaves.
    used.set(employee.id, addQuotaUse(before, one.payableHours, context.reason));
    return { line, employee, computed: one };
  });
  return { row, da, context, at, lines: computed };
}

export interface SubmissionOutcome {
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Refusal[];
}

/** What the sending of this claim would refuse and warn about; the envelope is that of the decision in force of its file. */
export async function checkDiSubmission(q: Queries, { row, da, context, lines, at }: ReadyClaim): Promise<SubmissionOutcome> {
  const used = (await usedHoursOf(q, [row.stem])).get(row.stem) ?? 0;
  const corrected = row.corrects ? (await versionsOf(q, row)).find(({ reference }) => reference === row.corrects) : undefined;
  const toCents = totalsOf(lines.map(({ line, computed }) => ({ ...computed, employeeId: line.employeeId }))).allowanceCents;
  const outcome = diSubmissionRules({
    month: row.month,
    mondays: context.weeks.map((week) => week.monday),
    lines: lines.map(({ line, employee, computed }) => ({
      form: { ...line, lastName: employee.lastName, firstName: employee.firstName, hourlyRate: line.hourlyRateCents, weeks: [...line.weeks] },
      personKey: employee.id,
      payableHours: hundredthsOfHour(computed.payableHours),
      hourRefusals: computed.refusals,
      hourWarnings: computed.warnings,
    })),
    // A correction takes the place of the hours that it corrects.
    leftHours: hundredthsOfHour(Math.max(0, da.authorisedHours - used + (corrected?.payableHours ?? 0))),
    ...(corrected ? { correction: { fromCents: corrected.allowanceCents, toCents } } : {}),
    authorisedEmployees: da.authorisedEmployees,
    deadline: context.deadline,
    sentOn: parisDayOf(at),
    justifications: row.justifications,
  });
  if (da.status === 'IN_FORCE') return outcome;
  const gone = refusal('DA_NOT_IN_FORCE', '', 'La décision d’autorisation n’est plus en vigueur\u00a0: cette demande ne peut pas être envoyée.', { article: 'R. 5122-5' });
  return { ...outcome, refusals: [gone, ...outcome.refusals] };
}
