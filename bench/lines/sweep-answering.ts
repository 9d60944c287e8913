import { join } from 'node:path';
import { loadUntil, startContender, type Contender } from '../load.ts';
import { makeDueData, SWEPT_AT } from '../sweep/due-data.ts';

const SEARCH = 'query Bench($siret: String!) { daps(filter: { siret: $siret }, sort: NEWEST) { nodes { reference status siret establishmentName departement submittedAt } } }';
const SERVER: Contender = { name: 'notre serveur entier', file: 'ours.ts', env: { NOW: SWEPT_AT.toISOString() } };

/** The whole server sweeps `size` files while agents ask: p99 of a search by SIRET before and during, and its memory. */
export async function sweepAnswering(folder: string, size: number): Promise<void> {
  const data = await makeDueData(join(folder, 'due.sqlite'), size, 'due');
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
