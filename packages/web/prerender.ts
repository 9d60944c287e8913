import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type * as Drawing from './src/app/prerender.tsx';

/** What is drawn needs the style alone: the application comes after it on the network, and `start` starts it once the page is drawn. */
function startedAfterDrawing(page: string, start: string): string {
  return page
    .replace(/<script type="module" crossorigin src="([^"]+)"><\/script>/, (_, main: string) => `<script src="/${start}" data-main="${main}"></script>\n    <link rel="modulepreload" crossorigin href="${main}">`)
    .replaceAll('<link rel="modulepreload"', '<link rel="modulepreload" fetchpriority="low"');
}

/** A page of the build with this drawing in it. Its title is that of the page. */
function filled(page: string, drawing: string, drawn: 'whole' | 'frame'): string {
  const title = /<h1[^>]*>([^<]+)<\/h1>/.exec(drawing)?.[1];
  return page
    .replace('<div id="root"></div>', () => `<div id="root" data-drawn="${drawn}" inert="">${drawing}</div>`)
    .replace(/<title>[^<]*/, (usual) => (title ? `<title>${title} — APART` : usual));
}

/**
 * Draws the public pages once, at the end of the build: they can be read as soon as page and style are there, before any script.
 * `/aide` becomes `aide.html`, `/` the `index.html`; every other address gets `frame.html`.
 */
export function prerender() {
  let folder = '';
  let cache = '';
  let root = '';
  return {
    name: 'prerender',
    apply: (_: unknown, { command, isSsrBuild }: { readonly command: string; readonly isSsrBuild?: boolean }) => command === 'build' && !isSsrBuild,
    configResolved: (config: { readonly root: string; readonly cacheDir: string; readonly build: { readonly outDir: string } }) => {
      root = config.root;
      folder = resolve(config.root, config.build.outDir);
      cache = join(config.cacheDir, `drawing-${process.pid}`);
    },
    writeBundle: {
      sequential: true,
      order: 'pre' as const,
      handler: async (_: unknown, bundle: Readonly<Record<string, { readonly name?: string | undefined; readonly fileName: string }>>) => {
        const ssr = { outDir: cache, emptyOutDir: true, ssr: 'src/app/prerender.tsx', ssrEmitAssets: false, minify: false };
        await build({ root, logLevel: 'error', build: ssr, ssr: { noExternal: true } });
        const { PAGES, drawOpening, drawPage } = (await import(pathToFileURL(join(cache, 'prerender.js')).href)) as typeof Drawing;
        const start = Object.values(bundle).find(({ name }) => name === 'start')?.fileName;
        if (!start) throw new Error('The build has no start');
        const page = startedAfterDrawing(await readFile(join(folder, 'index.html'), 'utf8'), start);
        for (const path of PAGES) {
          const file = join(folder, path === '/' ? 'index.html' : `${path}.html`);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, filled(page, await drawPage(path), 'whole'));
        }
        await writeFile(join(folder, 'frame.html'), filled(page, await drawOpening(), 'frame'));
        await rm(cache, { recursive: true });
      },
    },
  };
}
