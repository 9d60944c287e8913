import { join } from 'node:path';
import { root, run } from './lib/run.mjs';
import { build, checkNode, install } from './lib/setup.mjs';

// `npm run bench`: prints, in one run on the same data, our figures beside those of others, as ratios; `-- --size 300000 --only tacit-sweep`.
checkNode();
await install();
await build();
const { code } = await run(join(root, 'node_modules/.bin/node'), ['bench/run.ts', ...process.argv.slice(2)], { show: true });
process.exit(code);
