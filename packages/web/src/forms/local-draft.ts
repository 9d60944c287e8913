import { useCallback, useEffect, useRef, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import type { Following } from './following.ts';

export interface LocalDraftOptions {
  /** Where the draft is kept; `local` outlives the closing of the browser. */
  readonly keep?: 'session' | 'local';
  /** First-level fields never written down (passwords, IBAN). */
  readonly never?: readonly string[];
  readonly enabled?: boolean;
  /** What the server's state was when the person typed: a draft typed over another state is not put back. */
  readonly stamp?: () => string;
  /** For a form that merges: the state it was typed over is kept with it, and a draft typed over another one is merged. */
  readonly following?: Pick<Following<FieldValues>, 'base' | 'resume'>;
}

export interface LocalDraft {
  /** True when what was typed before has been put back. */
  readonly restored: boolean;
  /** To call once the server has saved. */
  readonly clear: () => void;
}

/** A window has its own place, which a second window of the same page does not write over; `local` adds one that outlives both. */
const stores = (keep: 'session' | 'local'): readonly Storage[] => (keep === 'local' ? [sessionStorage, localStorage] : [sessionStorage]);

/** Keeps what is typed, as it is typed, until the server has it: a reload, a crash or an expired session lose nothing. */
export function useLocalDraft<Values extends FieldValues, Output extends FieldValues = Values>(
  key: string,
  form: UseFormReturn<Values, unknown, Output>,
  options: LocalDraftOptions = {},
): LocalDraft {
  const { keep = 'session', never = [], enabled = true } = options;
  const stamp = useRef(options.stamp);
  stamp.current = options.stamp;
  const following = useRef(options.following);
  following.current = options.following;
  /** What this window wrote last: another window's draft is not ours to clear. */
  const written = useRef<string>(undefined);
  const place = `apart.draft.${key}`;
  const neverKey = never.join();
  const [restored, setRestored] = useState(false);

  useEffect(() => {
    if (!enabled) return;
    const text = stores(keep).map((one) => one.getItem(place)).find((one) => one !== null) ?? undefined;
    const kept = readDraft(text);
    if (!kept || kept.stamp !== (stamp.current?.() ?? '')) return;
    written.current = text;
    form.reset({ ...form.getValues(), ...kept.values } as DefaultValues<Values>, { keepDefaultValues: true });
    if (kept.base) following.current?.resume(kept.base);
    setRestored(true);
  }, [enabled, form, keep, place]);

  useEffect(() => {
    if (!enabled) return undefined;
    const excluded = neverKey.split(',');
    const allowed = (values: object): Record<string, unknown> => Object.fromEntries(Object.entries(values).filter(([field]) => !excluded.includes(field)));
    // At each key, without a delay: what waited for one would be lost by the page that is left meanwhile.
    return form.subscribe({
      formState: { values: true },
      callback: ({ values, name }) => {
        // Without a name the whole form was set by the program: nobody typed.
        if (name === undefined) return;
        const base = following.current && allowed(following.current.base());
        written.current = JSON.stringify({ stamp: stamp.current?.() ?? '', values: allowed(values), ...(base ? { base } : {}) } satisfies Kept);
        for (const one of stores(keep)) writeDraft(one, place, written.current);
      },
    });
  }, [enabled, form, keep, neverKey, place]);

  const clear = useCallback(() => {
    sessionStorage.removeItem(place);
    if (keep === 'local' && localStorage.getItem(place) === written.current) localStorage.removeItem(place);
    setRestored(false);
  }, [keep, place]);
  return { restored, clear };
}

/** What was typed and not saved, of all the drafts of this tab whose key begins so; `name` is the rest of the key. */
export function keptDrafts(begin: string): readonly (Kept & { readonly name: string })[] {
  const place = `apart.draft.${begin}`;
  return Object.keys(sessionStorage).flatMap((key) => {
    const kept = key.startsWith(place) ? readDraft(sessionStorage.getItem(key) ?? undefined) : undefined;
    return kept ? [{ ...kept, name: key.slice(place.length) }] : [];
  });
}

interface Kept {
  readonly stamp: string;
  readonly values: Record<string, unknown>;
  readonly base?: Record<string, unknown>;
}

function readDraft(text: string | undefined): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    return typeof kept === 'object' && kept !== null && 'values' in kept && 'stamp' in kept ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}

function writeDraft(storage: Storage, place: string, text: string): void {
  try {
    storage.setItem(place, text);
  } catch {
    // A full or forbidden storage must not stop the person from typing.
  }
}
