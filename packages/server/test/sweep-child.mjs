// The real sweep in a process of its own, which ends by SIGKILL, as a machine that loses its power, when it makes its
// n-th identifier: in the middle of a decision, of a line of the journal or of a letter.
import { createDeps } from '../dist/composition.js';
import { readConfig } from '../dist/config.js';
import { runTacitSweep } from '../dist/features/tacit-acceptance/index.js';
import { timeOrderedIds } from '../dist/ids.js';

const clock = { now: () => new Date(process.env.NOW) };
const ids = timeOrderedIds(clock);
let made = 0;
const dying = {
  next() {
    made += 1;
    if (made === Number(process.env.KILL_AT)) process.kill(process.pid, 'SIGKILL');
    return ids.next();
  },
};
const config = readConfig({ APART_MODE: 'test', DATABASE_URL: process.env.DATABASE_URL, LOG_LEVEL: 'silent' });
await runTacitSweep(createDeps(config, { clock, ids: dying }), { kind: 'system', name: 'Ordonnanceur' }, { dryRun: false, trigger: 'command' });
process.exit(0);
