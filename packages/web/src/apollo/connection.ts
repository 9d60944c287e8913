import { useSyncExternalStore } from 'react';

/** Whether the service answers: `true` while requests are waiting for the network to come back. */
let cut = false;
const listeners = new Set<() => void>();

export function setConnectionCut(isCut: boolean): void {
  if (cut === isCut) return;
  cut = isCut;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useConnectionCut(): boolean {
  return useSyncExternalStore(subscribe, () => cut, () => false);
}
