import { columnFor, type GridColumn, readCell } from './columns.ts';
import { type GridRow, setCell, setText } from './rows.ts';
import type { Block } from './use-cursor.ts';

/** The row with a text written in one of its cells: read when it can be, kept as it is when it cannot. */
export function writeCell(row: GridRow, of: GridColumn, text: string): GridRow {
  const column = columnFor(of, row.values.arrangement);
  if (column.kind === 'shown') return row;
  // The mask of a number is what is shown, not what is typed.
  if (column.path === 'identifier' && text.includes('●')) return row;
  const read = readCell(column, text);
  return read.ok ? setCell(row, column.path, read.value) : setText(row, column.path, text);
}

/** The rows that change when each cell of a block is written; undefined leaves a cell as it is. */
export function filledRows(rows: readonly GridRow[], columns: readonly GridColumn[], block: Block, text: (row: number, column: number) => string | undefined): readonly GridRow[] {
  const next = rows.slice(block.top, block.bottom + 1).map((row, offset) => {
    let changed = row;
    for (let place = block.left; place <= block.right; place += 1) {
      const column = columns[place];
      const value = text(block.top + offset, place);
      if (column && value !== undefined) changed = writeCell(changed, column, value);
    }
    return changed;
  });
  return next.filter((row, offset) => row !== rows[block.top + offset]);
}

/** The rows that a table written from the corner of a block gives, with new ones below the last. */
export function pastedRows(rows: readonly GridRow[], columns: readonly GridColumn[], { top, left }: Block, table: readonly (readonly string[])[], blank: () => GridRow): readonly GridRow[] {
  return table.map((cells, offset) => {
    let changed = rows[top + offset] ?? blank();
    for (const [index, text] of cells.entries()) {
      const column = columns[left + index];
      if (column) changed = writeCell(changed, column, text);
    }
    return changed;
  });
}

/** The words of a block, row by row. */
export function copiedTable({ top, bottom, left, right }: Block, textOf: (row: number, column: number) => string): string[][] {
  return Array.from({ length: bottom - top + 1 }, (_row, offset) => Array.from({ length: right - left + 1 }, (_cell, index) => textOf(top + offset, left + index)));
}
