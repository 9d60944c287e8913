import { useCallback, useEffect, useRef, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';

export interface LocalDraftOptions {
  /** Where the draft is kept; `local` outlives the closing of the browser. */
  readonly keep?: 'session' | 'local';
  /** First-level fields never written down (passwords, IBAN). */
  readonly never?: readonly string[];
  readonly enabled?: boolean;
  /** What the server's state was when the person typed: a draft typed over another state is not put back. */
  readonly stamp?: () => string;
}

export interface LocalDraft {
  /** True when what was typed before has been put back. */
  readonly restored: boolean;
  /** To call once the server has saved. */
  readonly clear: () => void;
}

const store = (keep: 'session' | 'local'): Storage => (keep === 'local' ? localStorage : sessionStorage);

/** Keeps what is typed, as it is typed, until the server has it: a reload, a crash or an expired session lose nothing. */
export function useLocalDraft<Values extends FieldValues, Output extends FieldValues = Values>(
  key: string,
  form: UseFormReturn<Values, unknown, Output>,
  options: LocalDraftOptions = {},
): LocalDraft {
  const { keep = 'session', never = [], enabled = true } = options;
  const stamp = useRef(options.stamp);
  stamp.current = options.stamp;
  const place = `apart.draft.${key}`;
  const neverKey = never.join();
  const [restored, setRestored] = useState(false);

  useEffect(() => {
    if (!enabled) return;
    const kept = readDraft(store(keep), place);
    if (!kept || kept.stamp !== (stamp.current?.() ?? '')) return;
    form.reset({ ...form.getValues(), ...kept.values } as DefaultValues<Values>, { keepDefaultValues: true });
    setRestored(true);
  }, [enabled, form, keep, place]);

  useEffect(() => {
    if (!enabled) return undefined;
    const excluded = neverKey.split(',');
    // At each key, without a delay: what waited for one would be lost by the page that is left meanwhile.
    return form.subscribe({
      formState: { values: true },
      callback: ({ values, name }) => {
        // Without a name the whole form was set by the program: nobody typed.
        if (name === undefined) return;
        const kept = Object.fromEntries(Object.entries(values).filter(([field]) => !excluded.includes(field)));
        writeDraft(store(keep), place, { stamp: stamp.current?.() ?? '', values: kept });
      },
    });
  }, [enabled, form, keep, neverKey, place]);

  const clear = useCallback(() => {
    store(keep).removeItem(place);
    setRestored(false);
  }, [keep, place]);
  return { restored, clear };
}

/** What was typed and not saved, of all the drafts of this tab whose key begins so; `name` is the rest of the key. */
export function keptDrafts(begin: string): readonly (Kept & { readonly name: string })[] {
  const place = `apart.draft.${begin}`;
  return Object.keys(sessionStorage).flatMap((key) => {
    const kept = key.startsWith(place) ? readDraft(sessionStorage, key) : undefined;
    return kept ? [{ ...kept, name: key.slice(place.length) }] : [];
  });
}

interface Kept {
  readonly stamp: string;
  readonly values: Record<string, unknown>;
}

function readDraft(storage: Storage, place: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(place) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'values' in kept && 'stamp' in kept ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}

function writeDraft(storage: Storage, place: string, kept: Kept): void {
  try {
    storage.setItem(place, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage must not stop the person from typing.
  }
}
