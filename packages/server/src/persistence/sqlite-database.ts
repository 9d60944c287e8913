import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Database, QueryBuilder } from './database.ts';
import { sqliteInsertAll } from './insert-all.ts';
import { migrationsFolder } from './migrations-folder.ts';
import { Mutex } from './mutex.ts';
import { readQueries, runAfterCommit, transactionQueries, withoutNesting } from './transaction-scope.ts';

/** How long another process (a job run by hand, an administrator) may hold the file before an act is refused. */
const PATIENCE_MS = 5000;
const RETRY_MS = 10;

function connect(file: string, options: BetterSqlite3.Options = {}) {
  const connection = new BetterSqlite3(file, options);
  connection.pragma('journal_mode = WAL');
  // better-sqlite3 defaults to NORMAL in WAL mode: an acknowledged act could be lost with the power.
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  waitsUpTo(connection, PATIENCE_MS);
  return connection;
}

const waitsUpTo = (connection: BetterSqlite3.Database, ms: number): unknown => connection.pragma(`busy_timeout = ${ms}`);

/** Takes the file for writing, until `until` at most (`performance.now()`). SQLite's own wait would hold the thread, and nobody would be answered. */
async function begin(writer: BetterSqlite3.Database, until: number): Promise<void> {
  for (;;) {
    try {
      writer.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'SQLITE_BUSY' || performance.now() >= until) throw error;
      await pause(RETRY_MS);
    }
  }
}

/** One writing connection behind a first-in first-out lock, one reading connection beside it. */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  const writer = connect(file);
  const reader = connect(file, { readonly: true });
  const writing = drizzle(writer);
  waitsUpTo(writer, 0);
  const mutex = new Mutex();
  const insertAll = sqliteInsertAll(writer);
  return {
    dialect: 'sqlite',
    read: readQueries('sqlite', drizzle(reader) as unknown as QueryBuilder),
    async transaction(work) {
      return withoutNesting(async () => {
        const until = performance.now() + PATIENCE_MS;
        const { result, hooks } = await mutex.run(async () => {
          const scope = transactionQueries('sqlite', writing as unknown as QueryBuilder, () => insertAll);
          await begin(writer, until);
          try {
            const value = await work(scope.tx);
            scope.revoke();
            writer.exec('COMMIT');
            return { result: value, hooks: scope.hooks };
          } catch (error) {
            scope.revoke();
            if (writer.inTransaction) writer.exec('ROLLBACK');
            throw error;
          }
        });
        await runAfterCommit(hooks);
        return result;
      });
    },
    async migrate() {
      waitsUpTo(writer, PATIENCE_MS);
      migrate(writing, { migrationsFolder: migrationsFolder('sqlite') });
      waitsUpTo(writer, 0);
    },
    async ping() {
      reader.prepare('SELECT 1').get();
    },
    async close() {
      reader.close();
      writer.close();
    },
  };
}
