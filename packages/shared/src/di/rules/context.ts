import type { Refusal } from '../../foundation/index.ts';
import type { HundredthsOfHour } from '../../measures/index.ts';
import type { Day, Month } from '../../time/index.ts';
import type { Justification } from '../../dap/justifications.ts';
import type { DiLineForm } from '../form.ts';
import type { DiWarningCode } from '../warnings.ts';

/** A line as the rules of sending look at it: what was typed, who it names, and what it came to. */
export interface DiLineToSend {
  readonly form: Pick<DiLineForm, 'lastName' | 'firstName' | 'hourlyRate' | 'weeks' | 'contractKind' | 'contractStart' | 'contractEnd'>;
  /** Same value for the same person, whatever the writing of the number. */
  readonly personKey: string;
  readonly payableHours: HundredthsOfHour;
  /** What `payableHours` refused, paths from the line. */
  readonly hourRefusals: readonly Refusal[];
  /** What the hours only warn about, paths from the line. */
  readonly hourWarnings?: readonly Refusal[];
}

/** What the employer answers to one kind of warning of a claim. */
export type DiJustification = Justification<DiWarningCode>;

export interface DiToSend {
  readonly month: Month;
  readonly mondays: readonly Day[];
  readonly lines: readonly DiLineToSend[];
  /** Hours that the decision still has, this claim not counted. */
  readonly leftHours: HundredthsOfHour;
  readonly authorisedEmployees: number;
  readonly deadline: Day;
  readonly sentOn: Day;
  readonly justifications: readonly DiJustification[] | null;
  /** The allowance of the version that this claim corrects, and its own; absent when it corrects none. */
  readonly correction?: { readonly fromCents: number; readonly toCents: number };
}

/** A rule of sending a claim; paths are `lines.<i>.<field>`, `lines` or empty. */
export type DiRule = (di: DiToSend) => readonly Refusal[];

/** Hours of the whole claim, in hundredths. */
export function askedHours(di: DiToSend): number {
  return di.lines.reduce((total, line) => total + line.payableHours, 0);
}
