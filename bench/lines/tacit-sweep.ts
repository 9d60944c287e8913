import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyOf, makeDueData } from '../sweep/due-data.ts';
import { median, timed } from '../side-by-side.ts';

/** As the sweep itself: `GROUP` of `tacit-acceptance/due.ts`. */
const GROUP = 100;

/**
 * Tacit acceptance of `size` files: our sweep beside bare statements that write the same rows in groups of the same size,
 * rounds alternating (one round of each beyond 100,000: minutes), each on its own copy of one file.
 */
export async function tacitSweep(folder: string, size: number): Promise<void> {
  const base = join(folder, 'due.sqlite');
  await makeDueData(base, size, 'due');
  const swept = join(folder, 'swept.sqlite');
  await timed('sweep/ours.ts', [copyOf(base, swept)]);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < (size > 100_000 ? 1 : 5); round += 1) {
    const copy = join(folder, 'copy.sqlite');
    ours.push(await timed('sweep/ours.ts', [copyOf(base, copy)]));
    bare.push(await timed('sweep/bare.ts', [copyOf(base, copy), swept, String(GROUP)]));
    rmSync(copy);
  }
  print(size, 'acceptations tacites par passage', bare, ours);
}

/** One line for each side: files a second. */
export function print(size: number, what: string, bare: readonly number[], ours: readonly number[]): void {
  process.stdout.write(`\n| ${what} (${size}) | par seconde (médiane) | min – max | rapport |\n|---|--:|--:|--:|\n`);
  for (const [name, speeds] of [['better-sqlite3 nu, mêmes lignes', bare], ['le nôtre', ours]] as const) {
    const cells = [name, Math.round(median(speeds)), `${Math.round(Math.min(...speeds))} – ${Math.round(Math.max(...speeds))}`, (median(speeds) / median(bare)).toFixed(2).replace('.', ',')];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
}
