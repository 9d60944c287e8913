import type { BenchData } from '../data.ts';
import { askOnce, load, startContender, type Contender, type Round } from '../load.ts';

const QUERY = 'query Bench($siret: String!) { daps(filter: { siret: $siret }, sort: NEWEST) { nodes { reference status siret establishmentName departement submittedAt } } }';

const CONTENDERS: readonly Contender[] = [
  { name: 'route Fastify nue, même SQL', file: 'bare-fastify.ts' },
  { name: 'notre serveur entier (session, droits, limites)', file: 'ours.ts' },
  { name: 'Mercurius, même schéma', file: 'mercurius.ts' },
  { name: 'Mercurius avec JIT, même schéma', file: 'mercurius.ts', env: { JIT: '1' } },
];

const ROUNDS = 5;
const SECONDS = 4;

/** Search of an establishment's files by SIRET: rounds alternate between contenders, the medians are compared. */
export async function siretSearch(data: BenchData): Promise<void> {
  const running = [];
  for (const contender of CONTENDERS) running.push({ contender, ...(await startContender(contender, data)), rounds: [] as Round[] });
  try {
    const answers = new Set(await Promise.all(running.map(({ port }) => askOnce(port, data, QUERY))));
    if (answers.size !== 1) throw new Error(`The contenders do not answer alike:\n${[...answers].join('\n')}`);
    for (const { port } of running) await load(port, data, QUERY, 2);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const one of running) one.rounds.push(await load(one.port, data, QUERY, SECONDS));
    }
  } finally {
    for (const { child } of running) child.kill();
  }
  print(running);
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function print(running: readonly { contender: Contender; rounds: readonly Round[] }[]): void {
  const base = median(running[0]?.rounds.map((round) => round.perSecond) ?? []);
  process.stdout.write('| recherche par SIRET | requêtes/s (médiane) | min – max | p99 (ms) | rapport à la route nue |\n|---|--:|--:|--:|--:|\n');
  for (const { contender, rounds } of running) {
    const speeds = rounds.map((round) => round.perSecond);
    const cells = [
      contender.name,
      Math.round(median(speeds)),
      `${Math.round(Math.min(...speeds))} – ${Math.round(Math.max(...speeds))}`,
      median(rounds.map((round) => round.p99Ms)),
      (median(speeds) / base).toFixed(2).replace('.', ','),
    ];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
}
