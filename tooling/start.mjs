import { join } from 'node:path';
import { root } from './lib/run.mjs';
import { serve } from './lib/serve.mjs';
import { build, checkNode, install } from './lib/setup.mjs';

// `npm start [-- --now 2020-03-27T08:00Z] [--port 4000]`: installs, builds, migrates, seeds the demonstration and listens.
checkNode();
await install();
await build();
serve(join(root, 'node_modules/.bin/node'), [join(root, 'packages/server/dist/main.js'), ...process.argv.slice(2)]);
