import { useSyncExternalStore } from 'react';

export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'apart.theme';
const listeners = new Set<() => void>();

function isChoice(text: string | null): text is ThemeChoice {
  return text === 'system' || text === 'light' || text === 'dark';
}

function readChoice(): ThemeChoice {
  const stored = localStorage.getItem(KEY);
  return isChoice(stored) ? stored : 'system';
}

const systemIsDark = (): MediaQueryList | undefined =>
  typeof window.matchMedia === 'function' ? window.matchMedia('(prefers-color-scheme: dark)') : undefined;

function apply(): void {
  const choice = readChoice();
  const dark = !isPrinting && (choice === 'dark' || (choice === 'system' && systemIsDark()?.matches === true));
  const root = document.documentElement;
  root.setAttribute('data-fr-scheme', choice);
  root.setAttribute('data-fr-theme', dark ? 'dark' : 'light');
  root.style.colorScheme = dark ? 'dark' : 'light';
}

/** Paper is light. */
let isPrinting = false;

function print(starts: boolean): void {
  isPrinting = starts;
  apply();
}

/** Follows the person's choice, and the system's when they made none. Called once, before the first drawing. */
export function startTheme(): void {
  apply();
  systemIsDark()?.addEventListener('change', apply);
  window.addEventListener('beforeprint', () => print(true));
  window.addEventListener('afterprint', () => print(false));
}

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice);
  apply();
  for (const listener of listeners) listener();
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, readChoice, () => 'system');
}
