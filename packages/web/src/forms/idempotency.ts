import { useCallback, useRef } from 'react';

/** A key that stays the same while the same sending is tried again, and changes once it has succeeded. */
export function useIdempotencyKey(): { readonly key: () => string; readonly renew: () => void } {
  const held = useRef<string>(undefined);
  const key = useCallback(() => (held.current ??= randomKey()), []);
  const renew = useCallback(() => {
    held.current = undefined;
  }, []);
  return { key, renew };
}

/** `crypto.randomUUID` exists only in secure contexts; a service tried on a plain address of a local network is not one. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
