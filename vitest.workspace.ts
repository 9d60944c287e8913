import { defineConfig } from 'vitest/config';

/** Packages are read from their sources (`source` in their `exports`), so no build is needed before a test. */
const resolve = { conditions: ['source'] };
const ssr = { resolve: { conditions: ['source'], externalConditions: ['source'] } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: { name: 'shared', root: 'packages/shared', include: ['src/**/*.test.ts'] },
      },
    ],
  },
});
