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

const BLOCKING: readonly DiRule[] = [deadlinePassed, somethingToPay, envelope, possibleHours, oneLineAPerson, weeksOfTheMonth];
const WARNING: readonly DiRule[] = [rateUnderSmic, authorisedEmployees, yearlyQuota];

/** All that blocks the sending of a claim, and all that it warns about, at once. Paths are `lines.<i>.<field>`. */
export function diSubmissionRules(di: DiToSend): { refusals: Refusal[]; warnings: Refusal[] } {
  return { refusals: BLOCKING.flatMap((rule) => rule(di)), warnings: WARNING.flatMap((rule) => rule(di)) };
}
