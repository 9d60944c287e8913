/** The one whose decision receives the lines: every tenth file of `makeDueData` has a decision in force. */
export const EMPLOYER = 9;
/** The month is over, and may be declared. */
export const IMPORTED_AT = new Date('2026-12-01T09:00:00Z');
