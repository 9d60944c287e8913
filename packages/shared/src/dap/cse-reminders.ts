import { addDays, type Day } from '../time/index.ts';
import type { CseOpinionGiven } from './form.ts';

/** An opinion of the CSE that came after the request (R. 5122-2), by whom it was sent, and the piece that holds it. */
export interface CseOpinionLater {
  readonly opinion: Extract<CseOpinionGiven, 'FAVOURABLE' | 'UNFAVOURABLE'>;
  readonly day: Day;
  readonly at: string;
  readonly by: string;
  readonly documentId: string;
}

/** Reminders of an opinion that is awaited, in their order. */
export const CSE_REMINDERS = ['FIFTEEN_DAYS', 'THREE_DAYS', 'PASSED'] as const;
export type CseReminder = (typeof CSE_REMINDERS)[number];

/** How many days before the last day each is sent; the last one, the day after it. */
export const CSE_REMINDER_DAYS: Readonly<Record<CseReminder, number>> = { FIFTEEN_DAYS: 15, THREE_DAYS: 3, PASSED: -1 };

/**
 * The reminder to send on `today`, the nearest to the last day when several were missed; null when it was already `sent`,
 * or when none is due yet.
 */
export function cseReminderDue(today: Day, dueDay: Day, sent: CseReminder | null): CseReminder | null {
  const due = CSE_REMINDERS.findLast((one) => addDays(dueDay, -CSE_REMINDER_DAYS[one]) <= today);
  if (due === undefined) return null;
  return sent !== null && CSE_REMINDERS.indexOf(due) <= CSE_REMINDERS.indexOf(sent) ? null : due;
}
