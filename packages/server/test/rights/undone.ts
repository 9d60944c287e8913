import type { Database, Transaction } from '../../src/persistence/index.ts';

class Undone extends Error {}

/** The same database, on which nothing is ever done: each transaction gives its result and is rolled back. Every act may be tried on one world. */
export function undoing(db: Database): Database {
  return {
    dialect: db.dialect,
    read: db.read,
    migrate: () => db.migrate(),
    ping: () => db.ping(),
    close: () => db.close(),
    async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
      let result: { readonly value: T } | undefined;
      try {
        return await db.transaction(async (tx) => {
          result = { value: await work({ ...tx, afterCommit: () => undefined }) };
          throw new Undone();
        });
      } catch (error) {
        if (error instanceof Undone && result) return result.value;
        throw error;
      }
    },
  };
}
