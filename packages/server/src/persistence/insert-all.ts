import type BetterSqlite3 from 'better-sqlite3';
import { getTableColumns, getTableName, type Column } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { QueryBuilder, Transaction } from './database.ts';

export type InsertAll = Transaction['insertAll'];

/**
 * One statement a table, compiled once for the life of the connection and run a row: faster than building a
 * statement of many rows each time (docs/adr/0021).
 */
export function sqliteInsertAll(connection: BetterSqlite3.Database): InsertAll {
  const kept = new Map<SQLiteTable, { columns: readonly (readonly [string, Column])[]; statement: BetterSqlite3.Statement }>();
  return async (table, rows) => {
    let insert = kept.get(table);
    if (!insert) {
      const columns = Object.entries(getTableColumns(table));
      const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
      insert = { columns, statement: connection.prepare(`INSERT INTO "${getTableName(table)}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`) };
      kept.set(table, insert);
    }
    const { columns, statement } = insert;
    for (const row of rows as readonly Record<string, unknown>[]) {
      statement.run(columns.map(([key, column]) => written(column, row[key])));
    }
  };
}

/** What is left out takes the default of its column, as it does everywhere else. */
function written(column: Column, value: unknown): unknown {
  const given = value === undefined ? column.default : value;
  return given === null || given === undefined ? null : column.mapToDriverValue(given);
}

/** Values of one statement; PostgreSQL takes 65,535 at most. */
const MAX_VALUES = 60_000;

/** One journey to the server for hundreds of rows. */
export function postgresInsertAll(sql: QueryBuilder): InsertAll {
  return async (table, rows) => {
    const atOnce = Math.floor(MAX_VALUES / Object.keys(getTableColumns(table)).length);
    for (let from = 0; from < rows.length; from += atOnce) await sql.insert(table).values(rows.slice(from, from + atOnce));
  };
}
