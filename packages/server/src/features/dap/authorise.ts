import { commitmentText, type Result } from '@apart/shared';
import { nameOf, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { issueDa } from '../da/index.ts';
import { actOn, moveDap, type DapTarget } from './act-on.ts';
import { readFixedCommitments } from './fixed-commitments.ts';
import type { DapRow } from './repository.ts';
import { notWaiting } from './tables.ts';

/**
 * The UD authorises, up to the last millisecond before the term; the DA is issued in the same transaction, with the commitments
 * that the UD fixes, those proposed when it says nothing of them.
 */
export async function authoriseDap(
  deps: Deps,
  viewer: Viewer,
  input: DapTarget & { readonly comment?: string | null; readonly commitments?: readonly unknown[] | null },
): Promise<Result<DapRow>> {
  const comment = input.comment?.trim() ?? '';
  return actOn(deps, viewer, 'dap.authorise', input, async (tx, row, to) => {
    const commitments = readFixedCommitments(input.commitments, row.form);
    if (!commitments.ok) return commitments;
    const moved = await moveDap(tx, row, to, {
      queueAt: notWaiting(row.createdAt),
      decidedAt: tx.at,
      effectiveAt: tx.at,
      decidedByName: nameOf(viewer),
      decisionText: comment || null,
    });
    if (!moved.ok) return moved;
    await issueDa(tx, deps, moved.value, { bySilence: false, effectiveAt: tx.at, commitments: commitments.value });
    await tx.record({
      act: 'dap.authorise',
      subjectKind: 'dap',
      subjectId: row.id,
      siret: row.siret,
      ...(comment ? { detail: comment } : {}),
      ...(commitments.value ? { changes: { commitments: commitments.value.map(commitmentText) } } : {}),
    });
    return moved;
  });
}
