export type { Database, Queries, QueryBuilder, Transaction } from './database.ts';
export { defineTables, type Dialect, type Kit } from './kit.ts';
export { openDatabase } from './open-database.ts';
