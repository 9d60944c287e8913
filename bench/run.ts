import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { FILES, makeData } from './data.ts';
import { siretSearch } from './lines/siret-search.ts';

// Each line measures ratios in one run, on the same data; nothing is written but this table.
const LINES = [siretSearch];

const folder = mkdtempSync(join(tmpdir(), 'apart-bench-'));
try {
  process.stdout.write(`Node ${process.version}, ${cpus().length} cœurs, SQLite, ${FILES} demandes.\n\n`);
  const data = await makeData(join(folder, 'bench.sqlite'));
  for (const line of LINES) await line(data);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
