import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { timeText } from '../ui/format.ts';

export type AutosaveState =
  | { readonly kind: 'idle' | 'waiting' | 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** The reason is shown by the page that saves. */
  | { readonly kind: 'failed' };

export interface Autosave {
  readonly state: AutosaveState;
  /** Saves now what is not saved yet; true when the server has everything. */
  readonly flush: () => Promise<boolean>;
  /** Says that the form holds what the server does not have: a draft put back. */
  readonly touch: () => void;
}

export interface AutosaveOptions<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  /** Sends the values; true when the server has them. */
  readonly save: (values: Values) => Promise<boolean>;
  readonly enabled?: boolean;
  readonly delayMs?: number;
}

/** Saves a moment after the last key, one sending at a time; what is typed during a sending leaves with the next one. */
export function useAutosave<Values extends FieldValues>({ form, save, enabled = true, delayMs = 1200 }: AutosaveOptions<Values>): Autosave {
  const [state, setState] = useState<AutosaveState>({ kind: 'idle' });
  const dirty = useRef(false);
  const running = useRef<Promise<boolean>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saveRef = useRef(save);
  saveRef.current = save;

  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (running.current) await running.current;
    if (!dirty.current) return true;
    dirty.current = false;
    setState({ kind: 'saving' });
    running.current = saveRef.current(form.getValues()).catch(() => false);
    const saved = await running.current;
    running.current = undefined;
    if (!saved) dirty.current = true;
    setState(saved ? (dirty.current ? { kind: 'waiting' } : { kind: 'saved', at: new Date() }) : { kind: 'failed' });
    return saved && !dirty.current;
  }, [form]);

  const touch = useCallback(() => {
    dirty.current = true;
    setState((before) => (before.kind === 'saving' ? before : { kind: 'waiting' }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), delayMs);
  }, [delayMs, flush]);

  useEffect(() => {
    if (!enabled) return undefined;
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        if (name !== undefined) touch();
      },
    });
    return () => {
      stop();
      // Leaving the page saves what waited.
      if (dirty.current) void flush();
    };
  }, [enabled, flush, form, touch]);
  return { state, flush, touch };
}

/** « Enregistré à 14 h 05 » */
export function autosaveText(state: AutosaveState): string {
  switch (state.kind) {
    case 'idle':
      return 'Votre brouillon s’enregistre tout seul.';
    case 'waiting':
    case 'saving':
      return 'Enregistrement…';
    case 'saved':
      return `Enregistré à ${timeText(state.at)}`;
    case 'failed':
      return 'Pas encore enregistré\u00a0: votre saisie reste sur cet appareil.';
  }
}
