import { addDays, type Day } from '../time/index.ts';

/** A recovery order leaves the employer at least thirty days (R. 5122-10). */
export const MIN_RECOVERY_DAYS = 30;

/** The first day on which an order issued on `issuedOn` may fall due. */
export const earliestRecoveryDay = (issuedOn: Day): Day => addDays(issuedOn, MIN_RECOVERY_DAYS);
