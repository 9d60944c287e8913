import { commitmentRefusals, commitmentsOf, commitmentsSchema, ok, refused, refusalsOfZod, sameCommitments, type Commitment, type DapForm, type Result } from '@apart/shared';

/**
 * The commitments that the UD fixes in its decision (R. 5122-9 III), each complete; null when they are those that the employer
 * proposes in `form`, which then stand as they are written. The UD may add to them, change them or leave some out.
 */
export function readFixedCommitments(typed: readonly unknown[] | null | undefined, form: DapForm): Result<readonly Commitment[] | null> {
  if (!typed) return ok(null);
  const read = commitmentsSchema.safeParse(typed);
  if (!read.success) return refused(...refusalsOfZod(read.error, 'commitments'));
  if (sameCommitments(read.data, commitmentsOf(form))) return ok(null);
  const lacking = commitmentRefusals(read.data, form);
  return lacking.length > 0 ? refused(...lacking) : ok(read.data);
}
