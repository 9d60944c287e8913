import { vi } from 'vitest';

/** Makes the window one where a table of hours fits, until the test ends: jsdom knows no width. */
export const widen = (): void => void vi.stubGlobal('matchMedia', (query: string) => ({ matches: query !== 'print', addEventListener: () => undefined, removeEventListener: () => undefined }));
