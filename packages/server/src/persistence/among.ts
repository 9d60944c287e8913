import { sql, type Column, type SQL } from 'drizzle-orm';
import type { Queries } from './database.ts';

/**
 * « Is one of these texts », with one parameter for all of them: for lists of a hundred and more, whose statement would
 * otherwise be built and compiled anew at each length (docs/adr/0021). Short lists read better with `inArray`.
 */
export function among({ dialect }: Pick<Queries, 'dialect'>, column: Column, values: readonly string[]): SQL {
  return dialect === 'sqlite' ? sql`${column} in (select value from json_each(${JSON.stringify(values)}))` : sql`${column} = any(${sql.param([...values])})`;
}

/**
 * The same for rows that the statement is about to change: where several nodes write at once, they take them in one order, so
 * that neither waits for what the other holds. SQLite has one writer.
 */
export function amongTaken(q: Pick<Queries, 'dialect'>, column: Column, values: readonly string[]): SQL {
  const those = among(q, column, values);
  return q.dialect === 'sqlite' ? those : sql`${column} in (select ${column} from ${column.table} where ${those} order by ${column} for update)`;
}
