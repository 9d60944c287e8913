import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hit, startContender, type Round } from '../load.ts';
import { fill, type ScaleDatabase } from '../scale/database.ts';
import { withPostgres } from '../scale/postgres.ts';

/** Few: what is measured is the time of one answer, not of a queue. */
const CONNECTIONS = 2;

const ROW = 'reference status siret establishmentName departement submittedAt takenBy tacitTerm { dueAt }';
const LIST = `query List($filter: DapFilter, $sort: DapSort) { daps(filter: $filter, sort: $sort, first: 20) { nodes { ${ROW} } pageInfo { endCursor } } }`;
const SEARCH = 'query Search($text: String!) { search(text: $text) { understood { label } hits { kind title subtitle reference siret } } }';
const COUNTS = '{ worklistCounts { waiting passed within4Hours within12Hours mine nobodys } }';

interface Question {
  readonly name: string;
  readonly as: keyof ScaleDatabase['cookies'];
  bodies(data: ScaleDatabase): readonly object[];
}

const list = (...filters: readonly object[]) => filters.map((filter) => ({ query: LIST, variables: { filter, sort: 'DUE_FIRST' } }));
const newest = (...filters: readonly object[]) => filters.map((filter) => ({ query: LIST, variables: { filter, sort: 'NEWEST' } }));
const ofRhone = ({ places }: ScaleDatabase) => places.filter(({ departement }) => departement === '69').slice(0, 200);
const search = (texts: readonly string[]) => texts.map((text) => ({ query: SEARCH, variables: { text } }));
const undecided = true;

const QUESTIONS: readonly Question[] = [
  { name: 'recherche par SIRET', as: 'rhone', bodies: (data) => search(ofRhone(data).map(({ siret }) => siret)) },
  { name: 'liste d’un SIRET', as: 'rhone', bodies: (data) => list(...ofRhone(data).map(({ siret }) => ({ siret }))) },
  { name: 'liste de travail', as: 'rhone', bodies: () => list({ undecided }) },
  { name: 'liste de travail, filtrée', as: 'rhone', bodies: () => list({ undecided, reason: ['DISASTER'] }, { undecided, naf: 'I', minHeadcount: 250 }, { assignment: 'MINE', undecided }, { assignment: 'NOBODY', undecided }, { dueWithinHours: 4 }) },
  { name: 'liste de travail, trois départements', as: 'three', bodies: () => list({ undecided }) },
  { name: 'liste de travail, tout le pays', as: 'national', bodies: () => list({ undecided }) },
  { name: 'comptes de la liste de travail', as: 'rhone', bodies: () => [{ query: COUNTS }] },
  { name: 'décidées, dernières d’abord', as: 'rhone', bodies: () => newest({ status: ['REFUSED'] }, { undecided: false }, { status: ['AUTHORISED'], reason: ['SUPPLY'] }) },
  { name: 'recherche par début de SIRET', as: 'rhone', bodies: (data) => search(ofRhone(data).map(({ siret }) => siret.slice(0, 9))) },
  { name: 'recherche par référence', as: 'rhone', bodies: () => search(['069-0000000-00', '0690001', '069000002000', 'M690B147120']) },
  { name: 'recherche par nom', as: 'rhone', bodies: (data) => search(ofRhone(data).map(({ name }) => name.slice(0, -2))) },
];

const sizeText = (files: number): string => new Intl.NumberFormat('fr-FR').format(files);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Both sizes at once, rounds that alternate: the p99 of each, and their ratio, which is what counts. */
async function compare(title: string, small: ScaleDatabase, large: ScaleDatabase, { rounds: asked, seconds }: Pace): Promise<void> {
  const servers = [];
  for (const data of [small, large]) servers.push({ data, ...(await startContender({ name: title, file: 'ours.ts' }, { databaseUrl: data.url })) });
  process.stdout.write(`\n| ${title}, p99 en ms | ${sizeText(small.files)} demandes | ${sizeText(large.files)} demandes | rapport |\n|---|--:|--:|--:|\n`);
  try {
    for (const question of QUESTIONS) {
      const rounds: Round[][] = servers.map(() => []);
      for (let round = -1; round < asked; round += 1) {
        for (const [index, { data, port }] of servers.entries()) {
          const got = await hit(port, data.cookies[question.as], question.bodies(data), { seconds, connections: CONNECTIONS });
          // The first round warms the caches.
          if (round >= 0) rounds[index]?.push(got);
        }
      }
      const [before = 0, after = 0] = rounds.map((some) => median(some.map(({ p99Ms }) => p99Ms)));
      process.stdout.write(`| ${question.name} | ${before} | ${after} | ${(after / before).toFixed(2).replace('.', ',')} |\n`);
    }
  } finally {
    for (const { child } of servers) child.kill();
  }
}

const BYTES_A_FILE = 3000;

interface Pace {
  readonly rounds: number;
  readonly seconds: number;
}

/** How answers slow down when files are many more than 50,000; 0: that database is left out. Short enough for every run at a few hundred thousand. */
export async function scale(sizes: { readonly sqlite: number; readonly postgres: number }): Promise<void> {
  const small = 50_000;
  const pace = Math.max(sizes.sqlite, sizes.postgres) > 500_000 ? { rounds: 5, seconds: 2 } : { rounds: 3, seconds: 1 };
  const folder = mkdtempSync(join(tmpdir(), 'apart-bench-scale-'));
  try {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < sizes.sqlite * BYTES_A_FILE) throw new Error('The folder of temporary files has not room enough for this size');
    if (sizes.sqlite > 0) await compare('SQLite', await fill(join(folder, 'small.sqlite'), small), await fill(join(folder, 'large.sqlite'), sizes.sqlite), pace);
    if (sizes.postgres > 0) await withPostgres(folder, async (database) => compare('PostgreSQL', await fill(await database('small'), small), await fill(await database('large'), sizes.postgres), pace));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
