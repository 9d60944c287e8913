// `seed-demonstration.js FILE INSTANT`: fills a new SQLite file with the demonstration as it is at an instant, without starting
// the service; the journeys in browsers start on copies of it.
import { createDeps } from '../composition.ts';
import { readConfig } from '../config.ts';
import { playDemo } from '../demo/play.ts';
import { features } from '../features/index.ts';

const [file, instant] = process.argv.slice(2);
if (!file || !instant) throw new Error('Usage: seed-demonstration.js FILE INSTANT');

// The clock stands still: nothing of the demonstration is later than the instant at which the copies start.
const now = new Date(instant);
const deps = createDeps(readConfig({ APART_MODE: 'demo', DATABASE_URL: file, LOG_LEVEL: 'warn' }), { clock: { now: () => now } });
await deps.db.migrate();
for (const feature of features) await feature.prepare?.(deps);
await playDemo(deps);
await deps.pdf.close();
await deps.db.close();
