import { createDeps } from '@apart/server';
import { readConfig } from '@apart/server/config';
import { runTacitSweep } from '@apart/server/features/tacit-acceptance/index';
import { SWEPT_AT } from './due-data.ts';

/** Our sweep, whole: `node ours.ts <database>`. Mails leave afterwards, at the pace of a mail server: here as there, they wait in their table. */
const made = createDeps(readConfig({ APART_MODE: 'test', DATABASE_URL: process.argv[2], LOG_LEVEL: 'silent' }), { clock: { now: () => SWEPT_AT } });
const deps = { ...made, outbox: { ...made.outbox, wake: () => undefined } };
const started = performance.now();
const result = await runTacitSweep(deps, { kind: 'system', name: 'Mesure' }, { dryRun: false, trigger: 'command' });
const ms = performance.now() - started;
if (!result.ok || result.value.failure || result.value.skippedCount > 0) throw new Error('The sweep left files aside');
process.send?.({ done: result.value.accepted, ms });
await deps.pdf.close();
await deps.db.close();
process.disconnect?.();
