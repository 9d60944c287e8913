import { LEGAL_PARAMETERS, monthOf, parisDayOf, type ComputedLine, type Day, type LineAmount, type Month, NO_QUOTA_USE } from '@apart/shared';
import type { Queries } from '../../../persistence/index.ts';
import { computeKeptLine } from '../compute-line.ts';
import { decisionOf } from '../decision.ts';
import { monthContext } from '../month-context.ts';
import { quotaUseOf } from '../quota.ts';
import { linesOf, type DiRow } from '../repository.ts';

/** A value that came after its effect: claims sent between the two were computed without it. */
export interface LatePublication {
  readonly effect: Month;
  readonly publication: Day;
}

/** What came late among all that is known by `today`, each date once. */
export function latePublications(today: Day): readonly LatePublication[] {
  const late = LEGAL_PARAMETERS.flatMap(({ entries }) =>
    entries.flatMap(({ effect, publication }) => (publication !== undefined && publication > effect && publication <= today ? [{ effect: monthOf(effect), publication }] : [])),
  );
  return late.filter((one, index) => late.findIndex((other) => other.effect === one.effect && other.publication === one.publication) === index);
}

export interface DiDifference {
  readonly di: DiRow;
  /** Publications that came between the sending and today, for months from their effect on. */
  readonly publishedOn: readonly Day[];
  /** Cents: what was counted at the sending, what the law known today gives. */
  readonly allowanceCents: number;
  readonly dueAllowanceCents: number;
  readonly indemnityCents: number;
  readonly dueIndemnityCents: number;
  /**
   * True when computing again with what was known at the sending gives what was counted then: the whole difference comes from
   * what was published since. Otherwise something else changed, and a person has to look.
   */
  readonly explained: boolean;
  /** « Plancher de l’allocation : 8,46 € → 8,57 € », each once. */
  readonly changes: readonly string[];
  /** Each line whose amounts move, in the order of the claim. */
  readonly lines: readonly ChangedLine[];
}

export interface ChangedLine {
  readonly name: string;
  /** Null when it could not be computed. */
  readonly before: LineAmount | null;
  readonly after: LineAmount | null;
}

/**
 * A sent claim computed again with what is known today, beside what was counted; undefined when nothing differs. The quotas are
 * those that its sending saw: claims sent after it do not count.
 */
export async function differenceOf(q: Queries, di: DiRow, today: Day): Promise<DiDifference | undefined> {
  if (!di.submittedAt) return undefined;
  const sentOn = parisDayOf(di.submittedAt);
  const publishedOn = latePublications(today).filter(({ effect, publication }) => effect <= di.month && publication > sentOn);
  if (publishedOn.length === 0) return undefined;
  const context = await monthContext(q, await decisionOf(q, di), di.month);
  const lines = await linesOf(q, [di.id]);
  const used = await quotaUseOf(q, lines.map(({ employee }) => employee.id), di.month, di, di.submittedAt);
  const again = (knownOn: Day) => lines.map(({ line, employee }) => computeKeptLine(line, context, { sentOn, knownOn, quota: { used: used.get(employee.id) ?? NO_QUOTA_USE, reason: context.reason } }));
  const known = totalOf(again(sentOn));
  const now = again(today);
  const due = totalOf(now);
  if (due.allowance === di.allowanceCents && due.indemnity === di.indemnityCents) return undefined;
  return {
    di,
    publishedOn: [...new Set(publishedOn.map(({ publication }) => publication))],
    allowanceCents: di.allowanceCents,
    dueAllowanceCents: due.allowance,
    indemnityCents: di.indemnityCents,
    dueIndemnityCents: due.indemnity,
    explained: known.allowance === di.allowanceCents && known.indemnity === di.indemnityCents,
    changes: [...new Set(lines.flatMap(({ line }, index) => changesOf(line.amount, now[index]?.amount ?? null)))],
    lines: lines.flatMap(({ line, employee }, index) => {
      const [before, after] = [line.amount, now[index]?.amount ?? null];
      const same = before?.allowanceCents === after?.allowanceCents && before?.indemnityCents === after?.indemnityCents;
      return same ? [] : [{ name: `${employee.lastName} ${employee.firstName}`, before, after }];
    }),
  };
}

function totalOf(lines: readonly ComputedLine[]): { allowance: number; indemnity: number } {
  const add = (value: (amount: LineAmount) => number): number => lines.reduce((total, { amount }) => total + (amount ? value(amount) : 0), 0);
  return { allowance: add((amount) => amount.allowanceCents), indemnity: add((amount) => amount.indemnityCents) };
}

/** Steps that the law dates and whose value moved, under the same name. */
function changesOf(before: LineAmount | null, after: LineAmount | null): string[] {
  return (after?.steps ?? []).flatMap((step) => {
    const old = before?.steps.find(({ labelFr }) => labelFr === step.labelFr);
    return old && step.periodFr !== '' && old.valueFr !== step.valueFr ? [`${step.labelFr}\u00a0: ${old.valueFr} → ${step.valueFr}`] : [];
  });
}
