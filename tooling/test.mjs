import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, step } from './lib/run.mjs';
import { build, checkNode, install } from './lib/setup.mjs';
import { ensureSystemTools } from './lib/system-tools.mjs';

// `npm test`: sets everything up, then checks types, style and generated files, and runs every test.
checkNode();
await install();
await ensureSystemTools();
await build();
await step('Types', () => run('tsc', ['-p', 'tsconfig.test.json']));
await step('Style et sens des imports', () => run('oxlint', ['--type-aware', '--deny-warnings']));
await step('Fichiers générés', () => run(process.execPath, ['tooling/generate.mjs', '--check']));

const reports = join(root, 'node_modules/.cache/apart/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** One run of vitest; the browsers have the machine to themselves, so that their journeys are not disturbed. */
async function vitest(name, projects) {
  const report = join(reports, `${name}.json`);
  const started = performance.now();
  process.stdout.write(`\n— ${name} —\n`);
  const { code } = await run(
    'vitest',
    ['--config', 'vitest.workspace.ts', 'run', ...projects.flatMap((project) => ['--project', project]), '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    { show: true, env: process.argv.includes('--long') ? { APART_LONG: '1' } : {} },
  );
  const seconds = Math.round((performance.now() - started) / 1000);
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = JSON.parse(readFileSync(report, 'utf8'));
  return { name, code, seconds, passed: numPassedTests, failed: Math.max(numFailedTests, code === 0 ? 0 : Math.max(1, numFailedTestSuites)) };
}

const results = [await vitest('unités et contrats', ['shared', 'server', 'web', 'tooling']), await vitest('navigateurs', ['e2e'])];
process.stdout.write('\n');
for (const { name, seconds, passed, failed } of results) process.stdout.write(`${name} : ${seconds} s, ${passed} réussis, ${failed} en échec\n`);
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
process.exit(total('failed') === 0 ? 0 : 1);
