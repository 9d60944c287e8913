import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { Database, QueryBuilder } from './database.ts';
import { postgresInsertAll } from './insert-all.ts';
import { migrationsFolder } from './migrations-folder.ts';
import { readQueries, runAfterCommit, transactionQueries, withoutNesting } from './transaction-scope.ts';

/** Any fixed number: the lock that one migrating node holds while the others wait. */
const MIGRATION_LOCK = 5_122_026;

export function openPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000 });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const pooled = drizzle(pool);
  return {
    dialect: 'postgres',
    read: readQueries('postgres', pooled as unknown as QueryBuilder),
    async transaction(work) {
      return withoutNesting(async () => {
        const { result, hooks } = await pooled.transaction(async (inner) => {
          const scope = transactionQueries('postgres', inner as unknown as QueryBuilder, postgresInsertAll);
          try {
            return { result: await work(scope.tx), hooks: scope.hooks };
          } finally {
            scope.revoke();
          }
        });
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
