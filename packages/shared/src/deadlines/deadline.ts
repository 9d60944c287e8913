/** A deadline, on a day (« 2026-08-31 », Paris) or at an instant (ISO). */
export interface Deadline {
  /** The same for the same deadline: taken twice, a calendar changes its entry. */
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly at: string;
  /** Path of the file. */
  readonly to: string;
}

export const isWholeDay = (at: string): boolean => at.length === 10;
