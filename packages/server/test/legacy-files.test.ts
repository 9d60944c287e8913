import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { features } from '../src/features/index.ts';
import { sireneTables } from '../src/features/sirene/index.ts';
import { open } from './di-claiming.ts';
import { anAdministrator } from './filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const SIRET = '73282932000074';
const LISTED = '35600000000048';
const HEADER = 'Numéro;SIRET;Statut;Dépôt;Décision;Début;Fin;Salariés;Heures;Motif';

describe.each(databases)('the files of the former service, on $name', (database) => {
  let world: World;
  let employer: Person;
  let agent: Person;
  const folder = mkdtempSync(join(tmpdir(), 'apart-legacy-'));
  const job = features.flatMap((feature) => feature.jobs ?? []).find(({ name }) => name === 'import-legacy')!;
  beforeAll(async () => {
    world = await aWorld(database, { now: '2020-06-02T09:00:00Z' });
    await world.establishment();
    employer = await anAdministrator(world, SIRET);
    agent = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
    await world.app.deps.db.transaction(async (tx) => {
      const { sireneEstablishment } = sireneTables(tx);
      await tx.sql.insert(sireneEstablishment).values({ siret: LISTED, name: 'La Poste', communeCode: '69382', nafCode: '53.10Z', headOffice: false, partiallyDiffused: false, closed: false, fingerprint: 'x', importedAt: world.clock.now() });
    });
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  function run(lines: readonly string[], dryRun = false): Promise<string> {
    const file = join(folder, 'dossiers.csv');
    writeFileSync(file, `\ufeff${[HEADER, ...lines].join('\n')}\n`);
    return job.run(world.app.deps, { dryRun, trigger: 'command', file });
  }
  const GOOD = [
    `069A1234500;732 829 320 00074;Autorisée;17/03/2020;2020-03-19;2020-03-17;2020-06-30;6;1 800,50;5`,
    `06920000100;${LISTED};Autorisée tacitement;2020-03-26;2020-03-28;2020-03-17;2020-05-31;12;2000;`,
    `06920000200;${SIRET};Refusée;2020-03-26;2020-03-28;;;;;1`,
    `06920000300;${SIRET};Retirée;2020-03-26;;;;;;`,
  ];
  const dap = async (person: Person, reference: string) =>
    (await person.graphql<{ dap: object | null }>('query ($r: String!) { dap(reference: $r) { reference status submittedAt form { reason startDay endDay employeesConcerned forecastHours } da { reference bySilence effectiveAt authorisedHours ibanMasked } } }', { r: reference })).data!.dap;

  it('a trial says what would be done, and writes nothing', async () => {
    expect(await run(GOOD, true)).toBe('À blanc, rien n’est écrit. Dossiers de l’ancien service\u00a0: 4 repris, 0 déjà là, 0 ligne(s) refusée(s).');
    expect(await dap(employer, '069A1234500')).toBeNull();
  });

  it('come in under their own number, with their status and their days; twice changes nothing', async () => {
    expect(await run(GOOD)).toContain('4 repris, 0 déjà là');
    expect(await run(GOOD)).toContain('0 repris, 4 déjà là');
    expect(await dap(employer, '069a 12345-00')).toMatchObject({
      reference: '069A1234500', status: 'AUTHORISED', submittedAt: '2020-03-17T11:00:00.000Z',
      form: { reason: 'OTHER_EXCEPTIONAL', startDay: '2020-03-17', endDay: '2020-06-30', employeesConcerned: 6, forecastHours: 180_050 },
      da: { reference: '069A1234500', bySilence: false, effectiveAt: '2020-03-19T11:00:00.000Z', authorisedHours: 180_050, ibanMasked: 'FR76 •••• •••• 189' },
    });
    expect(await dap(agent, '06920000100')).toMatchObject({ status: 'AUTHORISED_BY_SILENCE', da: { bySilence: true } });
    expect(await dap(agent, '06920000200')).toMatchObject({ status: 'REFUSED', da: null });
    expect(await dap(employer, '06920000100')).toBeNull();
  });

  it('are found by their reason and by the activity of their establishment', async () => {
    const listed = async (filter: object) =>
      (await agent.graphql<{ daps: { nodes: { reference: string }[] } }>('query ($f: DapFilter) { daps(filter: $f) { nodes { reference } } }', { f: filter })).data!.daps.nodes.map(({ reference }) => reference).toSorted();
    expect(await listed({ reason: ['OTHER_EXCEPTIONAL'] })).toEqual(['069A1234500']);
    expect(await listed({ reason: ['ECONOMIC'] })).toEqual(['06920000200']);
    expect(await listed({ naf: '53.10' })).toEqual(['06920000100']);
  });

  it('are found by the search, and their decision opens the months to declare', async () => {
    const { data } = await employer.graphql<{ search: { hits: { reference: string | null }[] } }>('{ search(text: "069a 12345") { hits { reference } } }');
    expect(data?.search.hits.map(({ reference }) => reference)).toContain('069A1234500');
    const { di, refusals } = await open(employer, '069A1234500', '2020-05');
    expect(refusals).toEqual([]);
    expect(di?.reference).toBe('069A1234500-202005-1');
  });

  it('a line that cannot be used is told with its number and all that is wrong; the others go on', async () => {
    const said = await run([
      '12;73282932000075;En cours;31/02/2020;;;;;;9',
      `06920000400;${SIRET};Autorisée;2020-03-26;;2020-03-17;2020-03-01;2;10;`,
      '06920000500;44306184100047;Refusée;2020-03-26;;;;;;',
      `06920000600;${SIRET};Refusée;2020-03-26;2020-03-28;;;;;`,
    ]);
    expect(said.split('\n')).toEqual([
      'Dossiers de l’ancien service\u00a0: 1 repris, 0 déjà là, 3 ligne(s) refusée(s).',
      'Ligne 2\u00a0: numero\u00a0: «\u00a012\u00a0» n’a pas onze chiffres ou lettres\u00a0; siret\u00a0: «\u00a073282932000075\u00a0» n’est pas valable\u00a0; statut\u00a0: «\u00a0En cours\u00a0» n’est pas repris (Autorisée, Autorisée tacitement, Refusée ou Retirée)\u00a0; depot\u00a0: «\u00a031/02/2020\u00a0» n’est pas une date (AAAA-MM-JJ ou JJ/MM/AAAA)\u00a0; motif\u00a0: «\u00a09\u00a0» n’est pas entre 1 et 5.',
      'Ligne 3\u00a0: fin\u00a0: vient avant le début\u00a0; une décision autorisée a sa date, sa période, ses salariés et ses heures.',
      'Ligne 4\u00a0: siret\u00a0: 44306184100047 n’est connu ni du service ni du répertoire SIRENE.',
    ]);
  });

  it('a file without its columns is refused whole', async () => {
    const file = join(folder, 'autre.csv');
    writeFileSync(file, 'nom;ville\nMartin;Lyon\n');
    expect(await job.run(world.app.deps, { dryRun: false, trigger: 'command', file })).toContain('Ligne 1\u00a0: colonnes absentes\u00a0: numero, siret, statut, depot.');
  });
});
