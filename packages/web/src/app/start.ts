/** After so long without a drawing (a tab behind another draws nothing), the application starts all the same. */
const NOT_DRAWN_MS = 500;

/**
 * The first script, and the only one that runs before anything is drawn: a plain one, of a few lines, with the application named in
 * `data-main`. It sets the theme, then lets the browser draw what the build has drawn before the application comes to life.
 */
function begin({ main }: DOMStringMap): void {
  const stored = localStorage.getItem('apart.theme');
  const isDark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset['frTheme'] = isDark ? 'dark' : 'light';
  let isStarted = false;
  const start = (): void => {
    if (isStarted || !main) return;
    isStarted = true;
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => void import(/* @vite-ignore */ main));
    else void import(/* @vite-ignore */ main);
  };
  requestAnimationFrame(() => setTimeout(start));
  setTimeout(start, NOT_DRAWN_MS);
}

begin((document.currentScript as HTMLScriptElement).dataset);

export {};
