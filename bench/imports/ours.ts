import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parisDayOf } from '@apart/shared';
import { createDeps } from '@apart/server';
import { readConfig } from '@apart/server/config';
import { findDi } from '@apart/server/features/di/index';
import { importDiLines } from '@apart/server/features/di/import/import-lines';
import { keepImportFile } from '@apart/server/features/di/import/source';
import { findLongWork } from '@apart/server/features/long-work/index';
import { EMPLOYER, IMPORTED_AT } from './employer.ts';

/** `importDiLines` on a file kept before: `node ours.ts <database> <csv> <claim> dry|save`; `save` tries the file, then saves it to the last line. */
const [, , database, csv = '', reference = '', what] = process.argv;
const deps = createDeps(readConfig({ APART_MODE: 'test', DATABASE_URL: database, LOG_LEVEL: 'silent' }), { clock: { now: () => IMPORTED_AT } });
const account = { id: `employer-${EMPLOYER}`, email: `employer-${EMPLOYER}@bench.example`, firstName: 'A', lastName: 'Employeur' };
const viewer = { kind: 'employer', account, today: parisDayOf(IMPORTED_AT) } as const;
const di = await findDi(deps.db.read, viewer, reference);
if (!di) throw new Error('The claim is not there');
const file = await deps.db.transaction((tx) => keepImportFile(deps, tx, viewer, di, 'lignes.csv', readFileSync(csv)));

async function run(dryRun: boolean) {
  const done = await importDiLines(deps, viewer, { reference, expectedVersion: di?.version ?? 0, fileId: file.id, dryRun, keepValid: false });
  if (!done.ok || done.value.faults.some(({ severity }) => severity === 'ERROR')) throw new Error(JSON.stringify(done.ok ? done.value.faults.slice(0, 3) : done.refusals));
  return done.value;
}

const started = performance.now();
const { rows } = await run(true);
if (what === 'save') {
  const { work } = await run(false);
  for (let state = 'RUNNING'; state === 'RUNNING'; await pause(10)) state = (work && (await findLongWork(deps, viewer, work.id))?.state) ?? 'DONE';
}
process.send?.({ done: rows, ms: performance.now() - started });
const after = await findDi(deps.db.read, viewer, reference);
if (what === 'save' && after?.employees !== rows) throw new Error(`${after?.employees} people are saved`);
await deps.pdf.close();
await deps.db.close();
process.disconnect?.();
