import { join } from 'node:path';
import { root, run } from './lib/run.mjs';
import { build, checkNode, install } from './lib/setup.mjs';

// `npm run job tacit -- --dry-run`: runs one job by hand, on the database of DATABASE_URL.
checkNode();
await install();
await build();
const { code } = await run(join(root, 'node_modules/.bin/node'), [join(root, 'packages/server/dist/job.js'), ...process.argv.slice(2)], { show: true });
process.exit(code);
