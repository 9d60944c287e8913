import type BetterSqlite3 from 'better-sqlite3';

export type Row = Record<string, unknown>;

/** A statement that inserts a whole row of a table, and the values that it takes from one. */
export function insertInto(db: BetterSqlite3.Database, table: string) {
  const names = (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  const statement = db.prepare(`INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`);
  return { values: (row: Row) => names.map((name) => row[name]), statement };
}
