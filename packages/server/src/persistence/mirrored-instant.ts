import { sql, type Column, type SQL } from 'drizzle-orm';
import type { Queries } from './database.ts';

/** In the statement itself: the instant as long before `last` as `column` is after 1970, to the millisecond. */
export function mirroredInstant({ dialect }: Pick<Queries, 'dialect'>, last: Date, column: Column): SQL {
  const ms = sql.raw(String(last.getTime()));
  return dialect === 'sqlite' ? sql`(${ms} - ${column})` : sql`(timestamptz 'epoch' + interval '1 millisecond' * (${ms} - extract(epoch from ${column}) * 1000)::bigint)`;
}
