import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SWEPT_AT, copyOf, makeDueData } from '../sweep/due-data.ts';
import { median, timed } from '../side-by-side.ts';
import { loadUntil, startContender, type Contender } from '../load.ts';

/** As the sweep itself: `GROUP` of `tacit-acceptance/due.ts`. */
const GROUP = 100;
const SEARCH = 'query Bench($siret: String!) { daps(filter: { siret: $siret }, sort: NEWEST) { nodes { reference status siret establishmentName departement submittedAt } } }';
const SERVER: Contender = { name: 'notre serveur entier', file: 'ours.ts', env: { NOW: SWEPT_AT.toISOString() } };

/**
 * Tacit acceptance of `size` files: our sweep beside bare statements that write the same rows in groups of the same size,
 * rounds alternating (one round of each beyond 100,000: minutes), each on its own copy of one file; then the whole server, asked by agents while it sweeps.
 */
export async function tacitSweep(folder: string, size: number): Promise<void> {
  const base = join(folder, 'due.sqlite');
  const data = await makeDueData(base, size, 'due');
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
  rmSync(swept);
  await answering({ ...data, databaseUrl: base });
}

/** One line for each side: files a second. */
export function print(size: number, what: string, bare: readonly number[], ours: readonly number[]): void {
  process.stdout.write(`\n| ${what} (${size}) | par seconde (médiane) | min – max | rapport |\n|---|--:|--:|--:|\n`);
  for (const [name, speeds] of [['better-sqlite3 nu, mêmes lignes', bare], ['le nôtre', ours]] as const) {
    const cells = [name, Math.round(median(speeds)), `${Math.round(Math.min(...speeds))} – ${Math.round(Math.max(...speeds))}`, (median(speeds) / median(bare)).toFixed(2).replace('.', ',')];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
}

/** p99 of a search by SIRET before the sweep and during it, and the memory of the server. */
async function answering(data: Awaited<ReturnType<typeof makeDueData>>): Promise<void> {
  const { port, child } = await startContender(SERVER, data);
  const rss = () =>
    new Promise<number>((resolve) => {
      child.once('message', (message) => resolve(Math.round((message as { rss: number }).rss / 2 ** 20)));
      child.send('rss');
    });
  try {
    await loadUntil(port, data, SEARCH, pause(2_000));
    const before = await loadUntil(port, data, SEARCH, pause(6_000));
    const memory = [await rss()];
    const started = performance.now();
    const sweep = runSweep(port, data.dgefpCookie);
    const watch = setInterval(() => void rss().then((one) => memory.push(one)), 1_000);
    const during = await loadUntil(port, data, SEARCH, sweep);
    clearInterval(watch);
    const seconds = Math.round((performance.now() - started) / 1000);
    memory.push(await rss());
    process.stdout.write(`\n| recherche par SIRET, 4 connexions | réponses/s | p99 (ms) | plus longue (ms) |\n|---|--:|--:|--:|\n`);
    for (const [name, round] of [['avant le passage', before], [`pendant le passage (${seconds} s, ${await sweep} acceptées)`, during]] as const) {
      process.stdout.write(`| ${name} | ${Math.round(round.perSecond)} | ${round.p99Ms} | ${round.maxMs} |\n`);
    }
    process.stdout.write(`\nMémoire du serveur (RSS, Mo) : ${memory[0]} au début, ${memory[Math.floor(memory.length / 2)]} au milieu, ${memory.at(-1)} à la fin, ${Math.max(...memory)} au plus.\n`);
  } finally {
    child.kill();
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function runSweep(port: number, cookie: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query: 'mutation { runTacitSweep(dryRun: false) { report { accepted skippedCount failure } } }' }),
  });
  const { data } = (await answer.json()) as { data?: { runTacitSweep: { report: { accepted: number; skippedCount: number; failure: string | null } } } };
  const report = data?.runTacitSweep.report;
  if (!report || report.failure || report.skippedCount > 0) throw new Error(`The sweep failed: ${JSON.stringify(report)}`);
  return report.accepted;
}
