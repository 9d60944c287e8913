import { useSyncExternalStore } from 'react';

/**
 * When the session has ended while a person works, requests wait here for them to sign in again, then leave: the page
 * under the dialog is never left and nothing typed is lost.
 */
let waiting: (() => void)[] = [];
let asking = false;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Resolves once the person is signed in again. */
export function untilSignedIn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    asking = true;
    tell();
  });
}

export function signedInAgain(): void {
  const ready = waiting;
  waiting = [];
  asking = false;
  tell();
  for (const resume of ready) resume();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useMustSignInAgain(): boolean {
  return useSyncExternalStore(subscribe, () => asking, () => false);
}
