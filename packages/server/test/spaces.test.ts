import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWorld, databases, type World } from './world.ts';

const CREATE = `mutation ($input: CreateSpaceInput!) { createSpace(input: $input) { email refusals { code path message } } }`;
const CONFIRM = `mutation ($token: String!) { confirmEmail(token: $token) { me { email identifier firstName } refusals { code message } } }`;
type Created = { createSpace: { email: string | null; refusals: { code: string; path: string; message: string }[] } };
type Confirmed = { confirmEmail: { me: { email: string; identifier: string } | null; refusals: { code: string }[] } };

const wish = (more: object = {}) => ({
  siret: '732 829 320 00074',
  name: 'Boulangerie Martin SARL',
  address: { number: '12', kind: 'rue', street: 'des Lilas', postalCode: '69001', communeCode: '69381' },
  phone: '04 72 00 00 00',
  establishmentEmail: 'contact@boulangerie-martin.example',
  lastName: 'Martin',
  firstName: 'Anne',
  userPhone: '06 00 00 00 00',
  email: 'Anne.Martin@boulangerie-martin.example',
  password: 'quelques mots à la suite',
  acceptCgu: true,
  idempotencyKey: `space-${Math.random()}`,
  ...more,
});

describe.each(databases)('opening a space, on $name', (database) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(database);
  });
  afterAll(() => world.close());

  const create = async (more: object = {}) => (await world.visitor.graphql<Created>(CREATE, { input: wish(more) })).data!.createSpace;
  const confirm = async (token: string) => (await world.visitor.graphql<Confirmed>(CONFIRM, { token })).data!.confirmEmail;
  const lastToken = async (email: string) => (await world.messagesTo(email)).findLast((one) => one.link?.startsWith('/confirmer/'))!.link!.slice('/confirmer/'.length);
  const ANNE = 'anne.martin@boulangerie-martin.example';

  it('refuses everything at once, each on its field', async () => {
    const { refusals } = await create({ siret: '73282932000075', email: 'anne', password: 'court', acceptCgu: false });
    expect(refusals.map((one) => one.path).toSorted()).toEqual(['acceptCgu', 'email', 'password', 'siret']);
  });

  it('refuses a commune that is not of its postal code, and one that does not exist', async () => {
    const address = wish().address;
    expect((await create({ address: { ...address, communeCode: '75101' } })).refusals).toMatchObject([{ code: 'COMMUNE_OF_ANOTHER_POSTAL_CODE', path: 'address.communeCode' }]);
    expect((await create({ address: { ...address, communeCode: '00000' } })).refusals).toMatchObject([{ code: 'COMMUNE_UNKNOWN' }]);
  });

  it('creates nothing before the link is opened, and a link works once, for 60 minutes', async () => {
    expect(await create()).toMatchObject({ email: ANNE, refusals: [] });
    const late = await lastToken(ANNE);
    world.clock.advance(60 * 60_000);
    expect((await confirm(late)).refusals).toMatchObject([{ code: 'LINK_EXPIRED' }]);
    await create();
    const token = await lastToken(ANNE);
    world.clock.advance(59 * 60_000);
    expect(await confirm(token)).toMatchObject({ me: { email: ANNE, firstName: 'Anne' }, refusals: [] });
    expect((await confirm(token)).refusals).toMatchObject([{ code: 'LINK_USED' }]);
    expect((await confirm('inconnu')).refusals).toMatchObject([{ code: 'LINK_UNKNOWN' }]);
  });

  it('signs in with the password chosen, by e-mail and by identifier', async () => {
    const welcome = (await world.messagesTo(ANNE)).at(-1)!;
    expect(welcome.text).toContain('R. 5122-26');
    const identifier = /identifiant : ([\w-]+)\./.exec(welcome.text)![1];
    for (const login of [identifier, ' ANNE.martin@boulangerie-martin.example ']) {
      const answer = await world.visitor.graphql(`mutation ($l: String!, $p: String!) { signIn(login: $l, password: $p) { me { email } refusals { code } } }`, { l: login, p: 'quelques mots à la suite' });
      expect(answer.data).toMatchObject({ signIn: { me: { email: ANNE }, refusals: [] } });
    }
  });

  it('refuses a SIRET that already has a space without telling whose it is', async () => {
    const { refusals } = await create({ email: 'autre@exemple.example' });
    expect(refusals).toMatchObject([{ code: 'SPACE_EXISTS', path: 'siret' }]);
    expect(refusals[0]!.message).not.toMatch(/martin|anne/i);
  });

  it('answers alike for an address that has an account, whose owner is told and keeps one account', async () => {
    const second = { siret: '732 829 320 00082', name: 'Boulangerie Martin, second fournil' };
    expect(await create(second)).toEqual({ email: ANNE, refusals: [] });
    const letter = (await world.messagesTo(ANNE)).at(-1)!;
    expect(letter.subject).toContain('Une demande d’espace');
    const { me } = await confirm(letter.link!.slice('/confirmer/'.length));
    expect(me?.email).toBe(ANNE);
    const again = await create({ ...second, siret: '732 829 320 00082' });
    expect(again.refusals).toMatchObject([{ code: 'SPACE_EXISTS' }]);
  });

  it('does not make an agent the administrator of an establishment', async () => {
    await world.person({ email: 'rey@ud.example', role: 'UD', departements: ['69'] });
    expect((await create({ siret: '55210055400013', email: 'rey@ud.example' })).refusals).toEqual([]);
    expect((await confirm(await lastToken('rey@ud.example'))).refusals).toMatchObject([{ code: 'AGENT_ADDRESS' }]);
  });

  it('gives the same answer to a request sent twice, and sends one e-mail', async () => {
    const input = { siret: '35600000000048', email: 'poste@exemple.example', idempotencyKey: 'deux-fois' };
    await create(input);
    await create(input);
    expect(await world.messagesTo('poste@exemple.example')).toHaveLength(1);
  });

  it('shows demonstration mails in demonstration only', async () => {
    const answer = await world.visitor.graphql<{ demoMails: { to: string; text: string }[] }>('{ demoMails { to subject text } }');
    expect(answer.data!.demoMails.some((mail) => mail.text.includes('http://127.0.0.1:4000/confirmer/'))).toBe(true);
  });
});

it('finds all the communes of a postal code, arrondissements rather than the city they divide', async () => {
  const { communeOfCode, communesOfPostalCode } = await import('../src/features/establishments/index.ts');
  expect(communesOfPostalCode('69001').map((one) => one.code)).toEqual(['69381']);
  expect(communesOfPostalCode('20000').map((one) => one.departement)).toEqual(['2A']);
  expect(communesOfPostalCode('97400')[0]).toMatchObject({ name: 'Saint-Denis', departement: '974', departementName: 'La Réunion' });
  expect(communesOfPostalCode('01000').length).toBeGreaterThan(1);
  expect(communesOfPostalCode('99999')).toEqual([]);
  expect(communeOfCode('2a004')?.name).toBe('Ajaccio');
});

it('shows neither mails nor passwords outside a demonstration', async () => {
  const env = { APART_MODE: 'production', SMTP_URL: 'smtp://127.0.0.1:9', APART_KEY: Buffer.alloc(32, 7).toString('base64') };
  const world = await aWorld(databases[0]!, { env });
  expect((await world.visitor.graphql('{ demoMails { text } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await world.visitor.graphql('{ service { demoMode demoLogins { password } } }')).data).toEqual({ service: { demoMode: false, demoLogins: [] } });
  await world.close();
});
