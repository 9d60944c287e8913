import type { Day } from '@apart/shared';
import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';

export type Dialect = 'sqlite' | 'postgres';

/** The columns that a table may have, in SQLite. Types everywhere come from this one. */
export const sqliteKit = {
  dialect: 'sqlite' as Dialect,
  table: lite.sqliteTable,
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
  id: (name: string) => lite.text(name).primaryKey(),
  text: (name: string) => lite.text(name),
  int: (name: string) => lite.integer(name),
  /** A moment in time, to the millisecond. */
  instant: (name: string) => lite.integer(name, { mode: 'timestamp_ms' }),
  flag: (name: string) => lite.integer(name, { mode: 'boolean' }),
  /** A calendar day, `YYYY-MM-DD`. */
  day: (name: string) => lite.text(name).$type<Day>(),
  /** Integer cents of a euro. */
  cents: (name: string) => lite.integer(name),
  /** Integer hundredths of an hour. */
  hundredths: (name: string) => lite.integer(name),
  json: <T>(name: string) => lite.text(name, { mode: 'json' }).$type<T>(),
  enumeration: <const T extends string>(name: string, _values: readonly T[]) => lite.text(name).$type<T>(),
  bytes: (name: string) => lite.blob(name, { mode: 'buffer' }),
};

export type Kit = typeof sqliteKit;

const bytea = pg.customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** The same columns in PostgreSQL: the same shape, so one set of queries runs on both. */
export const postgresKit = {
  dialect: 'postgres' as Dialect,
  table: pg.pgTable,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  id: (name: string) => pg.text(name).primaryKey(),
  text: (name: string) => pg.text(name),
  int: (name: string) => pg.integer(name),
  instant: (name: string) => pg.timestamp(name, { withTimezone: true, mode: 'date', precision: 3 }),
  flag: (name: string) => pg.boolean(name),
  day: (name: string) => pg.text(name),
  cents: (name: string) => pg.bigint(name, { mode: 'number' }),
  hundredths: (name: string) => pg.bigint(name, { mode: 'number' }),
  json: (name: string) => pg.jsonb(name),
  enumeration: (name: string) => pg.text(name),
  bytes: (name: string) => bytea(name),
} as unknown as Kit;

/**
 * Defines the tables of a feature once, for both dialects:
 * `const dapTables = defineTables((kit) => ({ dap: kit.table('dap', …) }))`, then `const { dap } = dapTables(q)`.
 */
export function defineTables<T>(define: (kit: Kit) => T): (where: { dialect: Dialect }) => T {
  const made = new Map<Dialect, T>();
  return ({ dialect }) => {
    let tables = made.get(dialect);
    if (!tables) {
      tables = define(dialect === 'sqlite' ? sqliteKit : postgresKit);
      made.set(dialect, tables);
    }
    return tables;
  };
}
