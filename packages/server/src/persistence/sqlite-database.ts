import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Database, QueryBuilder } from './database.ts';
import { sqliteInsertAll } from './insert-all.ts';
import { migrationsFolder } from './migrations-folder.ts';
import { Mutex } from './mutex.ts';
import { readQueries, runAfterCommit, transactionQueries, withoutNesting } from './transaction-scope.ts';

function connect(file: string, options: BetterSqlite3.Options = {}) {
  const connection = new BetterSqlite3(file, options);
  connection.pragma('journal_mode = WAL');
  // better-sqlite3 defaults to NORMAL in WAL mode: an acknowledged act could be lost with the power.
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 5000');
  return connection;
}

/** One writing connection behind a first-in first-out lock, one reading connection beside it. */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  const writer = connect(file);
  const reader = connect(file, { readonly: true });
  const writing = drizzle(writer);
  const mutex = new Mutex();
  const insertAll = sqliteInsertAll(writer);
  return {
    dialect: 'sqlite',
    read: readQueries('sqlite', drizzle(reader) as unknown as QueryBuilder),
    async transaction(work) {
      return withoutNesting(async () => {
        const { result, hooks } = await mutex.run(async () => {
          const scope = transactionQueries('sqlite', writing as unknown as QueryBuilder, () => insertAll);
          writer.exec('BEGIN IMMEDIATE');
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
      migrate(writing, { migrationsFolder: migrationsFolder('sqlite') });
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
