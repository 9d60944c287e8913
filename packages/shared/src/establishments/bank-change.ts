/**
 * Hours between a change of bank account and its first use. Our rule, not the law's: a thief changes the account first,
 * and every administrator is given the time to say no.
 */
export const BANK_CHANGE_WAIT_HOURS = 72;

/** The instant from which an account changed at `at` is used. */
export function bankChangeUsableFrom(at: Date): Date {
  return new Date(at.getTime() + BANK_CHANGE_WAIT_HOURS * 3_600_000);
}
