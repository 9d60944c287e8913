import type { GridColumn } from './columns.ts';
import type { Place } from './use-cursor.ts';

/** Stands for the name of a row where only its words are wanted. */
export const PERSON_NAME: GridColumn = { path: 'person', header: '', name: '', widthPx: 0, kind: 'shown' };

/** Brings a column in sight, beside the first one that stays. */
export function scrollToColumn(box: HTMLElement | null, columns: readonly GridColumn[], place: number): void {
  if (!box || place === 0) return;
  const first = columns[0]?.widthPx ?? 0;
  const left = columns.slice(0, place).reduce((total, { widthPx }) => total + widthPx, 0);
  const right = left + (columns[place]?.widthPx ?? 0);
  if (left - first < box.scrollLeft) box.scrollLeft = left - first;
  else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
}

/** The cell under the mouse. */
export function placeOf(target: Element): Place | undefined {
  const cell = target.closest<HTMLElement>('[data-column]');
  const line = cell?.closest<HTMLElement>('[data-row]');
  return cell && line ? { row: Number(line.dataset['row']), column: Number(cell.dataset['column']) } : undefined;
}
