import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { Preparable, Prepared, Queries, QueryBuilder, Transaction } from './database.ts';
import type { Dialect } from './kit.ts';

const running = new AsyncLocalStorage<boolean>();

/** Runs `work` as the only transaction of its asynchronous context: a nested one is a bug and throws. */
export async function withoutNesting<T>(work: () => Promise<T>): Promise<T> {
  if (running.getStore()) throw new Error('A transaction may not be opened inside another one');
  return running.run(true, work);
}

/** After-commit hooks run outside the transaction's context, so that they may open their own. */
export async function runAfterCommit(hooks: readonly (() => void | Promise<void>)[]): Promise<void> {
  await running.run(false, async () => {
    for (const hook of hooks) await hook();
  });
}

/** Queries on the read connection, whose prepared statements are kept. */
export function readQueries(dialect: Dialect, sql: QueryBuilder): Queries {
  const kept = new Map<string, Prepared<unknown>>();
  const queries: Queries = {
    dialect,
    sql,
    prepared<P extends Preparable>(name: string, build: (q: Queries) => P) {
      let statement = kept.get(name);
      if (!statement) {
        const made = build(queries).prepare(shortName(name));
        statement = { execute: async (values) => made.execute(values) };
        kept.set(name, statement);
      }
      return statement as Prepared<Awaited<P>>;
    },
  };
  return queries;
}

/** PostgreSQL cuts the names of statements at 63 bytes: two that differ later would be one. */
const shortName = (name: string): string => (name.length <= 63 ? name : createHash('sha256').update(name).digest('hex').slice(0, 60));

/** Queries of one transaction: they throw once it has ended, so that no write escapes it. */
export function transactionQueries(dialect: Dialect, sql: QueryBuilder, insertAllBy: (sql: QueryBuilder) => Transaction['insertAll']) {
  const hooks: (() => void | Promise<void>)[] = [];
  let open = true;
  const mustBeOpen = () => {
    if (!open) throw new Error('This transaction has ended: its queries may no longer be used');
  };
  const revocable = new Proxy(sql, {
    get(target, property, receiver) {
      mustBeOpen();
      return Reflect.get(target, property, receiver);
    },
  });
  const insertAll = insertAllBy(revocable);
  const tx: Transaction = {
    dialect,
    sql: revocable,
    writable: true,
    async insertAll(table, rows) {
      mustBeOpen();
      await insertAll(table, rows);
    },
    prepared<P extends Preparable>(_name: string, build: (q: Queries) => P) {
      return { execute: async (values) => build(tx).prepare().execute(values) } as Prepared<Awaited<P>>;
    },
    afterCommit: (hook) => {
      hooks.push(hook);
    },
  };
  return { tx, hooks, revoke: () => void (open = false) };
}
