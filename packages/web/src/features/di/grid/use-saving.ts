import { type DiPageFragment, DiDocument, SaveDiLinesDocument, type SaveDiLinesMutation } from '@apart/schema';
import { diLineSchema, type DiLineForm } from '@apart/shared';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useAct } from '../../../apollo/use-act.ts';
import type { AutosaveState } from '../../../forms/index.ts';
import { keepLines, readSending } from '../claim-cache.ts';
import type { RowState } from './faults.ts';
import { changedPaths, isBlank, savedRow, toInput, type GridRow } from './rows.ts';
import type { Rows } from './use-rows.ts';

/** A moment after the last key. */
const DELAY_MS = 900;
/** Rows of one sending. */
const BATCH = 100;

export interface GridSaving {
  readonly state: AutosaveState;
  readonly failure: string | undefined;
  /** Says that something was typed. */
  readonly touch: () => void;
  readonly remove: (row: GridRow) => void;
  /** Saves now all that the server can take; gives the version of the claim that this left, undefined when the server was not reached. */
  readonly settle: () => Promise<number | undefined>;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Saves rows as they are typed, many in one sending, one sending at a time: rows that the server can take leave, the others wait here
 * and say why. When somebody else changed the claim meanwhile it is read again, what is typed stays, and the saving starts again.
 */
export function useSaving(di: DiPageFragment, { current, change, takeOut, follow }: Rows, stateOf: (row: GridRow) => RowState): GridSaving {
  const client = useApolloClient();
  const { run, failure } = useAct(SaveDiLinesDocument);
  const [state, setState] = useState<AutosaveState>({ kind: 'idle' });
  const version = useRef(di.version);
  useEffect(() => {
    // After the rows have merged what was read with it: a version known before its values would be saved over.
    version.current = Math.max(version.current, di.version);
  }, [di.version]);
  const removed = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<boolean>>(undefined);
  /** Something was saved since what blocks the sending was read. */
  const unread = useRef(false);
  const tools = useRef({ di, stateOf, run });
  tools.current = { di, stateOf, run };

  const sendOnce = useCallback(async (): Promise<'DONE' | 'MORE' | 'NOT_REACHED'> => {
    const { di: claim, stateOf: read, run: send } = tools.current;
    const changed = current().filter((row) => !isBlank(row, claim) && (changedPaths(row, claim).length > 0 || Object.keys(row.texts).length > 0));
    const ready = changed.filter((row) => read(row).sendable).slice(0, BATCH);
    const removedLineIds = removed.current;
    if (ready.length === 0 && removedLineIds.length === 0) {
      if (unread.current) {
        unread.current = false;
        readSending(client, claim.reference);
      }
      setState((before) => (changed.length > 0 ? { kind: 'failed' } : before.kind === 'idle' ? before : { kind: 'saved', at: new Date() }));
      return 'DONE';
    }
    removed.current = [];
    setState({ kind: 'saving' });
    const leaving = new Set(ready.map(({ key }) => key));
    change((rows) => rows.map((row) => (leaving.has(row.key) ? { ...row, sent: row.values } : row)));
    const lines = ready.map((row) => toInput(row, diLineSchema.parse(row.values) as DiLineForm));
    const data = await send({ input: { reference: claim.reference, expectedVersion: version.current, lines, removedLineIds } });
    if (!data) {
      removed.current = [...removedLineIds, ...removed.current];
      setState({ kind: 'failed' });
      return 'NOT_REACHED';
    }
    const answer = data.saveDiLines;
    if (answer.refusals.some(({ code }) => code === 'VERSION_CONFLICT')) {
      removed.current = [...removedLineIds, ...removed.current];
      const { data: read2 } = await client.query({ query: DiDocument, variables: { reference: claim.reference }, fetchPolicy: 'network-only' });
      if (read2?.di) {
        // What they changed is beside what is typed here before anything else leaves.
        follow(read2.di);
        version.current = Math.max(version.current, read2.di.version);
      }
      await pause(50);
      return 'MORE';
    }
    version.current = answer.di?.version ?? version.current;
    unread.current = true;
    change((rows) => kept(rows, ready, answer, claim));
    keepLines(client, claim.id, answer.savedLines, removedLineIds);
    await pause(0);
    return 'MORE';
  }, [change, client, current, follow]);
  /** Until nothing that the server can take is left; one sending at a time. */
  const flush = useCallback((): Promise<boolean> => {
    const sendAll = async (): Promise<boolean> => {
      const end = await sendOnce();
      return end === 'MORE' ? sendAll() : end === 'DONE';
    };
    running.current ??= sendAll().finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [sendOnce]);

  const touch = useCallback((): void => {
    setState((before) => (before.kind === 'saving' ? before : { kind: 'waiting' }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), DELAY_MS);
  }, [flush]);
  useEffect(() => () => {
    clearTimeout(timer.current);
    void flush();
  }, [flush]);
  return {
    state,
    failure,
    touch,
    remove: (row) => {
      takeOut(row);
      if (row.lineId) removed.current = [...removed.current, row.lineId];
      touch();
    },
    settle: async () => {
      clearTimeout(timer.current);
      // What is on its way may have left before the last key.
      await running.current;
      return (await flush()) ? version.current : undefined;
    },
  };
}

type Answer = SaveDiLinesMutation['saveDiLines'];

/** Each row sent, over what the server has of it now; what was typed during the sending stays to be sent. */
function kept(rows: readonly GridRow[], sent: readonly GridRow[], answer: Answer, di: DiPageFragment): readonly GridRow[] {
  const places = new Map(sent.map((row, index) => [row.key, index]));
  return rows.map((row) => {
    const index = places.get(row.key);
    if (index === undefined) return row;
    const line = answer.savedLines[index];
    const before = sent[index];
    if (line && before) return savedRow(row, before, line, di);
    const { sent: _sent, ...rest } = row;
    return { ...rest, refused: refusedOf(answer, index) };
  });
}

function refusedOf(answer: Answer, index: number): Readonly<Record<string, string>> {
  const prefix = `lines.${index}.`;
  return Object.fromEntries(answer.refusals.filter(({ path }) => path.startsWith(prefix)).map(({ path, message }) => [path.slice(prefix.length), message]));
}
