import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, root } from './lib/run.mjs';
import { build, checkNode, install } from './lib/setup.mjs';

// `npm run dev`: the server starts again at each change of its sources, the screens change in place on the port of vite.
checkNode();
await install();
await build();
const node = join(root, 'node_modules/.bin/node');
const children = [
  spawn('tsc', ['-b', '--watch', '--preserveWatchOutput', 'packages/shared', 'packages/schema', 'packages/server'], { cwd: root, env: environment, stdio: 'inherit' }),
  spawn(node, ['--watch', 'packages/server/dist/main.js', ...process.argv.slice(2)], { cwd: root, env: environment, stdio: 'inherit' }),
  spawn(join(root, 'packages/web/node_modules/.bin/vite'), [], { cwd: join(root, 'packages/web'), env: environment, stdio: 'inherit' }),
];
const stop = () => children.forEach((child) => child.kill());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
// None of the three is of use without the others.
for (const child of children) child.on('close', stop);
