import { compareLines, type ComparableLine, type LineChange } from '@apart/shared';
import type { LineWithEmployee } from './repository.ts';

export interface NamedLine extends ComparableLine {
  readonly name: string;
}

/** Two versions of a claim line by line; people by their names alone, for whoever reads the claim. */
export function compareVersions(before: readonly LineWithEmployee[], after: readonly LineWithEmployee[]): LineChange<NamedLine>[] {
  return compareLines(before.map(named), after.map(named));
}

function named({ line, employee }: LineWithEmployee): NamedLine {
  return {
    personKey: employee.id,
    name: `${employee.lastName} ${employee.firstName}`,
    idleHours: line.weeks.reduce((total, week) => total + week.idle, 0),
    payableHours: line.payableHours,
    hourlyRateCents: line.hourlyRateCents,
    allowanceCents: line.amount?.allowanceCents ?? 0,
    indemnityCents: line.amount?.indemnityCents ?? 0,
  };
}
