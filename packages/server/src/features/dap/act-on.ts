import { nextDapStatus, type DapStatus, type DapTransition, type Result } from '@apart/shared';
import { perform, type Performing, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { mayWriteFor } from '../habilitations/index.ts';
import { changeDap, findDap, type DapRow } from './repository.ts';
import { acceptedBySilence, dapNotFound, dapVersionConflict, termPassed } from './refusals.ts';

/** What designates a version of a file at one moment of its life. */
export interface DapTarget {
  readonly reference: string;
  readonly expectedVersion: number;
}

/**
 * The way of every transition of a file, inside `perform`: found and visible, its term not passed, not changed since it
 * was read, in a status from which the act starts. Refusals, in that order: NOT_FOUND, TERM_PASSED, VERSION_CONFLICT,
 * WRONG_STATUS.
 */
export async function targetOf(
  tx: Performing,
  viewer: Viewer,
  act: DapTransition,
  { reference, expectedVersion }: DapTarget,
): Promise<Result<{ row: DapRow; to: DapStatus }>> {
  const row = await findDap(tx, viewer, reference);
  if (!row || (viewer.kind === 'employer' && !(await mayWriteFor(tx, viewer, row.siret, 'dap')))) return dapNotFound();
  if (act !== 'dap.submit' && acceptedBySilence(row, tx.at)) return termPassed(row);
  if (row.version !== expectedVersion) return dapVersionConflict(tx, row);
  const to = nextDapStatus(act, row.status);
  return to.ok ? { ok: true, value: { row, to: to.value }, warnings: [] } : to;
}

/** Writes the new status with `values`, or says who was faster. */
export async function moveDap(tx: Performing, row: DapRow, to: DapStatus, values: Partial<DapRow>): Promise<Result<DapRow>> {
  const changed = await changeDap(tx, row, { ...values, status: to });
  return changed ? { ok: true, value: changed, warnings: [] } : dapVersionConflict(tx, row);
}

/** `perform` for the acts that only need the file: `work` moves it and writes the journal. */
export async function actOn(
  deps: Deps,
  viewer: Viewer,
  act: DapTransition,
  target: DapTarget,
  work: (tx: Performing, row: DapRow, to: DapStatus) => Promise<Result<DapRow>>,
): Promise<Result<DapRow>> {
  return perform(deps, viewer, act, async (tx) => {
    const found = await targetOf(tx, viewer, act, target);
    return found.ok ? work(tx, found.value.row, found.value.to) : found;
  });
}
