import { refusal, refusalReason, refused, type Refusal, type Result } from '@apart/shared';
import { nameOf, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { actOn, moveDap, type DapTarget } from './act-on.ts';
import { keepRefusal } from './refusal-record.ts';
import type { DapRow } from './repository.ts';
import { notWaiting } from './tables.ts';

/** The UD refuses: a reason of the catalogue and a text are compulsory, since a refusal states its reasons (R. 5122-4). */
export async function refuseDap(
  deps: Deps,
  viewer: Viewer,
  input: DapTarget & { readonly reasonCode: string; readonly text: string },
): Promise<Result<DapRow>> {
  const reason = refusalReason(input.reasonCode);
  const text = input.text.trim();
  const problems: Refusal[] = [];
  if (!reason) problems.push(refusal('UNKNOWN_REASON', 'reasonCode', 'Choisissez un motif de refus dans la liste.', { article: 'R. 5122-4' }));
  if (!text) problems.push(refusal('REQUIRED', 'text', 'Expliquez le refus\u00a0: la décision est motivée.', { article: 'R. 5122-4' }));
  if (!reason || problems.length > 0) return refused(...problems);
  return actOn(deps, viewer, 'dap.refuse', input, async (tx, row, to) => {
    const moved = await moveDap(tx, row, to, {
      queueAt: notWaiting(row.createdAt),
      decidedAt: tx.at,
      effectiveAt: tx.at,
      decidedByName: nameOf(viewer),
      decisionReasonCode: reason.code,
      decisionText: text,
    });
    if (moved.ok) {
      await keepRefusal(tx, deps, moved.value);
      const detail = `${reason.label} (${reason.article})\u00a0: ${text}`;
      await tx.record({ act: 'dap.refuse', subjectKind: 'dap', subjectId: row.id, siret: row.siret, detail, changes: { reasonCode: reason.code } });
    }
    return moved;
  });
}
