import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FILES, makeData } from './data.ts';
import { dapSubmissions } from './lines/dap-submissions.ts';
import { diImport } from './lines/di-import.ts';
import { diOpening } from './lines/di-opening.ts';
import { journeys } from './lines/journeys.ts';
import { massDecision } from './lines/mass-decision.ts';
import { recapPdf } from './lines/recap-pdf.ts';
import { scale } from './lines/scale.ts';
import { siretSearch } from './lines/siret-search.ts';
import { sweepAnswering } from './lines/sweep-answering.ts';
import { tacitSweep } from './lines/tacit-sweep.ts';

// Each line measures ratios in one run, on the same data; nothing is written but this table. `--size` is how many requests a
// sweep accepts, `--scale` and `--scale-postgres` what 50,000 requests are compared with, `--only` names the lines to measure.
const LINES: Readonly<Record<string, (folder: string, size: number) => Promise<void>>> = {
  'siret-search': async (folder) => {
    process.stdout.write(`${FILES} demandes.\n\n`);
    await siretSearch(await makeData(join(folder, 'bench.sqlite')));
  },
  'recap-pdf': recapPdf,
  'di-import': diImport,
  'tacit-sweep': tacitSweep,
  'sweep-answering': sweepAnswering,
  'dap-submissions': (folder) => dapSubmissions(folder, 500),
  'di-opening': diOpening,
  'mass-decision': massDecision,
  journeys,
  scale: () => scale({ sqlite: Number(values.scale), postgres: Number(values['scale-postgres']) }),
};
const { values } = parseArgs({ options: { size: { type: 'string', default: '20000' }, scale: { type: 'string', default: '200000' }, 'scale-postgres': { type: 'string', default: '0' }, only: { type: 'string', multiple: true, default: Object.keys(LINES) } } });

process.stdout.write(`Node ${process.version}, ${cpus().length} cœurs, SQLite.\n`);
for (const name of values.only) {
  const line = LINES[name];
  if (!line) throw new Error(`No line ${name}: ${Object.keys(LINES).join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'apart-bench-'));
  try {
    await line(folder, Number(values.size));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
// A browser that a line opened is kept for the next one; after the last there is none.
process.exit();
