import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, root } from './lib/run.mjs';
import { build, checkNode, install } from './lib/setup.mjs';

// `npm start [-- --now 2020-03-27T08:00Z] [--port 4000]`: installs, builds, migrates, seeds the demonstration and listens.
checkNode();
await install();
await build();
const server = spawn(join(root, 'node_modules/.bin/node'), [join(root, 'packages/server/dist/main.js'), ...process.argv.slice(2)], {
  cwd: root,
  env: environment,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('close', (code) => process.exit(code ?? 0));
