import { EMPTY_DAP_FORM, invariant, itemText, readItemsAsked, refusal, refused, type ItemAsked, type ItemToComplete, type Refusal, type Result } from '@apart/shared';
import { nameOf, type Viewer } from '../../acts/index.ts';
import type { Deps } from '../../deps.ts';
import { actOn, moveDap, type DapTarget } from './act-on.ts';
import type { DapRow } from './repository.ts';
import { notWaiting } from './tables.ts';

/** The UD sends the file back to be completed: neither refusal nor approval; the clock stops, the next sending starts another. */
export async function returnDap(
  deps: Deps,
  viewer: Viewer,
  input: DapTarget & { readonly items: readonly ItemAsked[]; readonly text: string },
): Promise<Result<DapRow>> {
  const text = input.text.trim();
  // Nothing of the file is needed to tell all that is missing at once; what each field says is read inside.
  const listed = readItemsAsked(input.items, EMPTY_DAP_FORM);
  const problems: Refusal[] = listed.ok ? [] : [...listed.refusals];
  if (!text) problems.push(refusal('REQUIRED', 'text', 'Expliquez ce qui est attendu\u00a0: l’employeur doit savoir quoi compléter.'));
  if (problems.length > 0) return refused(...problems);
  return actOn(deps, viewer, 'dap.return', input, async (tx, row, to) => {
    const items = itemsOf(input.items, row);
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
      const detail = `${items.map(itemText).join('\u00a0; ')}. ${text}`;
      await tx.record({ act: 'dap.return', subjectKind: 'dap', subjectId: row.id, siret: row.siret, detail, changes: { items } });
    }
    return moved;
  });
}

/** The items that `readItemsAsked` accepts, with what the form of the file says of each. */
export function itemsOf(asked: readonly ItemAsked[], { form }: Pick<DapRow, 'form'>): readonly ItemToComplete[] {
  const items = readItemsAsked(asked, form);
  invariant(items.ok, 'the items were read before');
  return items.value;
}
