import type { DapForm } from './form.ts';
import { commitments } from './rules/commitments.ts';
import type { RuleOutcome, SubmissionContext, SubmissionRule } from './rules/context.ts';
import { cseOpinion } from './rules/cse-opinion.ts';
import { forecastHours } from './rules/hours.ts';
import { lateFiling } from './rules/late-filing.ts';
import { periodLength, periodOverlap } from './rules/period.ts';
import { requiredFields } from './rules/required-fields.ts';

const RULES: readonly SubmissionRule[] = [requiredFields, periodLength, periodOverlap, lateFiling, forecastHours, cseOpinion, commitments];

/** All that blocks the sending of a form and all that it warns about, at once. Paths are fields of the form. */
export function dapSubmissionRules(form: DapForm, context: SubmissionContext): RuleOutcome {
  const outcomes = RULES.map((rule) => rule(form, context));
  return { refusals: outcomes.flatMap((one) => one.refusals), warnings: outcomes.flatMap((one) => one.warnings) };
}
