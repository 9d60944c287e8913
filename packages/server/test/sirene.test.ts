import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoEstablishments } from '../src/demo/establishments.ts';
import { DEMO_SIRENE_FILE } from '../src/demo/sirene.ts';
import { sireneJob } from '../src/features/sirene/job.ts';
import { sireneTables } from '../src/features/sirene/tables.ts';
import { aWorld, databases, type World } from './world.ts';

const SIRENE = `query ($siret: String!) { sirene(siret: $siret) { siret hasSpace known name address { number extension kind street complement postalCode city communeCode } nafCode closed closedOn partiallyDiffused headOffice } }`;
type Answer = { sirene: { siret: string; hasSpace: boolean; known: boolean; name: string | null; address: Record<string, string | null> | null; closed: boolean; closedOn: string | null } | null };

describe.each(databases)('the local SIRENE directory, on $name', (database) => {
  let world: World;
  const folder = mkdtempSync(join(tmpdir(), 'apart-sirene-'));
  const demo = readFileSync(DEMO_SIRENE_FILE, 'utf8');
  const lines = demo.trim().split('\n').length - 1;
  beforeAll(async () => {
    world = await aWorld(database);
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  const fileOf = (text: string) => {
    const file = join(folder, 'stock.csv');
    writeFileSync(file, text);
    return file;
  };
  const run = (text: string, dryRun = false) => sireneJob.run(world.app.deps, { dryRun, trigger: 'command', file: fileOf(text) });
  const ask = async (siret: string) => (await world.visitor.graphql<Answer>(SIRENE, { siret })).data!.sirene;
  const total = async () => (await world.app.deps.db.read.sql.select({ total: count() }).from(sireneTables(world.app.deps.db).sireneEstablishment))[0]!.total;

  it('is not written by a dry run', async () => {
    expect(await run(demo, true)).toBe(`À blanc, rien n’est écrit. Répertoire SIRENE\u00a0: ${lines} établissements ajoutés, 0 corrigé, 0 inchangé.`);
    expect(await total()).toBe(0);
  });

  it('takes a file once, changes nothing the second time, and corrects what a new file corrects', async () => {
    expect(await run(demo)).toBe(`Répertoire SIRENE\u00a0: ${lines} établissements ajoutés, 0 corrigé, 0 inchangé.`);
    expect(await run(demo)).toBe(`Répertoire SIRENE\u00a0: 0 établissement ajouté, 0 corrigé, ${lines} inchangés.`);
    expect(await run(demo.replace('Le Petit Zinc', 'Le Grand Zinc'))).toBe(`Répertoire SIRENE\u00a0: 0 établissement ajouté, 1 corrigé, ${lines - 1} inchangés.`);
    expect(await ask('913 000 139 00018')).toMatchObject({ name: 'Le Grand Zinc' });
    expect(await total()).toBe(lines);
  });

  it('says at once which columns are missing or mistyped, and writes nothing', async () => {
    const wrong = demo.replace('codeCommuneEtablissement', 'codeCommune').replace('dateDebut', 'debut');
    await expect(run(wrong)).rejects.toThrow('codeCommuneEtablissement, dateDebut. Colonnes inconnues\u00a0: codeCommune, debut. Rien n’a été importé.');
    await expect(run('')).rejects.toThrow('Ce fichier est vide');
    expect(await run(demo.replace('dateCreationEtablissement', 'monCommentaire'))).toContain('Colonnes que l’INSEE ne publie pas, non lues\u00a0: monCommentaire.');
  });

  it('leaves out a line whose SIRET is not one, says where it is, and goes on', async () => {
    const [header, first, ...others] = demo.trim().split('\n');
    const wrong = first!.replaceAll(/^(\d{9}),(\d{5}),\d{14}/g, '$1,$2,12345678901234');
    expect(await run([header, wrong, ...others].join('\n'))).toContain('1 ligne laissée de côté (SIRET non valable ou ligne illisible), la première\u00a0: ligne 2.');
  });

  it('reads a file of many lines in groups', async () => {
    const [header, first] = demo.trim().split('\n');
    const many = Array.from({ length: 1200 }, () => first);
    expect(await run([header, ...many].join('\n'))).toMatch(/inchangé/);
  });

  it('prefills from what INSEE writes, in words that a person writes', async () => {
    expect(await ask('91300012100016')).toEqual({
      siret: '91300012100016', hasSpace: false, known: true, name: 'Menuiserie Tête d’Or', nafCode: '43.32A', closed: false, closedOn: null, partiallyDiffused: false, headOffice: true,
      address: { number: '7', extension: 'bis', kind: 'avenue', street: 'Felix Faure', complement: 'Batiment C', postalCode: '69003', city: 'Lyon 3e Arrondissement', communeCode: '69383' },
    });
  });

  it('understands a SIRET typed with spaces or letters for digits, and none that is not one', async () => {
    expect((await ask('9130OO 121 OOO16'))?.siret).toBe('91300012100016');
    expect(await ask('91300012100017')).toBeNull();
    expect(await ask('')).toBeNull();
  });

  it('says what is closed, and since when', async () => {
    expect(await ask('91300031100013')).toMatchObject({ closed: true, closedOn: '2020-02-29' });
    // Several establishments of one SIREN: each has its own state.
    expect(await ask('91300021200047')).toMatchObject({ closed: true, headOffice: false });
    expect(await ask('91300021200039')).toMatchObject({ closed: false, closedOn: null });
  });

  it('keeps of a partially diffused establishment what may be shown, even if a file says more', async () => {
    const hidden = { name: null, partiallyDiffused: true, nafCode: '96.02A', address: { number: null, kind: null, street: null, complement: null, postalCode: null, city: 'Lyon 3e Arrondissement', communeCode: '69383' } };
    expect(await ask('91300041000013')).toMatchObject(hidden);
    const indiscreet = demo.split('\n').map((line) => (line.includes('91300041000013') ? line.replaceAll('[ND]', 'Dupont') : line)).join('\n');
    await run(indiscreet);
    expect(await ask('91300041000013')).toMatchObject({ ...hidden, address: { street: null } });
  });

  it('says that an establishment has a space, in the same words for all, and nothing of who holds it', async () => {
    const { siret } = demoEstablishments[0]!;
    expect(await ask(siret)).toMatchObject({ hasSpace: false });
    await world.establishment({ siret });
    const asVisitor = await ask(siret);
    expect(asVisitor).toMatchObject({ hasSpace: true });
    const member = await world.person({ email: 'membre@x.example', of: [{ siret, role: 'ADMINISTRATOR' }] });
    expect((await member.graphql<Answer>(SIRENE, { siret })).data!.sirene).toEqual(asVisitor);
    expect(JSON.stringify(asVisitor)).not.toMatch(/anne|contact@/i);
  });

  it('knows nothing of a valid SIRET that is not in the file, and says so', async () => {
    expect(await ask('73282932000074')).toMatchObject({ known: false, name: null, address: null, closed: false });
  });
});

it('limits the look-ups of one network', async () => {
  const world = await aWorld(databases[0]!, { env: { REQUESTS_PER_MINUTE: '30' } });
  const statuses: number[] = [];
  for (let n = 0; n < 4; n += 1) statuses.push((await world.visitor.graphql(SIRENE, { siret: '73282932000074' })).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
  await world.close();
});
