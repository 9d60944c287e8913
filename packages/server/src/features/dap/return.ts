import { refusal, refused, type Refusal, type Result } from '@apart/shared';
import { nameOf, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { actOn, moveDap, type DapTarget } from './act-on.ts';
import type { DapRow } from './repository.ts';
import { notWaiting } from './tables.ts';

/** The UD sends the file back to be completed: neither refusal nor approval; the clock stops, the next sending starts another. */
export async function returnDap(
  deps: Deps,
  viewer: Viewer,
  input: DapTarget & { readonly items: readonly string[]; readonly text: string },
): Promise<Result<DapRow>> {
  const items = input.items.map((item) => item.trim()).filter((item) => item !== '');
  const text = input.text.trim();
  const problems: Refusal[] = [];
  if (items.length === 0) problems.push(refusal('REQUIRED', 'items', 'Indiquez au moins un élément à compléter.'));
  if (!text) problems.push(refusal('REQUIRED', 'text', 'Expliquez ce qui est attendu : l’employeur doit savoir quoi compléter.'));
  if (problems.length > 0) return refused(...problems);
  return actOn(deps, viewer, 'dap.return', input, async (tx, row, to) => {
    const moved = await moveDap(tx, row, to, {
      tacitDueAt: null,
      queueAt: notWaiting(row.createdAt),
      decidedAt: tx.at,
      effectiveAt: tx.at,
      decidedByName: nameOf(viewer),
      decisionText: text,
      itemsToComplete: items,
    });
    if (moved.ok) {
      const detail = `${items.join(' ; ')}. ${text}`;
      await tx.record({ act: 'dap.return', subjectKind: 'dap', subjectId: row.id, siret: row.siret, detail, changes: { items } });
    }
    return moved;
  });
}
