import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressColumns } from '../src/features/establishments/index.ts';
import { establishmentTables } from '../src/features/companies/index.ts';
import { importSirene } from '../src/features/sirene/index.ts';
import { DEMO_SIRENE_FILE } from '../src/demo/sirene.ts';
import { TERMS } from '../src/features/spaces/terms/index.ts';
import { aProof } from './proof.ts';
import { aWorld, databases, type World } from './world.ts';

const CREATE = `mutation ($input: CreateSpaceInput!) { createSpace(input: $input) { email deliveryTicket warnings { code } refusals { code path message } } }`;
const CONFIRM = `mutation ($token: String!, $password: String) { confirmEmail(token: $token, password: $password) { siret me { email identifier firstName } refusals { code path message } } }`;
const LOOK = `query ($token: String!) { spaceConfirmation(token: $token) { siret establishmentName email choosesPassword refusals { code } } }`;
const SIGN_IN = `mutation ($l: String!, $p: String!) { signIn(login: $l, password: $p) { me { email } refusals { code } } }`;
type Created = { createSpace: { email: string | null; deliveryTicket: string | null; warnings: { code: string }[]; refusals: { code: string; path: string; message: string }[] } };
type Confirmed = { confirmEmail: { siret: string | null; me: { email: string; identifier: string } | null; refusals: { code: string; path: string }[] } };
const PASSWORD = 'quelques mots à la suite';

const wish = (more: object = {}) => ({
  siret: '732 829 320 00074',
  name: 'Boulangerie Martin SARL',
  address: { number: '12', kind: 'rue', street: 'des Lilas', postalCode: '69001', communeCode: '69381' },
  phone: '04 72 00 00 00',
  establishmentEmail: 'contact@boulangerie-martin.example',
  lastName: 'Martin',
  firstName: 'Anne',
  userPhone: '06 00 00 00 00',
  establishmentEmailAgain: 'contact@boulangerie-martin.example',
  email: 'Anne.Martin@boulangerie-martin.example',
  fax: '04 72 00 00 09',
  proof: '',
  acceptCgu: true,
  idempotencyKey: `space-${Math.random()}`,
  ...more,
  emailAgain: (more as { emailAgain?: string; email?: string }).emailAgain ?? (more as { email?: string }).email ?? 'anne.martin@boulangerie-martin.example',
});

describe.each(databases)('opening a space, on $name', (database) => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(database);
  });
  afterAll(() => world.close());

  const create = async (more: object = {}) => (await world.visitor.graphql<Created>(CREATE, { input: wish('proof' in more ? more : { ...more, proof: await aProof(world) }) })).data!.createSpace;
  const confirm = async (token: string, password: string | null = PASSWORD) => (await world.visitor.graphql<Confirmed>(CONFIRM, { token, password })).data!.confirmEmail;
  const look = async (token: string) => (await world.visitor.graphql<{ spaceConfirmation: Record<string, unknown> }>(LOOK, { token })).data!.spaceConfirmation;
  const signIn = async (l: string, p: string) => (await world.visitor.graphql<{ signIn: { me: { email: string } | null; refusals: { code: string }[] } }>(SIGN_IN, { l, p })).data!.signIn;
  const lastToken = async (email: string) => (await world.messagesTo(email)).findLast((one) => one.link?.startsWith('/confirmer/'))!.link!.slice('/confirmer/'.length);
  const ANNE = 'anne.martin@boulangerie-martin.example';

  it('refuses everything at once, each on its field', async () => {
    const { refusals } = await create({ siret: '73282932000075', email: 'anne', emailAgain: 'anna', phone: '', acceptCgu: false });
    expect(refusals.map((one) => one.path).toSorted()).toEqual(['acceptCgu', 'email', 'emailAgain', 'phone', 'siret']);
  });

  it('refuses a commune that is not of its postal code, and one that does not exist', async () => {
    const address = wish().address;
    expect((await create({ address: { ...address, communeCode: '75101' } })).refusals).toMatchObject([{ code: 'COMMUNE_OF_ANOTHER_POSTAL_CODE', path: 'address.communeCode' }]);
    expect((await create({ address: { ...address, communeCode: '00000' } })).refusals).toMatchObject([{ code: 'COMMUNE_UNKNOWN' }]);
  });

  it('creates nothing before the link is opened, and a link works once, for 60 minutes', async () => {
    expect(await create()).toMatchObject({ email: ANNE, refusals: [], warnings: [] });
    const late = await lastToken(ANNE);
    world.clock.advance(60 * 60_000);
    expect((await confirm(late)).refusals).toMatchObject([{ code: 'LINK_EXPIRED' }]);
    await create();
    const token = await lastToken(ANNE);
    world.clock.advance(59 * 60_000);
    // Reading what the link will open does not use it up.
    expect(await look(token)).toEqual({ siret: '73282932000074', establishmentName: 'Boulangerie Martin SARL', email: ANNE, choosesPassword: true, refusals: [] });
    expect((await confirm(token, null)).refusals).toMatchObject([{ path: 'password' }]);
    expect((await confirm(token, 'court')).refusals).toMatchObject([{ path: 'password' }]);
    expect(await confirm(token)).toMatchObject({ siret: '73282932000074', me: { email: ANNE, firstName: 'Anne' }, refusals: [] });
    expect((await look(token)).refusals).toMatchObject([{ code: 'LINK_USED' }]);
    expect((await confirm(token)).refusals).toMatchObject([{ code: 'LINK_USED' }]);
    expect((await confirm('inconnu')).refusals).toMatchObject([{ code: 'LINK_UNKNOWN' }]);
  });

  it('keeps every field of the form: address, telephone, fax, and the département of the commune', async () => {
    const [sheet] = await world.app.deps.db.read.sql.select().from(establishmentTables(world.app.deps.db).establishment);
    expect(sheet).toMatchObject({ addressNumber: '12', addressKind: 'rue', addressStreet: 'des Lilas', phone: '04 72 00 00 00', fax: '04 72 00 00 09', departement: '69', proofLevel: 'DECLARED' });
  });

  it('gives for the terms a receipt of its own: version, date and hour, and the text that was accepted, kept', async () => {
    const letters = await world.messagesTo(ANNE);
    const receipt = letters.find((one) => one.kind === 'account.termsReceipt')!;
    expect(receipt.text.replaceAll(/\s/g, ' ')).toMatch(/R\. 5122-26.*version 2026-01, le 2 novembre 2026 à 11 h 00/);
    expect(receipt.text).toContain(TERMS[0]!.sha256);
    expect(receipt.link).toBe('/conditions-generales/2026-01');
    const { data } = await world.visitor.graphql<{ termsOfUse: { sections: { text: string }[]; sha256: string } | null }>('{ termsOfUse(version: "2026-01") { sha256 sections { title text } } }');
    expect(data!.termsOfUse).toMatchObject({ sha256: TERMS[0]!.sha256 });
    expect((await world.visitor.graphql('{ termsOfUse(version: "1999-01") { sha256 } }')).data).toEqual({ termsOfUse: null });
  });

  it('never changes the text of a version that people accepted', () => {
    expect(TERMS.map(({ version, sha256 }) => [version, sha256])).toEqual([['2026-01', 'cb62307acbad85f8677e409ea58cca0ba7d6386fe2ba84a3f047868f5deeaa74']]);
  });

  it('signs in with the password chosen, by e-mail and by identifier', async () => {
    const welcome = (await world.messagesTo(ANNE)).find((one) => one.kind === 'account.welcome')!;
    const identifier = /identifiant\s: ([\w-]+)\./.exec(welcome.text)![1];
    for (const login of [identifier, ' ANNE.martin@boulangerie-martin.example ']) {
      expect(await signIn(login!, PASSWORD)).toMatchObject({ me: { email: ANNE }, refusals: [] });
    }
  });

  it('refuses a SIRET that already has a space without telling whose it is', async () => {
    const { refusals } = await create({ email: 'autre@exemple.example' });
    expect(refusals).toMatchObject([{ code: 'SPACE_EXISTS', path: 'siret' }]);
    expect(refusals[0]!.message).not.toMatch(/martin|anne/i);
  });

  it('tells the administrators of the company that one more of its establishments has a space, and who opened it', async () => {
    const NEW = 'denis.roche@boulangerie-martin.example';
    expect((await create({ siret: '73282932000090', name: 'Boulangerie Martin, Bellecour', email: NEW, firstName: 'Denis', lastName: 'Roche' })).refusals).toEqual([]);
    const toAnne = async () => (await world.messagesTo(ANNE)).filter(({ kind }) => kind === 'account.sisterEstablishment');
    expect(await toAnne()).toEqual([]);
    expect((await confirm(await lastToken(NEW))).refusals).toEqual([]);
    const [told, ...others] = await toAnne();
    expect(others).toEqual([]);
    expect(told!.text).toContain(`Denis Roche (${NEW})`);
    expect(told!.link).toBe('/assistance?motif=EXTRANET_HABILITATION&siret=73282932000090');
    expect((await world.messagesTo(NEW)).map(({ kind }) => kind)).not.toContain('account.sisterEstablishment');
  });

  it('answers alike for an address that has an account, whose owner is told and keeps one account', async () => {
    const second = { siret: '732 829 320 00082', name: 'Boulangerie Martin, second fournil' };
    const asked = await create(second);
    expect(asked).toMatchObject({ email: ANNE, warnings: [], refusals: [] });
    const stranger = await create({ siret: '91300011300013', email: 'nouvelle@exemple.example' });
    expect(Object.keys(stranger).toSorted()).toEqual(Object.keys(asked).toSorted());
    const letter = (await world.messagesTo(ANNE)).at(-1)!;
    expect(letter.text).toContain('Vous avez déjà un compte ici');
    const token = letter.link!.slice('/confirmer/'.length);
    expect(await look(token)).toMatchObject({ choosesPassword: false });
    // The account keeps its password, whatever comes with the link, and the link signs nobody in.
    expect(await confirm(token, 'un mot de passe d’inconnu')).toEqual({ siret: '73282932000082', me: null, refusals: [] });
    expect((await signIn(ANNE, 'un mot de passe d’inconnu')).me).toBeNull();
    expect((await signIn(ANNE, PASSWORD)).me).toMatchObject({ email: ANNE });
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

  it('leaves the choice of the password to who opens the link: who asked with another’s address gains nothing', async () => {
    const victim = 'victime@exemple.example';
    const withPassword = await world.visitor.graphql(CREATE, { input: wish({ email: victim, password: 'choisi par l’attaquant' }) });
    expect(withPassword.errors?.[0]?.message).toContain('password');
    expect((await create({ siret: '91300012100016', email: victim })).refusals).toEqual([]);
    expect((await confirm(await lastToken(victim), 'choisi par la victime')).me).toMatchObject({ email: victim });
    expect((await signIn(victim, 'choisi par l’attaquant')).me).toBeNull();
    expect((await signIn(victim, 'choisi par la victime')).me).toMatchObject({ email: victim });
  });

  it('asks for a proof of work: of this service, in time, and for one request', async () => {
    const input = { siret: '91300013900018', email: 'preuve@exemple.example' };
    const proof = await aProof(world);
    for (const wrong of ['', 'rien', '{}', proof.replace(/"derivedKey":".{8}/, '"derivedKey":"00000000'), proof.replace(/"cost":\d+/, '"cost":1'), proof.replace(/"until":(\d)/, '"until":9$1')]) {
      expect((await create({ ...input, proof: wrong })).refusals).toMatchObject([{ code: 'PROOF_OF_WORK', path: 'proof' }]);
    }
    expect((await create({ ...input, proof, idempotencyKey: 'preuve' })).refusals).toEqual([]);
    // The same request again needs no other proof; another request does.
    expect((await create({ ...input, proof, idempotencyKey: 'preuve' })).refusals).toEqual([]);
    expect((await create({ ...input, proof })).refusals).toMatchObject([{ code: 'PROOF_OF_WORK' }]);
    const old = await aProof(world);
    world.clock.advance(30 * 60_000);
    expect((await create({ ...input, proof: old })).refusals).toMatchObject([{ code: 'PROOF_OF_WORK' }]);
  });

  it('warns that an establishment is closed, and lets the request go on', async () => {
    await importSirene(world.app.deps, DEMO_SIRENE_FILE);
    const asked = await create({ siret: '91300031100013', email: 'ferme@exemple.example' });
    expect(asked).toMatchObject({ warnings: [{ code: 'ESTABLISHMENT_CLOSED' }], refusals: [] });
    expect((await create({ siret: '91300014700011', email: 'ouvert@exemple.example' })).warnings).toEqual([]);
  });

  it('follows the mail that holds the link, also when nothing more is sent to a flooded address', async () => {
    const delivery = async (ticket: string | null) => (await world.visitor.graphql<{ mailDelivery: object | null }>('query ($ticket: String!) { mailDelivery(ticket: $ticket) { to state } }', { ticket })).data!.mailDelivery;
    const email = 'suivie@exemple.example';
    for (let n = 0; n < 6; n += 1) expect(await delivery((await create({ siret: '91300014700011', email })).deliveryTicket)).toMatchObject({ to: email });
    expect(await world.messagesTo(email)).toHaveLength(5);
  });

  it('shows one’s own receipts of the terms, and nobody else’s', async () => {
    const agent = await world.person({ email: 'sans@recepisse.example', role: 'ASP' });
    expect((await agent.graphql('{ termsReceipts { version } }')).data).toEqual({ termsReceipts: [] });
    expect((await world.visitor.graphql('{ termsReceipts { version } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
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

/** Postal code, commune, its département: the communes of France whose postal code begins like another département. */
const TRAPS: readonly (readonly [string, string, string])[] = [
  ['01200', 'Éloise', '74'], ['01410', 'Lajoux', '39'], ['01590', 'Chancia', '39'], ['01590', 'Lavancia-Epercy', '39'], ['05110', 'Claret', '04'], ['05110', 'Curbans', '04'],
  ['05130', 'Piégut', '04'], ['05130', 'Venterol', '04'], ['05160', 'Pontis', '04'], ['06260', 'La Rochette', '04'], ['06260', 'Saint-Pierre', '04'], ['05700', 'Villebois-les-Pins', '26'],
  ['13780', 'Riboux', '83'], ['21340', 'Change', '71'], ['33220', 'Fougueyrolles', '24'], ['33220', 'Port-Sainte-Foy-et-Ponchapt', '24'], ['37160', 'Buxeuil', '86'], ['42620', 'Saint-Pierre-Laval', '03'],
  ['43450', 'Leyvaux', '15'], ['48250', 'Laveyrune', '07'], ['52100', 'Saint-Eulien', '51'], ['52100', 'Sapignicourt', '51'], ['94390', 'Paray-Vieille-Poste', '91'], ['97133', 'Saint-Barthélemy', '977'],
  ['97150', 'Saint-Martin', '978'],
];
it.each(TRAPS)('%s %s is in département %s, whatever its postal code says', async (postalCode, name, departement) => {
  const { communesOfPostalCode } = await import('../src/features/establishments/index.ts');
  const commune = communesOfPostalCode(postalCode).find((one) => one.name === name);
  const columns = addressColumns({ street: 'rue du Bourg', postalCode, communeCode: commune?.code ?? '' });
  expect(columns.ok && columns.value.departement).toBe(departement);
});

it('shows neither mails nor passwords outside a demonstration', async () => {
  const env = { APART_MODE: 'production', PUBLIC_URL: 'https://apart.example', SMTP_URL: 'smtp://127.0.0.1:9', APART_KEY: Buffer.alloc(32, 7).toString('base64') };
  const world = await aWorld(databases[0]!, { env });
  expect((await world.visitor.graphql('{ demoMails { text } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await world.visitor.graphql('{ service { demoMode demoLogins { password } } }')).data).toEqual({ service: { demoMode: false, demoLogins: [] } });
  await world.close();
});
