import { defineTables } from '../persistence/index.ts';

/** One row a job: the node that holds it until `until`, so that one scheduler works at a time and any can take over. */
export const leaseTables = defineTables((kit) => ({
  lease: kit.table('lease', {
    name: kit.id('name'),
    holder: kit.text('holder').notNull(),
    until: kit.instant('until').notNull(),
    /** The last scheduled instant that was run to its end. */
    lastRunAt: kit.instant('last_run_at'),
  }),
}));
