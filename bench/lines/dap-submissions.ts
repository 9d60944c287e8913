import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyOf, makeDueData } from '../sweep/due-data.ts';
import { timed } from '../side-by-side.ts';
import { print } from './tacit-sweep.ts';

/** Sendings one after another, each its own transaction: rules, term, journal and letter by `submitDap`, or the same rows by bare statements. */
export async function dapSubmissions(folder: string, size: number): Promise<void> {
  const base = join(folder, 'drafts.sqlite');
  await makeDueData(base, size, 'draft');
  const sent = join(folder, 'sent.sqlite');
  await timed('submissions/ours.ts', [copyOf(base, sent), String(size)]);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const copy = join(folder, 'copy.sqlite');
    ours.push(await timed('submissions/ours.ts', [copyOf(base, copy), String(size)]));
    bare.push(await timed('submissions/bare.ts', [copyOf(base, copy), sent]));
    rmSync(copy);
  }
  print(size, 'envois de DAP', bare, ours);
}
