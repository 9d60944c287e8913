import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Packages are read from their sources (`source` in their `exports`), so no build is needed before a test. */
const resolve = { conditions: ['source'] };
const ssr = { resolve: { conditions: ['source'], externalConditions: ['source'] } };

/** The file of graphql that Node itself loads for the libraries: vite would pick the other module format, a second copy. */
const oneGraphql = createRequire(new URL('packages/server/package.json', import.meta.url)).resolve('graphql');

/**
 * A screen is tried once more: what a busy machine draws late is not a fault of the screen. `npm test` names each test that
 * needed it, so that none hides there. The law, the rights and the server get one try.
 */
const SECOND_TRY = 1;

/** Units run a file at a time on each core, where vitest by itself would leave one idle. */
const maxWorkers = availableParallelism();

/**
 * Large files first, and before them the walk of every page in each browser: their files are the smallest and take longest, and one
 * begun last would be waited for alone.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const walks = (file: TestSpecification) => (/\/e2e\/pages-in-/.test(file.moduleId) ? 0 : 1);
    return (await super.sort(files)).toSorted((a, b) => walks(a) - walks(b));
  }
}

/** Puts other modules in the place of some of the server's, which no other file may meet: it has modules of its own. */
const REPLACES_MODULES = 'test/rights/bites.test.ts';

const server = {
  resolve: { ...resolve, alias: [{ find: /^graphql$/, replacement: oneGraphql }] },
  ssr,
  test: { maxWorkers, root: 'packages/server', setupFiles: ['test/setup.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
};

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve,
        ssr,
        // Pure functions: its files share their modules, which cost more to load than most of them take.
        test: { maxWorkers, isolate: false, name: 'shared', root: 'packages/shared', include: ['src/**/*.test.ts'] },
      },
      {
        ...server,
        // Loading the server costs more than most of its files take: the files of a worker share it, and leave nothing there that another could see.
        test: { ...server.test, isolate: false, name: 'server', include: ['src/**/*.test.ts', 'test/**/*.test.ts'], exclude: [REPLACES_MODULES], globalSetup: ['test/sqlite-setup.ts', 'test/postgres-setup.ts'] },
      },
      {
        ...server,
        test: { ...server.test, name: 'server-apart', include: [REPLACES_MODULES], globalSetup: ['test/sqlite-setup.ts'] },
      },
      {
        resolve,
        ssr,
        test: {
          maxWorkers,
          // The screens and jsdom cost more to load than most of its files take: the files of a worker share them.
          isolate: false,
          name: 'web',
          root: 'packages/web',
          environment: 'jsdom',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          setupFiles: ['src/testing/setup.ts'],
          testTimeout: 20_000,
          retry: SECOND_TRY,
        },
      },
      {
        test: { maxWorkers, name: 'tooling', root: 'tooling', include: ['*.test.ts'] },
      },
      {
        test: {
          name: 'e2e',
          root: 'e2e',
          include: ['**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: SECOND_TRY,
          // Two files at a time: a journey waits as much as it works, three would make each other late.
          maxWorkers: 2,
          // A worker keeps one browser of each kind for all its files.
          isolate: false,
        },
      },
    ],
  },
});
