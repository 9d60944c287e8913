import { useCallback, useState } from 'react';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Cursor {
  readonly at: Place;
  /** The cells between the cursor and where the selection began. */
  readonly block: Block;
  /** Goes there; `extend` keeps where the selection began. */
  readonly go: (place: Place, extend?: boolean) => void;
}

/** Where one is in the grid, never outside it. */
export function useCursor(rows: number, columns: number): Cursor {
  const [state, setState] = useState<{ readonly at: Place; readonly from: Place }>({ at: { row: 0, column: 0 }, from: { row: 0, column: 0 } });
  const inside = ({ row, column }: Place): Place => ({ row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) });
  const at = inside(state.at);
  const from = inside(state.from);
  const go = useCallback((place: Place, extend = false): void => setState((before) => ({ at: place, from: extend ? before.from : place })), []);
  return {
    at,
    block: { top: Math.min(at.row, from.row), bottom: Math.max(at.row, from.row), left: Math.min(at.column, from.column), right: Math.max(at.column, from.column) },
    go: useCallback((place, extend) => go({ row: Math.max(0, Math.min(rows - 1, place.row)), column: Math.max(0, Math.min(columns - 1, place.column)) }, extend), [go, rows, columns]),
  };
}

/** Where a key leads, undefined for a key that does not move. Page keys move by what is in sight. */
export function placeAfter(key: string, at: Place, { rows, columns, page, whole }: { readonly rows: number; readonly columns: number; readonly page: number; readonly whole: boolean }): Place | undefined {
  switch (key) {
    case 'ArrowUp':
      return { ...at, row: whole ? 0 : at.row - 1 };
    case 'ArrowDown':
      return { ...at, row: whole ? rows - 1 : at.row + 1 };
    case 'ArrowLeft':
      return { ...at, column: whole ? 0 : at.column - 1 };
    case 'ArrowRight':
      return { ...at, column: whole ? columns - 1 : at.column + 1 };
    case 'Home':
      return { row: whole ? 0 : at.row, column: 0 };
    case 'End':
      return { row: whole ? rows - 1 : at.row, column: columns - 1 };
    case 'PageUp':
      return { ...at, row: at.row - page };
    case 'PageDown':
      return { ...at, row: at.row + page };
    default:
      return undefined;
  }
}

/** The next cell in reading order; undefined past the last. */
export function nextPlace(at: Place, back: boolean, rows: number, columns: number): Place | undefined {
  const flat = at.row * columns + at.column + (back ? -1 : 1);
  return flat < 0 || flat >= rows * columns ? undefined : { row: Math.floor(flat / columns), column: flat % columns };
}
