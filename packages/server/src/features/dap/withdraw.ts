import { nameOf, type Viewer } from '../../acts/index.ts';
import { refusal, refused, type Result } from '@apart/shared';
import type { Deps } from '../../deps.ts';
import { actOn, moveDap, type DapTarget } from './act-on.ts';
import type { DapRow } from './repository.ts';
import { notWaiting } from './tables.ts';

/** The employer takes back a request that is not decided; the reason stays in its history. */
export async function withdrawDap(deps: Deps, viewer: Viewer, input: DapTarget & { readonly reason: string }): Promise<Result<DapRow>> {
  const reason = input.reason.trim();
  if (!reason) return refused(refusal('REQUIRED', 'reason', 'Dites pourquoi vous retirez cette demande.'));
  return actOn(deps, viewer, 'dap.withdraw', input, async (tx, row, to) => {
    const moved = await moveDap(tx, row, to, {
      tacitDueAt: null,
      queueAt: notWaiting(row.createdAt),
      decidedAt: tx.at,
      decidedByName: nameOf(viewer),
      decisionText: reason,
    });
    if (moved.ok) await tx.record({ act: 'dap.withdraw', subjectKind: 'dap', subjectId: row.id, siret: row.siret, detail: reason });
    return moved;
  });
}
