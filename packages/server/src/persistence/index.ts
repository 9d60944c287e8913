export { among, amongTaken } from './among.ts';
export { beginsWith, unindexed } from './begins-with.ts';
export type { Database, Queries, QueryBuilder, Transaction } from './database.ts';
export { defineTables, type Dialect, type Kit } from './kit.ts';
export { mirroredInstant } from './mirrored-instant.ts';
export { noteAside } from './note-aside.ts';
export { openDatabase } from './open-database.ts';
export { unavailability, type Unavailability } from './unavailable.ts';
