import { useEffect } from 'react';

export interface RecentFile {
  readonly to: string;
  readonly title: string;
  readonly detail: string;
}

const KEPT = 5;
const PREFIX = 'apart.recent.';

/** The files that this person opened on this device, the last first: references and names, never more. */
export function readRecentFiles(accountId: string): readonly RecentFile[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + accountId) ?? '[]');
    return Array.isArray(kept) ? kept.filter((file: Partial<RecentFile> | null): file is RecentFile => typeof file?.to === 'string' && file.to.startsWith('/') && typeof file.title === 'string' && typeof file.detail === 'string') : [];
  } catch {
    return [];
  }
}

/** Notes that the person opens this file. */
export function useRecentFile(accountId: string | undefined, { to, title, detail }: RecentFile): void {
  useEffect(() => {
    if (!accountId) return;
    const others = readRecentFiles(accountId).filter((file) => file.to !== to);
    try {
      localStorage.setItem(PREFIX + accountId, JSON.stringify([{ to, title, detail }, ...others].slice(0, KEPT)));
    } catch {
      // A full or closed storage only means a shorter memory.
    }
  }, [accountId, to, title, detail]);
}

/** On signing out, nothing of it stays on the device. */
export function forgetRecentFiles(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
