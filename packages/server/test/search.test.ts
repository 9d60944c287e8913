import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchKey } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { daTables } from '../src/features/da/index.ts';
import { dapTables } from '../src/features/dap/index.ts';
import { habilitationTables } from '../src/features/habilitations/index.ts';
import { done as doneDi, open as openDi } from './di-claiming.ts';
import { aPlace, aSentFile, authorise, done, type DapSeen } from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

interface Found {
  understood: { kind: string; value: string; label: string; corrected: boolean }[];
  hits: { kind: string; title: string; subtitle: string; reference: string | null; siret: string | null }[];
}

describe.each(databases)('the search, on $name', (database) => {
  let world: World;
  let agent: Person;
  let employer: Person;
  let siret: string;
  let email: string;
  let file: DapSeen;

  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'ud69@ud.example', role: 'UD', departements: ['69'] });
    ({ employer, siret, email } = await aPlace(world));
    file = done(await authorise(agent, await aSentFile(employer, siret)));
    await world.establishment({ siret: '55210055400013', name: 'Garage du Rhône', departement: '69' });
    await world.establishment({ siret: '38012986600046', name: 'Boulangerie Lointaine', departement: '75' });
  });
  afterAll(() => world.close());

  async function search(person: Person, text: string): Promise<Found> {
    const { data, errors } = await person.graphql<{ search: Found }>(
      'query($text: String!) { search(text: $text) { text understood { kind value label corrected } hits { kind title subtitle reference siret } } }',
      { text },
    );
    if (!data) throw new Error(JSON.stringify(errors));
    return data.search;
  }
  const kinds = ({ hits }: Found) => hits.map(({ kind }) => kind);

  it('understands a SIRET typed with spaces or look-alike letters, and shows what it understood', async () => {
    for (const text of [siret, siret.replace(/^(...)/, '$1 '), siret.replaceAll('0', 'O')]) {
      const found = await search(agent, text);
      expect(kinds(found), text).toEqual(['ESTABLISHMENT', 'DAP', 'DA']);
      expect(found.understood).toMatchObject([{ kind: 'SIRET', value: siret, corrected: text.includes('O') }]);
    }
  });

  it('finds by the beginning of a SIRET and by SIREN', async () => {
    expect(kinds(await search(agent, siret.slice(0, 12)))).toEqual(['ESTABLISHMENT', 'DAP', 'DA']);
    const bySiren = await search(agent, '732 829 320');
    expect(bySiren.understood.map(({ kind }) => kind)).toContain('SIREN');
    expect(kinds(bySiren)).toContain('ESTABLISHMENT');
    expect((await search(agent, '73Z-829-32O')).understood[0]).toMatchObject({ kind: 'SIREN', value: '732829320', corrected: true });
  });

  it('finds a request and its decision by their common reference, complete, misread or only begun', async () => {
    for (const text of [file.reference, file.reference.toLowerCase(), file.reference.replaceAll('-', ''), `DAP n° ${file.reference}`, file.reference.slice(0, 10)]) {
      const found = await search(agent, text);
      expect(found.hits.map(({ kind, reference }) => [kind, reference]), text).toEqual([['DAP', file.reference], ['DA', file.reference]]);
    }
    const misread = await search(agent, file.reference.replaceAll('0', 'O'));
    expect(misread.understood[0]).toMatchObject({ kind: 'REFERENCE', value: file.reference, corrected: true });
    expect(misread.understood.map(({ kind }) => kind)).not.toContain('NAME');
  });

  it('finds an old number of eleven characters with letters, request and decision, whatever its case and its look-alikes', async () => {
    const { dap } = dapTables(world.app.deps.db);
    const { da } = daTables(world.app.deps.db);
    const q = world.app.deps.db.read;
    const [request] = await q.sql.select().from(dap).where(eq(dap.reference, file.reference));
    const [decision] = await q.sql.select().from(da).where(eq(da.reference, file.reference));
    const legacy = { reference: 'M69OB147l20', referenceKey: searchKey('M69OB147l20'), stem: 'M69OB147l20' };
    await world.app.deps.db.transaction(async (tx) => {
      await tx.sql.insert(dap).values({ ...request!, ...legacy, id: 'legacy' });
      await tx.sql.insert(da).values({ ...decision!, ...legacy, id: 'legacy-da', dapId: 'legacy' });
    });
    for (const text of ['M69OB147l20', 'm690b147120', 'm69 OB1 47L20', 'DAP n° M69OB147I20', 'M690B1']) {
      const found = await search(agent, text);
      expect(found.hits.map(({ kind, reference }) => [kind, reference]), text).toEqual([['DAP', 'M69OB147l20'], ['DA', 'M69OB147l20']]);
    }
  });

  it('gives both kinds for eleven digits, which begin a SIRET and may be an old number', async () => {
    const { dap } = dapTables(world.app.deps.db);
    const [request] = await world.app.deps.db.read.sql.select().from(dap).where(eq(dap.reference, file.reference));
    const number = siret.slice(0, 11);
    await world.app.deps.db.transaction((tx) =>
      tx.sql.insert(dap).values({ ...request!, id: 'digits', reference: number, referenceKey: number, stem: number, siret: '55210055400013', siren: '552100554' }),
    );
    const found = await search(agent, number);
    expect(found.understood.map(({ kind }) => kind)).toEqual(['REFERENCE', 'PARTIAL_SIRET']);
    expect(found.hits.filter(({ kind }) => kind === 'DAP').map(({ reference }) => reference)).toEqual(expect.arrayContaining([number, file.reference]));
    expect(kinds(found)).toContain('ESTABLISHMENT');
  });

  it('finds the claims of an establishment by its SIRET, and of a file by its reference', async () => {
    world.clock.set('2026-12-01T09:00:00Z');
    const claim = doneDi(await openDi(employer, file.reference, '2026-11'));
    for (const text of [siret, claim.reference, file.reference]) expect((await search(employer, text)).hits.filter(({ kind }) => kind === 'DI').map(({ reference }) => reference), text).toEqual([claim.reference]);
    // A claim that is not sent is its employer's alone.
    expect(kinds(await search(agent, siret))).not.toContain('DI');
  });

  it('finds a person by e-mail address, for each establishment of the perimeter where they act today', async () => {
    const found = await search(agent, ` ${email.toUpperCase()} `);
    expect(found).toMatchObject({ understood: [{ kind: 'EMAIL', value: email }], hits: [{ kind: 'PERSON', title: 'Anne Martin', siret }] });
    expect((await search(employer, email)).hits.map((hit) => hit.siret)).toEqual([siret]);
    const elsewhere = await world.person({ email: 'ud75@ud.example', role: 'UD', departements: ['75'] });
    const neighbour = (await aPlace(world)).employer;
    for (const outside of [elsewhere, neighbour]) expect((await search(outside, email)).hits).toEqual([]);
    await world.app.deps.db.transaction((tx) => {
      const { habilitation } = habilitationTables(tx);
      return tx.sql.update(habilitation).set({ endedAt: world.clock.now() }).where(eq(habilitation.siret, siret));
    });
    expect((await search(agent, email)).hits).toEqual([]);
  });

  it('finds an establishment by the beginning of any words of its name, in any order, accents and case aside, within the perimeter', async () => {
    expect((await search(agent, 'rhone gar')).hits.map((hit) => hit.siret)).toEqual(['55210055400013']);
    expect((await search(agent, 'garage martin')).hits).toEqual([]);
    expect((await search(agent, 'rhone')).hits).toMatchObject([{ kind: 'ESTABLISHMENT', title: 'Garage du Rhône', siret: '55210055400013' }]);
    expect((await search(agent, 'Boulangerie')).hits.map((hit) => hit.siret)).toContain(siret);
    expect((await search(agent, 'Lointaine')).hits).toEqual([]);
    expect((await search(employer, 'garage')).hits).toEqual([]);
  });

  it('finds nothing, and refuses nothing, for a text that means nothing', async () => {
    for (const text of ['', '  ', '%', '_', "' or 1=1 --", '🙂', 'x'.repeat(5000)]) expect((await search(agent, text)).hits, text.slice(0, 20)).toEqual([]);
  });

  it('is closed to visitors', async () => {
    expect((await world.visitor.graphql('{ search(text: "x") { text } }')).status).toBe(401);
  });
});
