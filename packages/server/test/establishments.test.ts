import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWorld, databases, type Person, type World } from './world.ts';

const SAVE = `mutation ($input: SaveEstablishmentInput!) { saveEstablishment(input: $input) {
  establishment { version name phone ibanMasked missingFields establishmentHeadcount } refusals { code path message } } }`;
type Saved = { saveEstablishment: { establishment: { version: number; ibanMasked: string; missingFields: string[] } | null; refusals: { code: string; path: string; message: string }[] } };

describe.each(databases)('the establishment’s sheet, on $name', (database) => {
  let world: World;
  let siret: string;
  let anne: Person;
  let declarant: Person;
  let stranger: Person;
  beforeAll(async () => {
    world = await aWorld(database);
    siret = await world.establishment({ iban: null, establishmentHeadcount: null, companyHeadcount: null });
    const other = await world.establishment({ siret: '73282932000082', name: 'Épicerie Alard' });
    anne = await world.person({ email: 'anne@x.example', of: [{ siret, role: 'ADMINISTRATOR' }] });
    declarant = await world.person({ email: 'luc@x.example', firstName: 'Luc', of: [{ siret, role: 'DECLARANT' }] });
    stranger = await world.person({ email: 'paul@y.example', of: [{ siret: other, role: 'ADMINISTRATOR' }] });
  });
  afterAll(() => world.close());

  const save = async (who: Person, more: object) => (await who.graphql<Saved>(SAVE, { input: { siret, expectedVersion: 1, ...more } })).data!.saveEstablishment;

  it('is null for who may not see it, as an unknown one is', async () => {
    const query = 'query ($s: String!) { establishment(siret: $s) { siret } }';
    expect((await stranger.graphql(query, { s: siret })).data).toEqual({ establishment: null });
    expect((await stranger.graphql(query, { s: '35600000000048' })).data).toEqual({ establishment: null });
    expect((await anne.graphql(query, { s: '732 829 320 00074' })).data).toEqual({ establishment: { siret } });
  });

  it('says what is missing before a request can be sent, and what may be done', async () => {
    const query = 'query ($s: String!) { establishment(siret: $s) { missingFields myRole possibleActions { act } departementName address { city } } }';
    expect((await anne.graphql(query, { s: siret })).data).toEqual({
      establishment: {
        missingFields: ['establishmentHeadcount', 'companyHeadcount', 'ibanMasked'],
        myRole: 'ADMINISTRATOR',
        possibleActions: ['establishment.save', 'dap.save', 'establishment.close', 'establishment.replace'].map((act) => ({ act })),
        departementName: 'Rhône',
        address: { city: 'Lyon' },
      },
    });
  });

  it('refuses everything at once, on its field', async () => {
    const { refusals } = await save(anne, { iban: 'FR7630006000011234567890188', establishmentHeadcount: 0, email: 'x' });
    expect(refusals.map((one) => one.path).toSorted()).toEqual(['email', 'establishmentHeadcount', 'iban']);
    expect(JSON.stringify(refusals)).not.toContain('30006000011234567890188');
    expect((await save(anne, { establishmentHeadcount: 9, companyHeadcount: 8 })).refusals).toMatchObject([{ code: 'HEADCOUNT_ORDER', path: 'companyHeadcount' }]);
  });

  it('lets a declarant change it, but not the bank account', async () => {
    expect((await save(declarant, { iban: 'FR7630006000011234567890189' })).refusals).toMatchObject([{ code: 'ADMINISTRATOR_ONLY', path: 'iban' }]);
    expect((await save(stranger, { phone: '0102030405' })).refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('changes only what is given, masks the IBAN, tells every administrator, and refuses a stale page by name', async () => {
    const first = await save(anne, { iban: 'FR76 3000 6000 0112 3456 7890 189', establishmentHeadcount: 8, companyHeadcount: 8 });
    expect(first.establishment).toMatchObject({ version: 2, phone: '04 72 00 00 00', missingFields: [] });
    expect(first.establishment!.ibanMasked).toMatch(/^FR76.*●.*189$/);
    expect((await world.messagesTo('anne@x.example')).map((one) => one.kind)).toEqual(['establishment.ibanChanged']);
    expect(await world.messagesTo('luc@x.example')).toEqual([]);
    expect((await save(declarant, { phone: '01 02 03 04 05' })).refusals).toMatchObject([{ code: 'VERSION_CONFLICT', message: expect.stringContaining('Anne Martin') }]);
    // The same account again is no change.
    await save(anne, { expectedVersion: 2, iban: 'FR7630006000011234567890189' });
    expect(await world.messagesTo('anne@x.example')).toHaveLength(1);
  });

  it('are listed by name, page by page, within the perimeter', async () => {
    const list = 'query ($a: String) { myEstablishments(first: 1, after: $a) { nodes { name } pageInfo { hasNextPage endCursor } } }';
    type Listed = { myEstablishments: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    expect((await anne.graphql<Listed>(list)).data!.myEstablishments).toMatchObject({ nodes: [{ name: 'Boulangerie Martin SARL' }], pageInfo: { hasNextPage: false } });
    const dgefp = await world.person({ email: 'd@dgefp.example', role: 'DGEFP' });
    const page = (await dgefp.graphql<Listed>(list)).data!.myEstablishments;
    expect(page.pageInfo.hasNextPage).toBe(true);
    const next = (await dgefp.graphql<Listed>(list, { a: page.pageInfo.endCursor })).data!.myEstablishments;
    expect([...page.nodes, ...next.nodes].map((one) => one.name)).toHaveLength(2);
  });

  it('shows its habilitations to its own people and to nobody else’s', async () => {
    const query = 'query ($s: String!) { habilitations(siret: $s) { personName role } }';
    expect((await anne.graphql(query, { s: siret })).data).toEqual({
      habilitations: [
        { personName: 'Anne Martin', role: 'ADMINISTRATOR' },
        { personName: 'Luc Martin', role: 'DECLARANT' },
      ],
    });
    expect((await stranger.graphql(query, { s: siret })).data).toEqual({ habilitations: [] });
  });

  it('gives messages to their owner alone, and marks them read', async () => {
    type Inbox = { inbox: { nodes: { id: string; subject: string; readAt: string | null }[] } };
    const [message] = (await anne.graphql<Inbox>('{ inbox { nodes { id subject readAt delivery } } }')).data!.inbox.nodes;
    const read = 'mutation ($id: ID!) { markMessageRead(id: $id) { refusals { code } } }';
    expect((await stranger.graphql(read, { id: message!.id })).data).toEqual({ markMessageRead: { refusals: [{ code: 'NOT_FOUND' }] } });
    expect((await anne.graphql(read, { id: message!.id })).data).toEqual({ markMessageRead: { refusals: [] } });
    expect((await anne.graphql<Inbox>('{ inbox { nodes { id subject readAt } } }')).data!.inbox.nodes[0]!.readAt).not.toBeNull();
  });
});
