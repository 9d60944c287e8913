import { between, type Column, type SQL } from 'drizzle-orm';

/** Longer than what any key has after a prefix. */
const LAST = 'Z'.repeat(32);

/**
 * `column` begins with `prefix`, both made of digits and capitals only (SIRET, search keys). A range instead of LIKE: the
 * index serves it on both databases, whatever their collation.
 */
export function beginsWith(column: Column, prefix: string): SQL {
  return between(column, prefix, `${prefix}${LAST}`);
}
