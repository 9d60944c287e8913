import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, root } from './lib/run.mjs';
import { build, checkNode, install } from './lib/setup.mjs';

// `npm run dev`: the server starts again at each change of its sources, the screens change in place on the port of vite.
checkNode();
await install();
await build();

/** Each command leads a group of its own, so that what it started ends with it. */
const lasting = (command, args, cwd = root) => spawn(command, args, { cwd, env: environment, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
const children = [
  lasting('tsc', ['-b', '--watch', '--preserveWatchOutput', 'packages/shared', 'packages/schema', 'packages/server']),
  lasting(join(root, 'node_modules/.bin/node'), ['--watch', 'packages/server/dist/main.js', ...process.argv.slice(2)]),
  lasting(join(root, 'packages/web/node_modules/.bin/vite'), [], join(root, 'packages/web')),
];

function stop() {
  for (const { pid } of children) {
    if (pid === undefined) continue;
    try {
      process.kill(-pid, 'SIGTERM');
    } catch {
      // This group has ended already.
    }
  }
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
// None of the three is of use without the others.
for (const child of children) child.on('close', stop);
