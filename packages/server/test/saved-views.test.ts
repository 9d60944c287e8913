import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_VIEWS } from '../src/features/saved-views/views.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

interface View {
  readonly id: string;
  readonly name: string;
  readonly search: string;
}
interface Outcome {
  readonly views: readonly View[] | null;
  readonly refusals: readonly { readonly code: string; readonly path: string }[];
}

describe.each(databases)('the views that one keeps, on $name', (database) => {
  let world: World;
  let paul: Person;
  let other: Person;
  beforeAll(async () => {
    world = await aWorld(database);
    paul = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
    other = await world.person({ email: 'autre@ud69.example', role: 'UD', departements: ['69'] });
  });
  afterAll(() => world.close());

  const list = async (person: Person, of = 'DAP') => (await person.graphql<{ savedViews: View[] }>('query ($l: SavedViewList!) { savedViews(list: $l) { id name search } }', { l: of })).data!.savedViews;
  const act = async (person: Person, field: string, declared: string, variables: Record<string, unknown>) => {
    const names = [...declared.matchAll(/\$(\w+)/g)].map(([, name]) => `${name}: $${name}`).join(', ');
    return (await person.graphql<Record<string, Outcome>>(`mutation (${declared}) { ${field}(${names}) { views { id name search } refusals { code path } } }`, variables)).data![field]!;
  };
  const save = (person: Person, name: string, search: string, of = 'DAP') => act(person, 'saveView', '$list: SavedViewList!, $name: String!, $search: String!', { list: of, name, search });
  const rename = (person: Person, id: string, name: string) => act(person, 'renameView', '$id: ID!, $name: String!', { id, name });
  const remove = (person: Person, id: string) => act(person, 'deleteView', '$id: ID!', { id });
  const codes = ({ refusals }: Outcome) => refusals.map(({ code, path }) => `${code} ${path}`);

  it('are of one person and of one list, by name; the same name takes the new criteria', async () => {
    expect((await save(paul, ' Restaurants ', '?naf=I&etat=toutes')).views).toMatchObject([{ name: 'Restaurants', search: 'naf=I&etat=toutes' }]);
    await save(paul, 'Grandes', 'taille=250-');
    await save(paul, 'Restaurants', 'naf=I');
    await save(paul, 'Restaurants', 'etat=PAID', 'DI');
    expect((await list(paul)).map(({ name, search }) => [name, search])).toEqual([['Grandes', 'taille=250-'], ['Restaurants', 'naf=I']]);
    expect((await list(paul, 'DI')).map(({ search }) => search)).toEqual(['etat=PAID']);
    expect(await list(other)).toEqual([]);
  });

  it('are renamed and deleted by their person; for anybody else they do not exist', async () => {
    const [grandes, restaurants] = (await list(paul)) as [View, View];
    expect(codes(await rename(other, grandes.id, 'Vol'))).toEqual(['NOT_FOUND ']);
    expect(codes(await remove(other, grandes.id))).toEqual(['NOT_FOUND ']);
    expect(codes(await rename(paul, grandes.id, 'Restaurants'))).toEqual(['NAME_TAKEN name']);
    expect((await rename(paul, grandes.id, 'Grandes entreprises')).views?.map(({ name }) => name)).toEqual(['Grandes entreprises', 'Restaurants']);
    expect(codes(await rename(paul, grandes.id, 'Grandes entreprises'))).toEqual([]);
    expect((await remove(paul, restaurants.id)).views?.map(({ name }) => name)).toEqual(['Grandes entreprises']);
    expect(codes(await remove(paul, restaurants.id))).toEqual(['NOT_FOUND ']);
  });

  it('have a name of sixty characters at most, some criteria, and are twenty a list at most', async () => {
    expect(codes(await save(other, ' ', ''))).toEqual(['REQUIRED name', 'REQUIRED search']);
    expect(codes(await save(other, 'n'.repeat(61), `q=${'x'.repeat(1000)}`))).toEqual(['TOO_LONG name', 'TOO_LONG search']);
    for (let n = 1; n <= MOST_VIEWS; n += 1) expect(codes(await save(other, `${n}${'n'.repeat(58)}`.slice(0, 60), `q=${n}`))).toEqual([]);
    expect(codes(await save(other, 'Une de plus', 'q=21'))).toEqual(['TOO_MANY ']);
    expect(codes(await save(other, (await list(other))[0]!.name, 'q=22'))).toEqual([]);
    expect(codes(await save(other, 'Une de plus', 'q=21', 'DI'))).toEqual([]);
  });
});
