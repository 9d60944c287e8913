import type { DiPageFragment } from '@apart/schema';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import { CellEditor } from './cell-editor.tsx';
import { columnFor, type GridColumn, isDense } from './columns.ts';
import type { RowState } from './faults.ts';
import { GridHead } from './grid-head.tsx';
import { cellId, cellText, GridRowView } from './grid-row.tsx';
import { copiedTable, filledRows, pastedRows, writeCell } from './grid-edits.ts';
import { PERSON_NAME, placeOf, scrollToColumn } from './grid-places.ts';
import type { GridRow } from './rows.ts';
import { useClipboard } from './use-clipboard.ts';
import { nextPlace, placeAfter, type Place, useCursor } from './use-cursor.ts';

const ROW_PX = 40;
const HEAD_PX = 68;

export interface GridProps {
  readonly di: DiPageFragment;
  readonly columns: readonly GridColumn[];
  /** The rows in sight, in their order. */
  readonly rows: readonly GridRow[];
  readonly stateOf: (row: GridRow) => RowState;
  /** Why a person cannot be there a second time, by row key. */
  readonly twice: ReadonlyMap<string, string>;
  /** Puts changed rows in the place of those of the same key; new rows go to the end. */
  readonly onRows: (rows: readonly GridRow[]) => void;
  readonly blank: () => GridRow;
  readonly onActive: (row: GridRow, column: GridColumn) => void;
  readonly helpId: string;
  /** A cell to go to, asked from outside; a new object asks again. */
  readonly goal: { readonly rowKey: string; readonly path: string } | undefined;
}

interface Writing {
  readonly text: string;
}

/**
 * The hours of a month, as in a spreadsheet: arrows move, typing or Enter writes, Tab goes on, Escape gives up; a block is copied and
 * pasted. Only what is in sight is drawn. The focus stays on the grid, which names the cell where one is.
 */
export function Grid({ di, columns, rows, stateOf, twice, onRows, blank, onActive, helpId, goal }: GridProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [writing, setWriting] = useState<Writing>();
  /** After something was typed, Tab goes on from cell to cell; Escape gives it back to the page. */
  const entering = useRef(false);
  /** The field is closing by itself: losing the focus means nothing then. */
  const closing = useRef(false);
  const { at, block, go } = useCursor(rows.length, columns.length);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => box.current, estimateSize: () => ROW_PX, overscan: 8, scrollPaddingEnd: HEAD_PX, initialRect: { width: 1000, height: 600 } });
  const items = virtual.getVirtualItems();
  const row = rows[at.row];
  const shown = columns[at.column];
  const column = shown && row ? columnFor(shown, row.values.arrangement) : shown;

  const move = (place: Place, extend = false): void => {
    const to = { row: Math.max(0, Math.min(rows.length - 1, place.row)), column: Math.max(0, Math.min(columns.length - 1, place.column)) };
    go(to, extend);
    virtual.scrollToIndex(to.row);
    scrollToColumn(box.current, columns, to.column);
  };
  useEffect(() => {
    if (row && shown) onActive(row, shown);
  }, [row, shown, onActive]);
  useEffect(() => {
    if (!goal) return;
    const place = { row: rows.findIndex(({ key }) => key === goal.rowKey), column: Math.max(0, columns.findIndex(({ path }) => path === goal.path)) };
    if (place.row < 0) return;
    move(place);
    box.current?.focus();
    // Only a new goal moves the cursor; rows change at each key.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [goal]);

  const begin = (text: string | undefined): void => {
    if (!row || !column || column.kind === 'shown') return;
    entering.current = true;
    const before = cellText(row, column, stateOf(row));
    const value = column.kind === 'choice' ? (column.choices?.find(({ label }) => label === before)?.value ?? '') : before.includes('●') ? '' : before.replace(/\s*½.*$/, '');
    setWriting({ text: text ?? value });
  };
  const commit = (): void => {
    if (closing.current) return;
    if (writing && row && column) {
      const next = writeCell(row, column, writing.text);
      if (cellText(next, column, stateOf(next)) !== cellText(row, column, stateOf(row)) || next.texts !== row.texts) onRows([next]);
    }
    setWriting(undefined);
  };
  /** Closes the field; the focus goes back to the grid. */
  const leaveEditor = (): void => {
    closing.current = true;
    box.current?.focus({ preventScroll: true });
    closing.current = false;
    setWriting(undefined);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { key, shiftKey } = event;
    const whole = event.ctrlKey || event.metaKey;
    if (writing) {
      if (key === 'Escape') {
        event.preventDefault();
        leaveEditor();
      } else if (key === 'Enter' || key === 'Tab' || ((key === 'ArrowUp' || key === 'ArrowDown') && column?.kind !== 'choice')) {
        event.preventDefault();
        commit();
        leaveEditor();
        if (key === 'Tab') move(nextPlace(at, shiftKey, rows.length, columns.length) ?? at);
        else move({ ...at, row: at.row + (key === 'ArrowUp' || (key === 'Enter' && shiftKey) ? -1 : 1) });
      }
      return;
    }
    if (key === 'Tab') {
      const next = entering.current ? nextPlace(at, shiftKey, rows.length, columns.length) : undefined;
      if (next) {
        event.preventDefault();
        move(next);
      }
      return;
    }
    if (key === 'Escape') {
      entering.current = false;
      move(at);
      return;
    }
    const page = Math.max(1, Math.floor(((box.current?.clientHeight ?? 600) - HEAD_PX) / ROW_PX) - 1);
    const place = placeAfter(key, at, { rows: rows.length, columns: columns.length, page, whole });
    if (place) {
      event.preventDefault();
      move(place, shiftKey);
    } else if (whole && key.toLowerCase() === 'a') {
      event.preventDefault();
      go({ row: 0, column: 0 });
      go({ row: rows.length - 1, column: columns.length - 1 }, true);
    } else if (whole && key.toLowerCase() === 'd') {
      event.preventDefault();
      fill((_offset, place2) => textOf(block.top, place2));
    } else if (key === 'Enter' || key === 'F2') {
      event.preventDefault();
      begin(undefined);
    } else if (key === 'Delete' || key === 'Backspace') {
      event.preventDefault();
      fill((_row, place2) => (columns[place2]?.kind === 'choice' || columns[place2]?.kind === 'text' ? undefined : ''));
    } else if (key.length === 1 && !whole && !event.altKey && column?.kind !== 'shown') {
      event.preventDefault();
      begin(column?.kind === 'choice' ? undefined : key);
    }
  };

  const textOf = (rowAt: number, columnAt: number): string => {
    const one = rows[rowAt];
    const into = columns[columnAt];
    return one && into ? cellText(one, into, stateOf(one)) : '';
  };
  const fill = (text: (rowAt: number, columnAt: number) => string | undefined): void => onRows(filledRows(rows, columns, block, text));

  useClipboard(box, writing === undefined, { copied: () => copiedTable(block, textOf), paste: (table) => paste(table) });
  const paste = (table: readonly (readonly string[])[]): void => {
    // One cell fills the selection; a block goes from its corner, with new rows below the last.
    const one = table.length === 1 && table[0]?.length === 1 ? table[0][0] : undefined;
    if (one !== undefined) return fill(() => one);
    onRows(pastedRows(rows, columns, block, table, blank));
    go({ row: block.top, column: block.left });
    go({ row: block.top + table.length - 1, column: Math.min(columns.length - 1, block.left + Math.max(...table.map((cells) => cells.length)) - 1) }, true);
    return undefined;
  };

  const onMouseDown = (event: MouseEvent<HTMLDivElement>): void => {
    const place = placeOf(event.target as Element);
    if (!place || (writing && place.row === at.row && place.column === at.column)) return;
    event.preventDefault();
    if (writing) commit();
    leaveEditor();
    go(place, event.shiftKey);
  };
  const onMouseOver = (event: MouseEvent<HTMLDivElement>): void => {
    const place = event.buttons === 1 && !writing ? placeOf(event.target as Element) : undefined;
    if (place) go(place, true);
  };

  const width = columns.reduce((total, one) => total + one.widthPx, 0);
  const template = columns.map(({ widthPx }, index) => (index === 0 ? `minmax(${widthPx}px, 1fr)` : `${widthPx}px`)).join(' ');
  const inSight = items.some(({ index }) => index === at.row);
  return (
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      className="ap-sheet"
      data-dense={isDense(di) || undefined}
      aria-label={`Heures de ${di.monthLabel}, un salarié par ligne`}
      aria-describedby={helpId}
      aria-rowcount={rows.length + 2}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-activedescendant={row && shown && inSight ? cellId(id, row, shown) : undefined}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onMouseOver={onMouseOver}
      onDoubleClick={() => !writing && begin(undefined)}
      style={{ '--ap-sheet-columns': template, '--ap-sheet-first': `${columns[0]?.widthPx ?? 0}px` } as React.CSSProperties}
    >
      <GridHead columns={columns} widthPx={width} />
      <div role="rowgroup" className="ap-sheet__body" style={{ height: virtual.getTotalSize(), minWidth: width }}>
        {items.map((item) => {
          const one = rows[item.index];
          if (!one) return null;
          const active = item.index === at.row ? at.column : undefined;
          return (
            <GridRowView
              key={one.key}
              grid={id}
              row={one}
              index={item.index}
              columns={columns}
              state={stateOf(one)}
              twice={twice.get(one.key)}
              style={{ height: ROW_PX, transform: `translateY(${item.start}px)` }}
              active={active}
              block={block}
              editor={
                active !== undefined && writing && column ? (
                  <CellEditor column={column} label={`${column.name}, ${cellText(one, PERSON_NAME, stateOf(one))}`} value={writing.text} onType={(text) => setWriting({ text })} onBlur={commit} />
                ) : null
              }
            />
          );
        })}
      </div>
    </div>
  );
}
