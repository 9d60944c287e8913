import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';

const BACK = new Set(['ArrowUp', 'k']);
const ON = new Set(['ArrowDown', 'j']);

/** The links of a list that its keys go through: those that bear `data-row`. */
const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-row]')];

/**
 * A list that is one stop of the Tab key: arrows (or j and k, while the focus is in it), Home and End go from row to row, Enter
 * opens. Give `ref` and `onKeyDown` to what holds the rows, and `data-row` to the link of each. Other controls of a row keep
 * their own stops.
 */
export function useRowKeys<E extends HTMLElement>(): { readonly ref: RefObject<E | null>; readonly onKeyDown: (event: KeyboardEvent<E>) => void } {
  const ref = useRef<E>(null);
  const current = useRef<HTMLElement | null>(null);
  // After each drawing: rows come and go, one of them always stays reachable.
  useEffect(() => {
    if (!ref.current) return;
    const rows = rowsOf(ref.current);
    if (!current.current || !rows.includes(current.current)) current.current = rows[0] ?? null;
    for (const row of rows) row.tabIndex = row === current.current ? 0 : -1;
  });
  const onKeyDown = useCallback((event: KeyboardEvent<E>) => {
    const at = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (!ref.current || !at || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = rowsOf(ref.current);
    const place = rows.indexOf(at);
    const next = ON.has(event.key) ? rows[place + 1] : BACK.has(event.key) ? rows[place - 1] : event.key === 'Home' ? rows[0] : event.key === 'End' ? rows.at(-1) : undefined;
    if (!next) return;
    event.preventDefault();
    at.tabIndex = -1;
    next.tabIndex = 0;
    current.current = next;
    next.focus();
    next.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return { ref, onKeyDown };
}
