import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { type Difference, differences, same } from './merge.ts';

/** What the server has, as the form would hold it. */
export interface Read<Values> {
  readonly version: number;
  readonly values: Values;
}

export type Side = 'MINE' | 'THEIRS';

export interface FollowingOptions<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  /** What the page read last. */
  readonly read: Read<Values>;
  /** Lists whose items keep their places (`differences`). */
  readonly lists?: readonly string[];
}

export interface Following<Values extends FieldValues> {
  /** Over which version the next saving is made. */
  readonly version: () => number;
  /** What the server had when the person began to type. */
  readonly base: () => Values;
  /** True when the server has all that is typed. */
  readonly isSaved: () => boolean;
  /** To call with what leaves. */
  readonly sending: (values: Values) => void;
  /** To call with what the server has after a saving. */
  readonly saved: (read: Read<Values>) => void;
  /** Merges what the server has now with what is typed; false while something has to be chosen. */
  readonly meet: (read: Read<Values>) => boolean;
  /** Puts back what was typed over another state of the server. */
  readonly resume: (base: Partial<Values>) => void;
  /** True while something has to be chosen: nothing may be saved. */
  readonly waits: () => boolean;
  /** The same, for the page to draw. */
  readonly conflict: boolean;
  /** All that differs, while something has to be chosen. */
  readonly differences: () => readonly Difference[];
  /** Ends the conflict with a side for each path. */
  readonly settle: (sides: Readonly<Record<string, Side>>) => void;
  /** Paths that were taken from the other side without a question, the last time. */
  readonly taken: readonly string[];
}

/** Savings in a row over what others saved in between, before one waits for the next key. */
export const TRIES = 3;

const NONE: readonly string[] = [];

/**
 * Lets two windows, or two people, write one form: what the other side saved is merged with what is typed, field by field; what
 * both changed waits for a choice, and nothing is overwritten meanwhile.
 */
export function useFollowing<Values extends FieldValues>({ form, read, lists = NONE }: FollowingOptions<Values>): Following<Values> {
  const base = useRef(read);
  const sent = useRef<Values>(undefined);
  const latest = useRef(read);
  latest.current = read.version >= latest.current.version ? read : latest.current;
  const waiting = useRef<Read<Values>>(undefined);
  const [conflict, setConflict] = useState(false);
  const [taken, setTaken] = useState(NONE);
  const listsKey = lists.join();

  const all = useCallback(
    (theirs: Read<Values>) => differences({ base: base.current.values, mine: form.getValues(), theirs: theirs.values, sent: sent.current }, listsKey.split(',')),
    [form, listsKey],
  );
  const put = useCallback((path: string, value: unknown) => form.setValue(path as Path<Values>, value as PathValue<Values, Path<Values>>, { shouldDirty: true }), [form]);
  const end = useCallback((now: Read<Values>) => {
    base.current = now;
    sent.current = undefined;
    waiting.current = undefined;
    setConflict(false);
  }, []);

  const meet = useCallback(
    (now: Read<Values>): boolean => {
      const found = all(now);
      if (found.some(({ changed }) => changed === 'BOTH')) {
        waiting.current = now;
        setConflict(true);
        return false;
      }
      const theirs = found.filter(({ changed }) => changed === 'THEIRS');
      end(now);
      for (const { path, theirs: value } of theirs) put(path, value);
      if (theirs.length > 0) setTaken(theirs.map(({ path }) => path));
      return true;
    },
    [all, end, put],
  );
  const resume = useCallback(
    (before: Partial<Values>) => {
      const now = waiting.current ?? latest.current;
      base.current = { version: now.version, values: { ...now.values, ...before } };
      meet(now);
    },
    [meet],
  );
  const { version } = read;
  useEffect(() => {
    // The page read a newer state by itself: after a piece was attached, on coming back.
    if (version > (waiting.current ?? base.current).version) meet(latest.current);
  }, [meet, version]);

  return {
    version: useCallback(() => base.current.version, []),
    base: useCallback(() => base.current.values, []),
    isSaved: useCallback(() => same(form.getValues(), base.current.values), [form]),
    sending: useCallback((values: Values) => void (sent.current = values), []),
    saved: end,
    meet,
    resume,
    waits: useCallback(() => waiting.current !== undefined, []),
    conflict,
    differences: () => (waiting.current ? all(waiting.current) : []),
    settle: useCallback(
      (sides: Readonly<Record<string, Side>>) => {
        const now = waiting.current;
        if (!now) return;
        const found = all(now);
        end(now);
        for (const { path, theirs, changed } of found) if ((sides[path] ?? changed) === 'THEIRS') put(path, theirs);
      },
      [all, end, put],
    ),
    taken,
  };
}
