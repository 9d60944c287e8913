import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 48em)';
const query = (): MediaQueryList | undefined => (typeof matchMedia === 'function' ? matchMedia(WIDE) : undefined);

/** The answer of the screen: the page that is being printed has the width of its paper, and what is being written must not be drawn otherwise meanwhile. */
let onScreen: boolean | undefined;
function isWide(): boolean {
  if (onScreen === undefined || typeof matchMedia !== 'function' || !matchMedia('print').matches) onScreen = query()?.matches ?? false;
  return onScreen;
}

/** True where a table of hours fits; elsewhere people are cards. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = query();
      media?.addEventListener('change', changed);
      return () => media?.removeEventListener('change', changed);
    },
    isWide,
  );
}
