import { parisDayOf } from '@apart/shared';
import { createDeps } from '@apart/server';
import { readConfig } from '@apart/server/config';
import { submitDap } from '@apart/server/features/dap/index';
import { referenceOf, SENT } from '../sweep/due-data.ts';

/**
 * `submitDap`, one file after another: `node ours.ts <database> <files>`. Receipts are drawn by another thread after the commit, and
 * letters leave at the pace of a mail server: neither is counted, on either side.
 */
const [, , file, files] = process.argv;
const made = createDeps(readConfig({ APART_MODE: 'test', DATABASE_URL: file, LOG_LEVEL: 'silent' }), { clock: { now: () => SENT } });
const deps = { ...made, outbox: { ...made.outbox, wake: () => undefined }, pdf: { ...made.pdf, make: () => Promise.reject(new Error('Drawn elsewhere')) } };
const started = performance.now();
for (let n = 0; n < Number(files); n += 1) {
  const account = { id: `employer-${n}`, email: `employer-${n}@bench.example`, firstName: 'A', lastName: 'Employeur' };
  const viewer = { kind: 'employer', account, today: parisDayOf(SENT) } as const;
  const result = await submitDap(deps, viewer, { reference: referenceOf(n, 0).reference, expectedVersion: 2, idempotencyKey: `send-${n}` });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
}
process.send?.({ done: Number(files), ms: performance.now() - started });
await made.pdf.close();
await deps.db.close();
process.disconnect?.();
