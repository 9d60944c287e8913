import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { Database, QueryBuilder, Transaction } from './database.ts';
import { postgresInsertAll } from './insert-all.ts';
import { migrationsFolder } from './migrations-folder.ts';
import { readQueries, runAfterCommit, transactionQueries, withoutNesting } from './transaction-scope.ts';

/** Any fixed number: the lock that one migrating node holds while the others wait. */
const MIGRATION_LOCK = 5_122_026;

export function openPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000 });
  // A connection that breaks, idle or in the middle of a transaction, is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const pooled = drizzle(pool);
  return {
    dialect: 'postgres',
    read: readQueries('postgres', pooled as unknown as QueryBuilder),
    async transaction(work) {
      return withoutNesting(async () => {
        const { result, hooks } = await inTransaction(pool, work);
        await runAfterCommit(hooks);
        return result;
      });
    },
    async migrate() {
      const client = await pool.connect();
      try {
        await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
        await migrate(drizzle(client), { migrationsFolder: migrationsFolder('postgres') });
        await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      } finally {
        client.release();
      }
    },
    async ping() {
      await pool.query('SELECT 1');
    },
    async close() {
      await pool.end();
    },
  };
}

/**
 * Drizzle's own transaction would keep the connection for ever when `BEGIN` fails, tell the failure of `ROLLBACK` in place of
 * what went wrong, and take for done what PostgreSQL undid.
 */
async function inTransaction<T>(pool: pg.Pool, work: (tx: Transaction) => Promise<T>) {
  const client = await pool.connect();
  const scope = transactionQueries('postgres', drizzle(client) as unknown as QueryBuilder, postgresInsertAll);
  try {
    await client.query('BEGIN');
    const result = await work(scope.tx);
    scope.revoke();
    // After a query that failed, even one whose failure was caught, PostgreSQL answers `ROLLBACK` to it without an error.
    const { command } = await client.query('COMMIT');
    if (command !== 'COMMIT') throw new Error('The transaction was undone: one of its queries had failed');
    return { result, hooks: scope.hooks };
  } catch (error) {
    scope.revoke();
    // A connection that is broken has undone all by itself.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
