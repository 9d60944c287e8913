import type { DiPageFragment } from '@apart/schema';
import { useCallback, useEffect, useRef, useState } from 'react';
import { keepSimulated, simulatedPeople } from '../simulated.ts';
import { changedPaths, goneRow, isSent, newRow, overServer, rowOfLine, savedRow, type GridRow } from './rows.ts';

export interface Rows {
  readonly rows: readonly GridRow[];
  /** The rows now, even inside a callback made before. */
  readonly current: () => readonly GridRow[];
  readonly change: (change: (rows: readonly GridRow[]) => readonly GridRow[]) => void;
  /** A new empty row. */
  readonly blank: () => GridRow;
  /** Takes a row away, and lets nothing that the server still says bring it back. */
  readonly takeOut: (row: GridRow) => void;
  /** Merges what the server says now, at once. */
  readonly follow: (di: DiPageFragment) => void;
}

/**
 * The rows of the grid, over the lines of the claim: what the server says is merged with what is typed, an empty row stays at the
 * end for whoever comes next.
 */
export function useRows(di: DiPageFragment): Rows {
  const count = useRef(0);
  const blank = useCallback((): GridRow => newRow(di, `new-${(count.current += 1)}`), [di]);
  const [rows, setRows] = useState<readonly GridRow[]>(() => [
    ...di.lines.map((line) => rowOfLine(di, line)),
    ...simulatedPeople(di).map((simulated) => ({ ...blank(), values: simulated.values, simulated })),
    blank(),
  ]);
  const latest = useRef(rows);
  const change = useCallback((make: (rows: readonly GridRow[]) => readonly GridRow[]) => {
    latest.current = make(latest.current);
    setRows(latest.current);
  }, []);
  const gone = useRef(new Set<string>());
  const follow = useCallback((now: DiPageFragment) => change((before) => merged(before, now, blank, gone.current)), [blank, change]);
  useEffect(() => follow(di), [di, follow]);
  const waiting = rows.filter(({ simulated, lineId }) => simulated && lineId === null).length;
  const waited = useRef(waiting);
  useEffect(() => {
    // Completed and saved, or taken out: it does not come back.
    if (waiting < waited.current) keepSimulated(latest.current.flatMap(({ simulated, lineId }) => (simulated && lineId === null ? [simulated] : [])));
    waited.current = waiting;
  }, [waiting]);
  const current = useCallback(() => latest.current, []);
  const takeOut = useCallback(
    (row: GridRow): void => {
      if (row.lineId) gone.current.add(row.lineId);
      change((before) => before.filter(({ key }) => key !== row.key));
    },
    [change],
  );
  return { rows, current, change, blank, takeOut, follow };
}

function merged(rows: readonly GridRow[], di: DiPageFragment, blank: () => GridRow, gone: ReadonlySet<string>): readonly GridRow[] {
  const lines = new Map(di.lines.map((line) => [line.id, line]));
  const known = new Set(rows.map(({ lineId }) => lineId));
  const kept = rows.flatMap((row) => {
    if (row.lineId === null) {
      const line = row.sent && di.lines.find((one) => !known.has(one.id) && isSent(row, one, di));
      if (!line || !row.sent) return [row];
      known.add(line.id);
      return [savedRow(row, { ...row, values: row.sent }, line, di)];
    }
    const line = lines.get(row.lineId);
    if (line) return [overServer(row, line, di)];
    // Taken out elsewhere: it goes, unless something was typed over it, which then is a row of its own again.
    return changedPaths(row, di).length > 0 ? [goneRow(row)] : [];
  });
  const here = new Set(kept.map(({ lineId }) => lineId));
  const added = di.lines.filter((line) => !here.has(line.id) && !gone.has(line.id)).map((line) => rowOfLine(di, line));
  const at = kept.findIndex(({ lineId }) => lineId === null);
  const all = added.length === 0 ? kept : at < 0 ? [...kept, ...added] : [...kept.slice(0, at), ...added, ...kept.slice(at)];
  const last = all.at(-1);
  return last && last.lineId === null ? all : [...all, blank()];
}
