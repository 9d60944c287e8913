import { useEffect, useRef, useState } from 'react';
import type { RowState } from './faults.ts';
import type { GridRow } from './rows.ts';

/** Rows read in one go: beyond, the browser draws and listens in between. */
const SLICE = 200;

/** True once every row was read, with its faults: the first people of a long claim are seen, and written, before the last is read. */
export function useReading(rows: readonly GridRow[], stateOf: (row: GridRow) => RowState): boolean {
  const [read, setRead] = useState<{ readonly by: typeof stateOf }>();
  const done = rows.length <= SLICE || read?.by === stateOf;
  const latest = useRef(rows);
  latest.current = rows;
  useEffect(() => {
    if (done) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const step = (from: number): void => {
      latest.current.slice(from, from + SLICE).forEach(stateOf);
      if (from + SLICE < latest.current.length) timer = setTimeout(() => step(from + SLICE), 0);
      else setRead({ by: stateOf });
    };
    timer = setTimeout(() => step(0), 0);
    return () => clearTimeout(timer);
  }, [done, stateOf]);
  return done;
}
