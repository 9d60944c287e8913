import { useCallback, useEffect, useRef, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';

export interface LocalDraftOptions {
  /** Where the draft is kept; `local` outlives the closing of the browser. */
  readonly keep?: 'session' | 'local';
  /** First-level fields never written down (passwords, IBAN). */
  readonly never?: readonly string[];
  readonly enabled?: boolean;
}

export interface LocalDraft {
  /** True when what was typed before has been put back. */
  readonly restored: boolean;
  /** To call once the server has saved. */
  readonly clear: () => void;
}

const store = (keep: 'session' | 'local'): Storage => (keep === 'local' ? localStorage : sessionStorage);

/** Keeps what is typed, as it is typed, until the server has it: a reload, a crash or an expired session lose nothing. */
export function useLocalDraft<Values extends FieldValues>(key: string, form: UseFormReturn<Values>, options: LocalDraftOptions = {}): LocalDraft {
  const { keep = 'session', never = [], enabled = true } = options;
  const place = `apart.draft.${key}`;
  const neverKey = never.join();
  const [restored, setRestored] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (!enabled) return;
    const kept = readDraft(store(keep), place);
    if (!kept) return;
    form.reset({ ...form.getValues(), ...kept } as DefaultValues<Values>, { keepDefaultValues: true });
    setRestored(true);
  }, [enabled, form, keep, place]);

  useEffect(() => {
    if (!enabled) return undefined;
    const excluded = neverKey.split(',');
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values, name }) => {
        // Without a name the whole form was set by the program: nobody typed.
        if (name === undefined) return;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          const kept = Object.fromEntries(Object.entries(values).filter(([field]) => !excluded.includes(field)));
          writeDraft(store(keep), place, kept);
        }, 200);
      },
    });
    return () => {
      stop();
      clearTimeout(timer.current);
    };
  }, [enabled, form, keep, neverKey, place]);

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    store(keep).removeItem(place);
    setRestored(false);
  }, [keep, place]);
  return { restored, clear };
}

function readDraft(storage: Storage, place: string): Record<string, unknown> | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(place) ?? 'null');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function writeDraft(storage: Storage, place: string, values: Record<string, unknown>): void {
  try {
    storage.setItem(place, JSON.stringify(values));
  } catch {
    // A full or forbidden storage must not stop the person from typing.
  }
}
