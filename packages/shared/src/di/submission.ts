import { missingJustifications } from '../dap/justifications.ts';
import type { Refusal } from '../foundation/index.ts';
import { authorisedEmployees } from './rules/authorised-employees.ts';
import type { DiRule, DiToSend } from './rules/context.ts';
import { deadlinePassed } from './rules/deadline-passed.ts';
import { envelope } from './rules/envelope.ts';
import { oneLineAPerson } from './rules/one-line-a-person.ts';
import { possibleHours } from './rules/possible-hours.ts';
import { rateUnderSmic } from './rules/rate-under-smic.ts';
import { somethingToPay } from './rules/something-to-pay.ts';
import { weeksOfTheMonth } from './rules/weeks-of-month.ts';
import { yearlyQuota } from './rules/yearly-quota.ts';
import { DI_WARNING_LABELS } from './warnings.ts';

const BLOCKING: readonly DiRule[] = [deadlinePassed, somethingToPay, envelope, possibleHours, oneLineAPerson, weeksOfTheMonth];
const WARNING: readonly DiRule[] = [rateUnderSmic, authorisedEmployees, yearlyQuota];

/**
 * All that blocks the sending of a claim, and all that it warns about, at once. Paths are `lines.<i>.<field>`. A kind of warning
 * without its justification blocks too, on `justifications.<code>`.
 */
export function diSubmissionRules(di: DiToSend): { refusals: Refusal[]; warnings: Refusal[] } {
  const warnings = WARNING.flatMap((rule) => rule(di));
  return { refusals: [...BLOCKING.flatMap((rule) => rule(di)), ...missingJustifications(di, warnings, DI_WARNING_LABELS)], warnings };
}
