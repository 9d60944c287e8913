import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { neutralBrand } from './neutral-brand.ts';
import { onlyUsedUtilities } from './only-used-utilities.ts';
import { precompress } from './precompress.ts';
import { prerender } from './prerender.ts';
import { withoutTables } from './without-tables.ts';

/** Where the server listens while the screens are developed; once built, the screens are served by the server itself. */
const server = process.env.APART_SERVER ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react(), withoutTables(), prerender(), precompress()],
  // Workspace packages are read from their sources.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  css: { postcss: { plugins: [neutralBrand(), onlyUsedUtilities()] } },
  build: {
    target: 'es2022',
    rolldownOptions: {
      // `start` is alone in its file: it is read by a plain script tag, which `prerender` writes.
      input: { index: 'index.html', start: 'src/app/start.ts' },
      output: {
        // What every page loads is two files and not thirty: the libraries, which change seldom and stay in the caches, and ours.
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /[\\/]node_modules[\\/]/, priority: 1 },
            { name: 'first', tags: ['$initial'], test: (id) => !id.endsWith('/start.ts') },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/graphql': server, '/files': server, '/api': server, '/oidc': server, '/agenda': server } },
});
