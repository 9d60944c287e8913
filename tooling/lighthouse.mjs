import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, root, run, step } from './lib/run.mjs';
import { build, checkNode, install, PNPM } from './lib/setup.mjs';
import { ensureSystemTools } from './lib/system-tools.mjs';

// `npm run lighthouse [-- /aide /connexion]`: the scores of the public pages, on the built service in demo mode, as a telephone on a slow
// network sees them. Lighthouse is installed at the first run, in a folder of its own.
checkNode();
await install();
await ensureSystemTools();
await build();
const own = join(root, 'tooling/lighthouse');
await step('Installation de Lighthouse', () => run('npx', ['--yes', PNPM, 'install', '--frozen-lockfile', '--ignore-workspace'], { cwd: own }));

const folder = mkdtempSync(join(tmpdir(), 'apart-lighthouse-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const node = join(root, 'node_modules/.bin/node');
const service = spawn(node, [join(root, 'packages/server/dist/main.js')], {
  env: { ...environment, NODE_ENV: 'production', APART_MODE: 'demo', PORT: String(port), PUBLIC_URL: url, DATABASE_URL: join(folder, 'apart.sqlite'), LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '100000' },
  stdio: 'inherit',
});
try {
  await step('Ouverture du service', async () => ({ code: (await answers(url)) ? 0 : 1 }));
  const { code } = await run(node, [join(own, 'scores.mjs'), url, ...process.argv.slice(2)], { show: true });
  process.exitCode = code;
} finally {
  service.kill('SIGTERM');
  await new Promise((resolve) => (service.exitCode === null ? service.once('exit', resolve) : resolve()));
  rmSync(folder, { recursive: true, force: true });
}

/** Whether the service answers within a minute; the demonstration is told at its start. */
async function answers(address) {
  for (let tries = 0; tries < 240 && service.exitCode === null; tries += 1) {
    const answer = await fetch(`${address}/livez`).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return false;
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
