import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, step } from './run.mjs';
import { fingerprint, isFresh, keepStamp } from './stamp.mjs';

/** The version that made the lockfile; fetched by npx, so that nothing has to be installed beforehand. */
export const PNPM = 'pnpm@12.21.0';

/** Stops with one line on a Node too old to bring the right one. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`APART demande Node 20.19 ou plus récent pour s’installer ; celui-ci est ${process.version}.\n`);
  process.exit(1);
}

const manifests = () => ['packages', 'e2e', 'bench', 'tooling'].flatMap((folder) =>
  existsSync(join(root, folder, 'package.json'))
    ? [`${folder}/package.json`]
    : readdirSync(join(root, folder)).map((name) => `${folder}/${name}/package.json`),
);

/** Installs the dependencies, Node 24 among them, when the lockfile or a manifest changed since the last time. */
export async function install() {
  const wanted = fingerprint(['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()]);
  if (isFresh('install', wanted) && existsSync(join(root, 'node_modules/.bin/node'))) return;
  await step('Installation des dépendances', () => run('npx', ['--yes', PNPM, 'install', '--frozen-lockfile']));
  keepStamp('install', wanted);
}

/** One file of each part that is built: without it, the part is built whole. */
const BUILT = ['packages/shared/dist/index.js', 'packages/schema/dist/index.js', 'packages/server/dist/main.js', 'packages/web/dist/index.html'];

/** Builds the server and the screens when a source changed since the last time, or when what was built is gone. */
export async function build() {
  const sources = ['shared', 'schema', 'server', 'web'].map((name) => `packages/${name}`);
  const wanted = fingerprint(['tsconfig.base.json', 'pnpm-lock.yaml', 'docs/images', ...sources]);
  const complete = BUILT.every((file) => existsSync(join(root, file)));
  if (complete && isFresh('build', wanted)) return;
  await step('Construction du serveur', () => run('tsc', ['-b', ...(complete ? [] : ['--force']), 'packages/shared', 'packages/schema', 'packages/server']));
  await step('Construction des écrans', () => run(join(root, 'packages/web/node_modules/.bin/vite'), ['build', '--logLevel', 'warn'], { cwd: join(root, 'packages/web') }));
  keepStamp('build', wanted);
}
