import type { Refusal } from '../../foundation/index.ts';
import type { Day } from '../../time/index.ts';
import type { DapForm } from '../form.ts';

/** What the rules of a sending look at beside the form. */
export interface SubmissionContext {
  readonly submittedAt: Date;
  /** Set when the file was sent before and returned: the first sending counts for the 30 days and the CSE. */
  readonly firstSubmittedAt: Date | null;
  readonly establishmentHeadcount: number | null;
  readonly companyHeadcount: number | null;
  readonly companyHasCse: boolean | null;
  readonly isAvenant: boolean;
  /** Pieces attached; absent when the caller does not count them. */
  readonly documentsCount?: number;
  /** Decisions in force of other files of the establishment, past ones included. */
  readonly otherAuthorisations: readonly { readonly reference: string; readonly startDay: Day; readonly endDay: Day }[];
}

/** A rule of sending: blocks with refusals, warns with warnings; paths are fields of the form. */
export interface RuleOutcome {
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Refusal[];
}

export type SubmissionRule = (form: DapForm, context: SubmissionContext) => RuleOutcome;

export const nothing: RuleOutcome = { refusals: [], warnings: [] };
export const blocks = (...refusals: readonly Refusal[]): RuleOutcome => ({ refusals, warnings: [] });
export const warns = (...warnings: readonly Refusal[]): RuleOutcome => ({ refusals: [], warnings });
