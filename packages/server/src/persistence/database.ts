import type { BaseSQLiteDatabase, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Dialect } from './kit.ts';

/** Drizzle's query builder, as both databases offer it. Only `await` runs a query; `.all()` and `.run()` are of one dialect. */
export type QueryBuilder = Pick<
  BaseSQLiteDatabase<'async', unknown>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$count' | '$with' | 'with'
>;

/** Where reads are asked: the read connection, or the transaction under way. */
export interface Queries {
  readonly dialect: Dialect;
  readonly sql: QueryBuilder;
  /**
   * A prepared statement, built once for `name` on the read connection and again in each transaction.
   * `build` receives these very queries; values come as `sql.placeholder`.
   */
  prepared<P extends Preparable>(name: string, build: (q: Queries) => P): Prepared<Awaited<P>>;
}

export interface Preparable extends PromiseLike<unknown> {
  prepare(name?: string): { execute(values?: Record<string, unknown>): unknown };
}

export interface Prepared<Rows> {
  execute(values?: Record<string, unknown>): Promise<Rows>;
}

/** What a transaction gives: reads that see its writes, and hooks that run only once it is committed. */
export interface Transaction extends Queries {
  readonly writable: true;
  /** Inserts these rows, however many: by one statement kept and run a row on SQLite, by statements of many rows on PostgreSQL. */
  insertAll<T extends SQLiteTable>(table: T, rows: readonly T['$inferInsert'][]): Promise<void>;
  afterCommit(hook: () => void | Promise<void>): void;
}

/**
 * The database. `read` never sees a transaction under way. `transaction` is serialised on SQLite, concurrent on
 * PostgreSQL; it rolls back when the work throws; it may not be nested. Only the database is awaited inside.
 */
export interface Database {
  readonly dialect: Dialect;
  readonly read: Queries;
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Applies the missing migrations; safe when several nodes start together. */
  migrate(): Promise<void>;
  /** Answers when a trivial query does. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
