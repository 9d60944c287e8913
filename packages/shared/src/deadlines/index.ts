export { calendarOf, type CalendarOptions } from './calendar.ts';
export { type Deadline, isWholeDay } from './deadline.ts';
export * from './of-files.ts';
