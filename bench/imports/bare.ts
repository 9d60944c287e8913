import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** csv-parse alone: `node bare.ts <csv>`. */
const bytes = readFileSync(process.argv[2] ?? '');
const started = performance.now();
const records = parse(bytes, { delimiter: ';', columns: true, bom: true });
process.send?.({ done: records.length, ms: performance.now() - started });
process.disconnect?.();
