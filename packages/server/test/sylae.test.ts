import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash as bcrypt } from '@node-rs/bcrypt';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountTables, hashPassword } from '../src/features/accounts/index.ts';
import { sylaeJob } from '../src/features/sylae/job.ts';
import { aWorld, databases, type World } from './world.ts';

const PASSWORD = 'Mésange-2020-bleue';
const HEADER = 'identifiant;courriel;nom;prenom;empreinte';
const SIGN_IN = 'mutation ($l: String!, $p: String!) { signIn(login: $l, password: $p) { me { email fromSylae } refusals { code message } } }';
interface SignedIn {
  readonly signIn: { readonly me: { email: string; fromSylae: boolean } | null; readonly refusals: readonly { code: string; message: string }[] };
}

describe.each(databases)('accounts of Sylae, on $name', (database) => {
  let world: World;
  let folder: string;
  let hashes: { argon: string; bcrypt: string };
  let n = 0;
  /** People of one test: each has its own names. */
  let who: (name: string) => string;

  beforeAll(async () => {
    world = await aWorld(database);
    folder = mkdtempSync(join(tmpdir(), 'apart-sylae-'));
    hashes = { argon: await hashPassword(PASSWORD), bcrypt: await bcrypt(PASSWORD, { cost: 4 }) };
  });
  beforeEach(() => {
    n += 1;
    const test = n;
    who = (name) => `${name}${test}`;
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await world.close();
  });

  const row = (name: string, hash = hashes.bcrypt, last = 'Roussel') => `${who(name)};${who(name)}@sylae.example;${last};Inès;${hash}`;
  async function run(lines: readonly string[], options: { dryRun?: boolean; header?: string; text?: string | Buffer } = {}): Promise<string[]> {
    const file = join(folder, `comptes-${n}.csv`);
    writeFileSync(file, options.text ?? [options.header ?? HEADER, ...lines].join('\n'));
    return (await sylaeJob.run(world.app.deps, { dryRun: options.dryRun ?? false, trigger: 'command', file })).split('\n');
  }
  const signIn = async (login: string, password = PASSWORD) => (await world.visitor.graphql<SignedIn>(SIGN_IN, { l: login, p: password })).data!.signIn;
  const accountOf = async (name: string) => {
    const { account } = accountTables(world.app.deps.db);
    const [found] = await world.app.deps.db.read.sql.select().from(account).where(eq(account.identifier, who(name)));
    return found;
  };

  it.each(['argon', 'bcrypt'] as const)('sign in here with their own pair, by identifier and by e-mail (%s)', async (kind) => {
    expect(await run([row('ines', hashes[kind])])).toEqual(['Comptes Sylae\u00a0: 1 compte créé, 0 corrigé, 0 inchangé, 0 ligne refusée.']);
    expect(await signIn(who('ines').toUpperCase())).toMatchObject({ me: { email: `${who('ines')}@sylae.example`, fromSylae: true }, refusals: [] });
    expect((await signIn(`${who('ines')}@sylae.example`)).refusals).toEqual([]);
    expect((await signIn(who('ines'), 'autre chose')).refusals[0]?.code).toBe('WRONG_CREDENTIALS');
  });

  it('hold argon2id alone after the first right sign-in, and not before', async () => {
    await run([row('ines')]);
    await signIn(who('ines'), 'autre chose');
    expect((await accountOf('ines'))?.passwordHash).toBe(hashes.bcrypt);
    await signIn(who('ines'));
    expect((await accountOf('ines'))?.passwordHash).toMatch(/^\$argon2id\$/);
    expect((await signIn(who('ines'))).refusals).toEqual([]);
  });

  it('are in no establishment, see nothing of anybody and may ask for an habilitation', async () => {
    await run([row('ines')]);
    const answer = await world.app.http.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload: { query: SIGN_IN, variables: { l: who('ines'), p: PASSWORD } } });
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const seen = await world.as(cookie).graphql('{ me { fromSylae role } myEstablishments { nodes { siret } } daps { nodes { reference } } }');
    expect(seen.data).toEqual({ me: { fromSylae: true, role: 'EMPLOYER' }, myEstablishments: { nodes: [] }, daps: { nodes: [] } });
  });

  it('are changed by nothing when the file is read twice', async () => {
    await run([row('ines'), row('omar', '')]);
    await signIn(who('ines'));
    const before = [await accountOf('ines'), await accountOf('omar')];
    expect(await run([row('ines'), row('omar', '')])).toEqual(['Comptes Sylae\u00a0: 0 compte créé, 0 corrigé, 2 inchangés, 0 ligne refusée.']);
    expect([await accountOf('ines'), await accountOf('omar')]).toEqual(before);
  });

  it('follow a corrected line: name, address, password, whose former sessions end', async () => {
    await run([row('ines')]);
    await signIn(who('ines'));
    const other = await bcrypt('Un autre mot 2020', { cost: 4 });
    expect(await run([`${who('ines')};ines.${n}@sylae.example;Roussel-Petit;Inès;${other}`])).toEqual(['Comptes Sylae\u00a0: 0 compte créé, 1 corrigé, 0 inchangé, 0 ligne refusée.']);
    expect(await accountOf('ines')).toMatchObject({ email: `ines.${n}@sylae.example`, lastName: 'Roussel-Petit', passwordHash: other });
    expect((await signIn(who('ines'))).refusals[0]?.code).toBe('WRONG_CREDENTIALS');
    expect((await signIn(who('ines'), 'Un autre mot 2020')).refusals).toEqual([]);
    const { session } = accountTables(world.app.deps.db);
    const { id } = (await accountOf('ines'))!;
    expect(await world.app.deps.db.read.sql.select().from(session).where(eq(session.accountId, id))).toHaveLength(1);
  });

  it('keep what the person changed here, whatever a later file says', async () => {
    await run([row('ines')]);
    const { account } = accountTables(world.app.deps.db);
    const mine = await hashPassword('Choisi ici en 2026');
    await world.app.deps.db.transaction(async (tx) => {
      await tx.sql.update(account).set({ passwordHash: mine, lastName: 'Petit' }).where(eq(account.identifier, who('ines')));
    });
    const lines = [row('ines', await bcrypt('Un autre mot 2020', { cost: 4 }), 'Roussel-Petit')];
    expect((await run(lines))[0]).toContain('1 gardé tel que la personne l’a changé ici');
    expect(await accountOf('ines')).toMatchObject({ lastName: 'Petit', passwordHash: mine });
    expect((await run(lines))[0]).toContain('1 inchangé');
  });

  it('without a password are opened by nothing, and told what anybody is told', async () => {
    await run([row('omar', '')]);
    const told = await signIn(who('omar'));
    expect(told).toEqual(await signIn('nobody-at-all'));
    expect(told.refusals[0]?.message).toMatch(/Sylae/);
    expect(told.refusals[0]?.message).not.toMatch(/incorrect|erroné|invalide|non reconnu|n’existe pas/);
    expect((await signIn(who('omar'), '')).me).toBeNull();
  });

  it('are written by no dry run, which says the same', async () => {
    const lines = [row('ines'), row('ines'), row('omar', '')];
    const dry = await run(lines, { dryRun: true });
    expect(await accountOf('ines')).toBeUndefined();
    expect(dry[0]).toBe(`À blanc, rien n’est écrit. ${(await run(lines))[0]}`);
    expect(dry[1]).toBe('Ligne 3, colonne identifiant\u00a0: cet identifiant est déjà dans une ligne précédente (DUPLICATE_LINE).');
  });

  it('are kept line by line: each bad one is told by line and column, with its code, without its value', async () => {
    await world.person({ email: `ici-${n}@ici.example` });
    const report = await run([
      row('un'),
      `;${who('a')}@sylae.example;Roussel;Inès;`,
      `${who('b')};pas-une-adresse;Roussel;Inès;`,
      `${who('c')};${who('c')}@sylae.example;;Inès;`,
      `${who('d')};${who('d')}@sylae.example;Roussel;Inès;5f4dcc3b5aa765d61d8327deb882cf99`,
      `${who('e')};${who('e')}@sylae.example;Roussel;Inès;$2b$31$${'a'.repeat(53)}`,
      `${who('f')};${who('f')}@sylae.example;Roussel`,
      `${who('g')};ICI-${n}@ici.example;Roussel;Inès;`,
      `ici-${n};${who('h')}@sylae.example;Roussel;Inès;`,
      `${who('i')} x;${who('i')}@sylae.example;Roussel;Inès;`,
      `${who('j')};${who('j')}@sylae.example;${'x'.repeat(201)};Inès;`,
      row('deux'),
    ]);
    expect(report[0]).toBe('Comptes Sylae\u00a0: 2 comptes créés, 0 corrigé, 0 inchangé, 10 lignes refusées.');
    expect(report.slice(1).map((line) => line.replace(/^Ligne (\d+)(?:, colonne (\w+))?\s: .* \((\w+)\)\.$/, '$1 $2 $3'))).toEqual([
      '3 identifiant REQUIRED',
      '4 courriel EMAIL_INVALID',
      '5 nom REQUIRED',
      '6 empreinte HASH_UNKNOWN',
      '7 empreinte HASH_TOO_COSTLY',
      '8  COLUMN_COUNT',
      '9 courriel EMAIL_TAKEN',
      '10 identifiant IDENTIFIER_TAKEN',
      '11 identifiant IDENTIFIER_INVALID',
      '12 nom TOO_LONG',
    ]);
    expect(report.join('\n')).not.toContain('@');
    expect(await accountOf('deux')).toBeDefined();
  });

  it('are read whatever the separator and the writing of the titles, and refused whole without their titles', async () => {
    expect((await run([`${who('ines')},Roussel,Inès,${who('ines')}@sylae.example,`], { header: '\uFEFFLogin,Nom,Prénom,E-mail,Mot de passe' }))[0]).toContain('1 compte créé');
    expect(await run([row('omar')], { header: 'identifiant;courriel;nom;prenom' })).toContain('Ligne 1, colonne empreinte\u00a0: cette colonne manque dans la première ligne du fichier (COLUMN_MISSING).');
    expect((await run([], { text: '' }))[1]).toContain('COLUMN_MISSING');
    expect((await run([], { text: Buffer.from(`${HEADER}\n${who('z')};${who('z')}@sylae.example;Hél\xe8ne;A;`, 'latin1') }))[1]).toContain('Ligne 2, colonne nom\u00a0: le texte n’est pas en UTF-8 (NOT_UTF8).');
  });

  it('survive a quote that is never closed: its line is told', async () => {
    const report = await run([row('ines'), `"${who('a')};x`]);
    expect(report[0]).toContain('1 compte créé');
    expect(report[1]).toMatch(/\(UNREADABLE\)/);
  });

  it('come by thousands, and are found again', async () => {
    const lines = Array.from({ length: 1000 }, (_, i) => row(`p${i}x`, ''));
    expect((await run(lines))[0]).toContain('1000 comptes créés');
    expect((await run(lines))[0]).toContain('1000 inchangés');
  });
});
