import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  let file: DapSeen;

  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'ud69@ud.example', role: 'UD', departements: ['69'] });
    ({ employer, siret } = await aPlace(world));
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

  it('finds an establishment by any part of its name, accents and case aside, within the perimeter', async () => {
    expect((await search(agent, 'rhone')).hits).toMatchObject([{ kind: 'ESTABLISHMENT', title: 'Garage du Rhône', siret: '55210055400013' }]);
    expect((await search(agent, 'Boulangerie')).hits.map((hit) => hit.siret)).toEqual([siret]);
    expect((await search(employer, 'garage')).hits).toEqual([]);
  });

  it('finds nothing, and refuses nothing, for a text that means nothing', async () => {
    for (const text of ['', '  ', '%', '_', "' or 1=1 --", '🙂', 'x'.repeat(5000)]) expect((await search(agent, text)).hits, text.slice(0, 20)).toEqual([]);
  });

  it('is closed to visitors', async () => {
    expect((await world.visitor.graphql('{ search(text: "x") { text } }')).status).toBe(401);
  });
});
