export { changedMeanwhile } from './meanwhile.ts';
export { journalTables } from './tables.ts';
export { timelineOf, type TimelineRow } from './timeline.ts';
export { writeJournal, writeJournalOfMany, type JournalEntry, type Reaction } from './write.ts';
