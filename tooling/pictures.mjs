import { join } from 'node:path';
import { root, run } from './lib/run.mjs';
import { build, checkNode, install } from './lib/setup.mjs';
import { ensureSystemTools } from './lib/system-tools.mjs';

// `npm run pictures [-- home claim]`: takes again the pictures of docs/images, on the built service with its demonstration, at an instant of its own.
checkNode();
await install();
await ensureSystemTools();
await build();
const { code } = await run(join(root, 'node_modules/.bin/node'), ['e2e/pictures/take.ts', ...process.argv.slice(2)], { show: true });
process.exit(code);
