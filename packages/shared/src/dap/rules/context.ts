import { refusal, type Refusal } from '../../foundation/index.ts';
import type { Day, Month } from '../../time/index.ts';
import type { DapForm, DapReason } from '../form.ts';
import type { PieceKind } from '../pieces.ts';
import type { DapWarningCode } from '../warnings.ts';

/** What the claims of a file declare, all those that count: sent, neither rejected nor withdrawn. */
export interface Claimed {
  /** Payable hours of all of them, in hundredths: what is used of the decision. */
  readonly hours: number;
  /** Mondays of the first and of the last week that has payable hours. */
  readonly firstWeek: Day;
  readonly lastWeek: Day;
  /** The month that declares the most people, and how many. */
  readonly most: { readonly month: Month; readonly employees: number };
}

/** What the rules of a sending look at beside the form. */
export interface SubmissionContext {
  readonly submittedAt: Date;
  /** Set when the file was sent before and returned: the first sending counts for the 30 days and the CSE. */
  readonly firstSubmittedAt: Date | null;
  readonly establishmentHeadcount: number | null;
  readonly companyHeadcount: number | null;
  readonly companyHasCse: boolean | null;
  /** Last day of activity of a closed establishment; `null` or absent while it is open. */
  readonly closedOn?: Day | null;
  /** For an avenant, the decision in force that it amends: what it leaves as authorised is not judged again. */
  readonly amends?: { readonly startDay: Day; readonly endDay: Day; readonly placementDay: Day | null } | null;
  /** For an avenant, what is already claimed of its file; null or absent when nothing is. */
  readonly claimed?: Claimed | null;
  /** What the pieces attached are; absent when the caller does not look at them. */
  readonly pieces?: readonly PieceKind[];
  /** Decisions in force of other files of the establishment, past ones included. */
  readonly otherAuthorisations: readonly { readonly reference: string; readonly startDay: Day; readonly endDay: Day; readonly reason?: DapReason | null }[];
  /** Where the establishment is: its public holidays. */
  readonly departement?: string;
}

/** A rule of sending either blocks, with refusals, or warns, with warnings that ask for a justification; paths are fields of the form. */
export interface RuleOutcome {
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Refusal[];
}

export type SubmissionRule = (form: DapForm, context: SubmissionContext) => RuleOutcome;

export const nothing: RuleOutcome = { refusals: [], warnings: [] };
export const blocks = (...refusals: readonly Refusal[]): RuleOutcome => ({ refusals, warnings: [] });
export const warns = (code: DapWarningCode, path: keyof DapForm, message: string, more: Pick<Refusal, 'article' | 'numbers'> = {}): RuleOutcome => ({
  refusals: [],
  warnings: [refusal(code, path, message, more)],
});
