import { and, eq, gt, or, type SQL } from 'drizzle-orm';
import type { dapTables, DapRow } from '../dap/index.ts';

/** The files after `last`, in the order of the sweep. */
export function afterKey(dap: ReturnType<typeof dapTables>['dap'], last: DapRow): SQL | undefined {
  return or(gt(dap.queueAt, last.queueAt), and(eq(dap.queueAt, last.queueAt), gt(dap.id, last.id)));
}
