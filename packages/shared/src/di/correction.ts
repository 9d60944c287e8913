/** A version of a claim, as the settlement of its month looks at it; amounts in cents. */
export interface PaidVersion {
  /** What was ordered for this version: the whole allowance, or its difference with what was paid before. */
  readonly dueCents: number | null;
  /** True once the bank made the transfer. */
  readonly paid: boolean;
  /** What is to be paid back; counted once its order is issued. */
  readonly recoveryCents: number | null;
  readonly recoveryIssued: boolean;
}

/** What the employer has received for a month, all versions together, less what they were ordered to pay back. Cents. */
export function settledCents(versions: readonly PaidVersion[]): number {
  return versions.reduce(
    (total, { dueCents, paid, recoveryCents, recoveryIssued }) => total + (paid ? (dueCents ?? 0) : 0) - (recoveryIssued ? (recoveryCents ?? 0) : 0),
    0,
  );
}

export type Settlement =
  | { readonly kind: 'TO_PAY'; readonly cents: number }
  | { readonly kind: 'NOTHING' }
  | { readonly kind: 'TO_PAY_BACK'; readonly cents: number };

/** What the visa of a version leads to: only the difference is paid, or paid back (R. 5122-10). */
export function settlementOf(allowanceCents: number, alreadySettledCents: number): Settlement {
  const difference = allowanceCents - alreadySettledCents;
  if (difference === 0) return { kind: 'NOTHING' };
  return difference > 0 ? { kind: 'TO_PAY', cents: difference } : { kind: 'TO_PAY_BACK', cents: -difference };
}

/** One line of one version, for comparison. Hours in hundredths, amounts in cents. */
export interface ComparableLine {
  /** Same value for the same person. */
  readonly personKey: string;
  readonly idleHours: number;
  readonly payableHours: number;
  readonly hourlyRateCents: number;
  readonly allowanceCents: number;
  readonly indemnityCents: number;
}

export interface LineChange<Line extends ComparableLine> {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED' | 'SAME';
  readonly before: Line | null;
  readonly after: Line | null;
}

const COMPARED = ['idleHours', 'payableHours', 'hourlyRateCents', 'allowanceCents', 'indemnityCents'] as const satisfies readonly (keyof ComparableLine)[];

/**
 * Two versions line by line, in the order of the new one, then what was taken out. A person with several contract periods is
 * compared period by period, in their order.
 */
export function compareLines<Line extends ComparableLine>(before: readonly Line[], after: readonly Line[]): LineChange<Line>[] {
  const waiting = new Map<string, Line[]>();
  for (const line of before) waiting.set(line.personKey, [...(waiting.get(line.personKey) ?? []), line]);
  const kept = after.map((line): LineChange<Line> => {
    const earlier = waiting.get(line.personKey)?.shift();
    if (!earlier) return { kind: 'ADDED', before: null, after: line };
    return { kind: COMPARED.some((field) => earlier[field] !== line[field]) ? 'CHANGED' : 'SAME', before: earlier, after: line };
  });
  const removed = [...waiting.values()].flat().map((line): LineChange<Line> => ({ kind: 'REMOVED', before: line, after: null }));
  return [...kept, ...removed];
}
