import type { Result } from '@apart/shared';
import type { Performing, Viewer } from '../../acts/index.ts';
import type { DapTarget } from './act-on.ts';
import { dapNotFound, dapVersionConflict } from './refusals.ts';
import { findDap, type DapRow } from './repository.ts';

/** A file that agents come back to: found, in the agent's perimeter, not changed since it was read. Refusals: NOT_FOUND, VERSION_CONFLICT. */
export async function agentsTarget(tx: Performing, viewer: Viewer, { reference, expectedVersion }: DapTarget): Promise<Result<DapRow>> {
  const row = await findDap(tx, viewer, reference);
  if (!row) return dapNotFound();
  return row.version === expectedVersion ? { ok: true, value: row, warnings: [] } : dapVersionConflict(tx, row);
}
