import { between, is, sql, type Column, type SQL } from 'drizzle-orm';
import { PgColumn } from 'drizzle-orm/pg-core';

/** Longer than what any key has after a prefix. */
const LAST = 'Z'.repeat(32);

/**
 * `column` begins with `prefix`, both made of digits and capitals only (SIRET, search keys). A range instead of LIKE: the
 * index serves it on both databases, whatever their collation.
 */
export function beginsWith(column: Column, prefix: string): SQL {
  return between(column, prefix, `${prefix}${LAST}`);
}

/**
 * The same value, which no index serves: SQLite, that knows nothing of how many rows there are, would otherwise walk a whole
 * département rather than the few rows that another condition leaves. PostgreSQL knows, and is only misled by an expression: for it,
 * the column itself.
 */
export function unindexed(column: Column): Column {
  if (is(column, PgColumn)) return column;
  // Drizzle takes an expression wherever it takes a column; its types say so apart.
  return sql`${column} || ''` as unknown as Column;
}
