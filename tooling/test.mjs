import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inSeconds, root, run } from './lib/run.mjs';
import { build, checkNode, install } from './lib/setup.mjs';
import { ensureSystemTools } from './lib/system-tools.mjs';

// `npm test`: sets everything up, then checks types, style and generated files, and runs every test. One check that fails does
// not hide the others; the last line counts them all.
checkNode();
await install();
await ensureSystemTools();
await build();

const reports = join(root, 'node_modules/.cache/apart/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** A check that is one command: it passes or it fails, and its output is shown when it fails. */
async function check(name, command, args) {
  const started = performance.now();
  process.stdout.write(`${name}… `);
  const { code, output } = await run(command, args);
  process.stdout.write(code === 0 ? `${inSeconds(started)}\n` : `échec\n${output}\n`);
  return { name, time: inSeconds(started), passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, told: code === 0 ? [] : [`Échec : ${name}\n${firstLines(output)}`] };
}

/** One run of vitest, counted from its own report; a run that ends badly without a failed test counts as one failure. */
async function vitest(name, projects) {
  const report = join(reports, `${name}.json`);
  const started = performance.now();
  process.stdout.write(`\n— ${name} —\n`);
  const { code } = await run(
    'vitest',
    ['--config', 'vitest.workspace.ts', 'run', ...projects.flatMap((project) => ['--project', project]), '--reporter=dot', '--reporter=./tooling/lib/failures.ts', '--reporter=json', `--outputFile.json=${report}`],
    { show: true, env: process.argv.includes('--long') ? { APART_LONG: '1' } : {} },
  );
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = readReport(report);
  // A file that could not be read, or whose set-up failed, has no failed test: it counts as one.
  const brokenFiles = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'));
  const known = numFailedTests + brokenFiles.length;
  const outside = code !== 0 && known === 0 ? [`Échec : ${name}, hors des tests (code ${code})`] : [];
  return { name, time: inSeconds(started), passed: numPassedTests, failed: known + outside.length, told: [...brokenFiles.map(ofFile), ...testResults.flatMap(ofTests), ...outside] };
}

const pathOf = (file) => relative(root, file);
/** Where a failure comes from in our own files, without the test tool's. */
const firstLines = (text) => text.split('\n').filter((line) => !/^\s+at .*(node_modules|<anonymous>)/.test(line)).slice(0, 12).join('\n').replace(/^/gm, '    ');

/** A file of which no test could be run, in words. */
function ofFile({ name, message }) {
  return `Échec : ${pathOf(name)}\n${firstLines(message)}`;
}

/** The tests of a file that failed, or that passed only when tried again, in words. */
function ofTests({ name, assertionResults }) {
  const tellable = assertionResults.filter(({ status, failureMessages }) => status === 'failed' || (status === 'passed' && failureMessages.length > 0));
  return tellable.map(({ status, fullName, failureMessages }) => `${status === 'failed' ? 'Échec' : 'Réussi au second essai'} : ${pathOf(name)} > ${fullName}\n${firstLines(failureMessages[0] ?? '')}`);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    process.stdout.write('\nAucun compte rendu : les tests ont été arrêtés avant la fin, ou n’ont pas pu commencer.\n');
    return {};
  }
}

// One after another; the browsers have the machine to themselves, so that their journeys are not disturbed.
const results = [
  await check('Types', 'tsc', ['-p', 'tsconfig.test.json']),
  await check('Style et sens des imports', 'oxlint', ['--type-aware', '--deny-warnings']),
  await check('Fichiers générés', process.execPath, ['tooling/generate.mjs', '--check']),
  await vitest('Unités et contrats', ['shared', 'server', 'server-apart', 'web', 'tooling']),
  await vitest('Navigateurs', ['e2e']),
];
process.stdout.write('\n');
for (const { name, time, passed, failed } of results) process.stdout.write(`${name} : ${time}, ${passed} réussis, ${failed} en échec\n`);
// Said again at the end, where whoever sees only the last lines finds it.
for (const failure of results.flatMap(({ told }) => told)) process.stdout.write(`${failure}\n`);
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
process.exitCode = total('failed') === 0 ? 0 : 1;
