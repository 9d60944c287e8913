import type { DapForm } from './form.ts';
import { missingJustifications } from './justifications.ts';
import { alreadyClaimed } from './rules/already-claimed.ts';
import { commitments } from './rules/commitments.ts';
import type { RuleOutcome, SubmissionContext, SubmissionRule } from './rules/context.ts';
import { cseOpinion } from './rules/cse-opinion.ts';
import { employees } from './rules/employees.ts';
import { establishmentOpen } from './rules/establishment-open.ts';
import { forecastHours } from './rules/forecast-hours.ts';
import { lateFiling } from './rules/late-filing.ts';
import { periodCap } from './rules/period-cap.ts';
import { periodDates } from './rules/period-dates.ts';
import { periodLength } from './rules/period-length.ts';
import { periodOverlap } from './rules/period-overlap.ts';
import { previousUse } from './rules/previous-use.ts';
import { requiredFields } from './rules/required-fields.ts';
import { DAP_WARNING_LABELS } from './warnings.ts';

const RULES: readonly SubmissionRule[] = [
  requiredFields, periodDates, periodLength, periodCap, periodOverlap, establishmentOpen, lateFiling, employees, forecastHours, alreadyClaimed, cseOpinion, previousUse, commitments,
];

/**
 * All that blocks the sending of a form and all that it warns about, at once. Paths are fields of the form. A warning
 * without its justification blocks too.
 */
export function dapSubmissionRules(form: DapForm, context: SubmissionContext): RuleOutcome {
  const outcomes = RULES.map((rule) => rule(form, context));
  const warnings = outcomes.flatMap((one) => one.warnings);
  return { refusals: [...outcomes.flatMap((one) => one.refusals), ...missingJustifications(form, warnings, DAP_WARNING_LABELS)], warnings };
}
