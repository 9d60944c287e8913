import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mandateTables } from '../src/features/habilitations/index.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const SAVE = `mutation ($input: SaveAnnouncementInput!) { saveAnnouncement(input: $input) { announcement { id version } refusals { code path message } } }`;
const END = `mutation ($id: ID!) { endAnnouncement(id: $id) { refusals { code } } }`;
interface Saved {
  readonly announcement: { readonly id: string; readonly version: number } | null;
  readonly refusals: { readonly code: string; readonly path: string }[];
}
const ALL = { roles: [], departements: [], dapStatuses: [], diStatuses: [] };
const NOW = '2026-11-02T09:00:00Z';

describe.each(databases)('announcements, on $name', (database) => {
  let world: World;
  let dgefp: Person;
  let turn = 0;
  beforeAll(async () => {
    world = await aWorld(database, { now: NOW });
    dgefp = await world.person({ email: 'sophie@dgefp.example', role: 'DGEFP' });
  });
  afterAll(() => world.close());

  const save = async (more: object = {}, by: Person = dgefp): Promise<Saved> =>
    (await by.graphql<{ saveAnnouncement: Saved }>(SAVE, { input: { kind: 'INCIDENT', title: `Annonce ${++turn}`, text: 'Les dépôts sont lents ce matin.', publishedAt: world.clock.now().toISOString(), idempotencyKey: `a-${turn}`, ...more } })).data!.saveAnnouncement;
  const titles = async (by: Person): Promise<string[]> => (await by.graphql<{ announcements: { title: string }[] }>('{ announcements { title } }')).data!.announcements.map(({ title }) => title);
  const archive = async (by: Person, args = ''): Promise<string[]> => (await by.graphql<{ announcementArchive: { nodes: { title: string }[] } }>(`{ announcementArchive${args} { nodes { title } } }`)).data!.announcementArchive.nodes.map(({ title }) => title);

  it('are shown from their first instant to their last, not a millisecond before nor after', async () => {
    const from = new Date(world.clock.now().getTime() + 3_600_000);
    const until = new Date(from.getTime() + 3_600_000);
    await save({ title: 'Maintenance', publishedAt: from.toISOString(), endsAt: until.toISOString() });
    world.clock.set(new Date(from.getTime() - 1));
    expect(await titles(world.visitor)).not.toContain('Maintenance');
    expect(await archive(world.visitor)).not.toContain('Maintenance');
    world.clock.set(from);
    expect(await titles(world.visitor)).toContain('Maintenance');
    world.clock.set(new Date(until.getTime() - 1));
    expect(await titles(world.visitor)).toContain('Maintenance');
    world.clock.set(until);
    expect(await titles(world.visitor)).not.toContain('Maintenance');
    expect(await archive(world.visitor)).toContain('Maintenance');
  });

  it('are written by the DGEFP alone, and every fault is told at once', async () => {
    const { refusals } = await save({ title: ' ', text: 'court', endsAt: '2026-01-01T00:00:00Z', audience: { ...ALL, departements: ['Rhône'] } });
    expect(refusals.map(({ path }) => path).toSorted()).toEqual(['audience.departements.0', 'endsAt', 'text', 'title']);
    expect((await save({ endsAt: '2026-01-01T00:00:00Z' })).refusals).toMatchObject([{ path: 'endsAt' }]);
    const ud = await world.person({ email: 'paul@ud.example', role: 'UD', departements: ['69'] });
    expect((await ud.graphql(SAVE, { input: { kind: 'ADVICE', title: 'x', text: 'xxxxxxxxxxxx', publishedAt: NOW, idempotencyKey: 'x' } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('concern one of the roles, in one of the départements, both when both are asked', async () => {
    const rhone = await world.person({ email: 'paul2@ud.example', role: 'UD', departements: ['69'] });
    const paris = await world.person({ email: 'nadia@ud.example', role: 'UD', departements: ['75'] });
    const asp = await world.person({ email: 'marc@asp.example', role: 'ASP' });
    await world.establishment({ siret: '73282932000074', departement: '69' });
    const employer = await world.person({ email: 'anne@martin.example', of: [{ siret: '73282932000074', role: 'READER' }] });
    await save({ title: 'Aux UD', audience: { ...ALL, roles: ['UD'] } });
    await save({ title: 'Au Rhône', audience: { ...ALL, departements: ['69'] } });
    await save({ title: 'Aux UD du Rhône', audience: { ...ALL, roles: ['UD'], departements: ['69'] } });
    const told = async (by: Person) => (await titles(by)).filter((title) => /^(Aux?) /.test(title)).toSorted();
    expect(await told(rhone)).toEqual(['Au Rhône', 'Aux UD', 'Aux UD du Rhône']);
    expect(await told(paris)).toEqual(['Aux UD']);
    expect(await told(employer)).toEqual(['Au Rhône']);
    // The ASP works on the whole country.
    expect(await told(asp)).toEqual(['Au Rhône']);
    expect(await told(world.visitor)).toEqual([]);
    expect((await archive(paris)).filter((title) => title.startsWith('Au'))).toEqual(['Aux UD']);
  });

  it('concern accountants apart from other employers', async () => {
    const employer = await world.person({ email: 'simple@martin.example' });
    const accountant = await world.person({ email: 'claire@cabinet.example' });
    const accountId = 'account' in accountant.viewer ? accountant.viewer.account.id : '';
    await world.app.deps.db.transaction(async (tx) => {
      await tx.sql.insert(mandateTables(tx).cabinetMember).values({ id: 'member', cabinetId: 'cabinet', accountId, role: 'ADMINISTRATOR', since: world.clock.now(), endedAt: null } as never);
    });
    await save({ title: 'Comptables', audience: { ...ALL, roles: ['ACCOUNTANT'] } });
    await save({ title: 'Employeurs', audience: { ...ALL, roles: ['EMPLOYER'] } });
    const told = async (by: Person) => (await titles(by)).filter((title) => /^(Comptables|Employeurs)$/.test(title));
    expect(await told(accountant)).toEqual(['Employeurs', 'Comptables']);
    expect(await told(employer)).toEqual(['Employeurs']);
  });

  it('concern those who have a file in the status, not their neighbours', async () => {
    await world.establishment({ siret: '55208131766522', departement: '69', name: 'Voisin' });
    const writer = await world.person({ email: 'draft@martin.example', of: [{ siret: '73282932000074', role: 'ADMINISTRATOR' }] });
    const neighbour = await world.person({ email: 'voisin@ailleurs.example', of: [{ siret: '55208131766522', role: 'ADMINISTRATOR' }] });
    await writer.graphql('mutation ($input: SaveDapInput!) { saveDap(input: $input) { refusals { code } } }', { input: { siret: '73282932000074', idempotencyKey: 'draft', form: {} } });
    await save({ title: 'Brouillons', audience: { ...ALL, dapStatuses: ['DRAFT'] } });
    await save({ title: 'DI rejetées', audience: { ...ALL, diStatuses: ['REJECTED'] } });
    expect(await titles(writer)).toContain('Brouillons');
    expect(await titles(writer)).not.toContain('DI rejetées');
    expect(await titles(neighbour)).not.toContain('Brouillons');
  });

  it('are changed under their version, ended at once, or taken back before they begin', async () => {
    const { announcement } = await save({ title: 'À corriger' });
    const id = announcement!.id;
    expect((await save({ id, title: 'Corrigée', expectedVersion: 1 })).announcement).toEqual({ id, version: 2 });
    expect((await save({ id, title: 'Trop tard', expectedVersion: 1 })).refusals).toMatchObject([{ code: 'VERSION_CONFLICT', message: expect.stringContaining('Cette information a changé entre-temps') }]);
    expect(await titles(world.visitor)).toContain('Corrigée');
    world.clock.advance(1000);
    const end = async (which: string) => (await dgefp.graphql<{ endAnnouncement: { refusals: { code: string }[] } }>(END, { id: which })).data!.endAnnouncement.refusals.map(({ code }) => code);
    expect(await end(id)).toEqual([]);
    expect(await titles(world.visitor)).not.toContain('Corrigée');
    expect(await archive(world.visitor)).toContain('Corrigée');
    expect(await end(id)).toEqual(['WRONG_STATUS']);
    const later = await save({ title: 'Jamais dite', publishedAt: new Date(world.clock.now().getTime() + 60_000).toISOString() });
    expect(await end(later.announcement!.id)).toEqual([]);
    world.clock.advance(60_000);
    expect(await archive(world.visitor)).not.toContain('Jamais dite');
  });

  it('are kept in an archive that is read page after page', async () => {
    const first = await archive(dgefp, '(first: 2)');
    expect(first).toHaveLength(2);
    const { data } = await dgefp.graphql<{ announcementArchive: { pageInfo: { endCursor: string; hasNextPage: boolean } } }>('{ announcementArchive(first: 2) { pageInfo { endCursor hasNextPage } } }');
    expect(data!.announcementArchive.pageInfo.hasNextPage).toBe(true);
    const next = await archive(dgefp, `(first: 2, after: "${data!.announcementArchive.pageInfo.endCursor}")`);
    expect(next.filter((title) => first.includes(title))).toEqual([]);
    expect(next.length).toBeGreaterThan(0);
  });
});
