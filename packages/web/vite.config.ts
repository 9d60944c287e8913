import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { neutralBrand } from './neutral-brand.ts';
import { withoutColours } from './without-colours.ts';

/** Where the server listens while the screens are developed; once built, the screens are served by the server itself. */
const server = process.env.APART_SERVER ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react(), withoutColours()],
  // Workspace packages are read from their sources.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  css: { postcss: { plugins: [neutralBrand()] } },
  build: { target: 'es2022' },
  server: { host: '127.0.0.1', proxy: { '/graphql': server, '/files': server, '/api': server, '/oidc': server } },
});
