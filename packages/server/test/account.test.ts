import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, parisDayOf } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountTables, hashPassword } from '../src/features/accounts/index.ts';
import { habilitationTables } from '../src/features/habilitations/index.ts';
import { endSessionsJob, forgetSecondFactorJob, accessSweepJob } from '../src/features/my-account/jobs.ts';
import { codeAt } from '../src/features/sign-in/totp.ts';
import { aToken } from './tokens.ts';
import { aWorld, databases, type World } from './world.ts';

const PASSWORD = 'Mésange-2020-bleue';
const OTHER = 'Pinson-2021-vert-pomme';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0';
const PRODUCTION = { APART_MODE: 'production', PUBLIC_URL: 'https://apart.example', SMTP_URL: 'smtp://127.0.0.1:9', APART_KEY: Buffer.alloc(32, 7).toString('base64') };
const MINUTE = 60_000;
const HOUR = 3_600_000;

interface Refused {
  readonly refusals: readonly { code: string; path: string; message: string }[];
}

/** A browser: it keeps its cookies, and says its name. */
class Browser {
  cookie = '';
  lastSetCookie = '';
  constructor(
    readonly world: World,
    readonly address = '192.0.2.1',
  ) {}

  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.world.app.http.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: this.address,
      headers: { 'content-type': 'application/json', 'user-agent': FIREFOX, ...(this.cookie ? { cookie: this.cookie } : {}) },
      payload: { query, variables },
    });
    const set = answer.cookies.at(-1);
    if (set) {
      this.cookie = `${set.name}=${set.value}`;
      this.lastSetCookie = String(answer.headers['set-cookie']);
    }
    const { data, errors } = answer.json<{ data: T; errors?: unknown }>();
    if (!data) throw new Error(JSON.stringify(errors));
    return data;
  }
  async signIn(login: string, password = PASSWORD) {
    const { signIn } = await this.ask<{ signIn: Refused & { nextStep: string | null; me: { email: string } | null } }>('mutation ($l: String!, $p: String!) { signIn(login: $l, password: $p) { nextStep me { email } refusals { code path message } } }', { l: login, p: password });
    return signIn;
  }
  async confirmTotp(code: string) {
    const { confirmTotp } = await this.ask<{ confirmTotp: Refused & { me: { email: string } | null; recoveryCodesLeft: number | null } }>('mutation ($c: String!) { confirmTotp(code: $c) { me { email } recoveryCodesLeft refusals { code path message } } }', { c: code });
    return confirmTotp;
  }
  /** Enrols a second factor and gives its seed and recovery codes. */
  async enrol() {
    const { startTotp } = await this.ask<{ startTotp: Refused & { secret: string; uri: string; qrSvg: string } }>('mutation { startTotp { secret uri qrSvg refusals { code } } }');
    const { enableTotp } = await this.ask<{ enableTotp: Refused & { recoveryCodes: string[] } }>('mutation ($c: String!) { enableTotp(code: $c) { recoveryCodes refusals { code } } }', { c: codeAt(startTotp.secret, this.world.clock.now()) });
    return { ...startTotp, ...enableTotp };
  }
  async me(): Promise<string | null> {
    return (await this.ask<{ me: { email: string } | null }>('{ me { email } }')).me?.email ?? null;
  }
  act(mutation: string, variables: Record<string, unknown> = {}): Promise<readonly string[]> {
    const declared = Object.entries(variables).map(([name]) => `$${name}: ${name === 'id' ? 'ID' : 'String!'}`).join(', ');
    const given = Object.keys(variables).map((name) => `${name}: $${name}`).join(', ');
    const query = `mutation ${declared ? `(${declared})` : ''} { ${mutation}${given ? `(${given})` : ''} { refusals { code path } } }`;
    return this.ask<Record<string, Refused>>(query, variables).then((data) => (data[mutation]?.refusals ?? []).map(({ code, path }) => (path ? `${path} ${code}` : code)));
  }
}

const codes = ({ refusals }: Refused) => refusals.map(({ code }) => code);

describe.each(databases)('the way in, on $name', (database) => {
  let world: World;
  let n = 0;
  let email: string;
  let id: string;
  beforeAll(async () => {
    world = await aWorld(database, { env: PRODUCTION });
  });
  afterAll(() => world.close());

  async function anAccount(address: string, role: 'EMPLOYER' | 'UD' = 'EMPLOYER', administers = false): Promise<string> {
    const accountId = world.app.deps.ids.next();
    await world.app.deps.db.transaction(async (tx) => {
      await tx.sql.insert(accountTables(tx).account).values({ id: accountId, email: address, identifier: `id-${accountId}`, passwordHash: await hashPassword(PASSWORD), firstName: 'Anne', lastName: 'Martin', phone: null, role, emailConfirmedAt: world.clock.now(), createdAt: world.clock.now() });
      if (administers) await tx.sql.insert(habilitationTables(tx).habilitation).values({ id: world.app.deps.ids.next(), accountId, siret: '73282932000074', role: 'ADMINISTRATOR', title: 'Gérante', since: world.clock.now(), endedAt: null });
    });
    return accountId;
  }
  beforeEach(async () => {
    world.clock.advance(48 * HOUR);
    email = `anne-${(n += 1)}@ici.example`;
    id = await anAccount(email);
  });
  const fresh = () => new Browser(world, `192.0.2.${(n % 200) + 1}`);
  const linkIn = async (address: string, kind: string) => (await world.messagesTo(address)).findLast((one) => one.kind === kind)?.link?.split('/').at(-1) ?? '';

  describe('forgotten identifier or password (annex, case 2.2)', () => {
    const ASK = 'mutation ($e: String!) { requestRecovery(email: $e) { email deliveryTicket refusals { code path message } warnings { code } } }';

    it('is answered alike whether the address has an account or not; only the mail tells, and recalls the identifier', async () => {
      const stranger = `personne-${n}@ici.example`;
      const answers = [];
      for (const address of [email, stranger]) answers.push((await fresh().ask<{ requestRecovery: { email: string; deliveryTicket: string } }>(ASK, { e: address })).requestRecovery);
      expect(answers.map(({ email: to, deliveryTicket, ...rest }) => ({ to, ticket: deliveryTicket.length, ...rest }))).toEqual([
        { to: email, ticket: answers[0]!.deliveryTicket.length, refusals: [], warnings: [] },
        { to: stranger, ticket: answers[0]!.deliveryTicket.length, refusals: [], warnings: [] },
      ]);
      expect((await world.messagesTo(email)).at(-1)!.text).toContain(`id-${id}`);
      expect((await world.messagesTo(stranger)).at(-1)!.subject).toBe('Aucun compte à cette adresse');
    });

    it('opens by a link once, for 60 minutes, in any browser: the password is new, every session ended', async () => {
      const open = fresh();
      await open.signIn(email);
      await fresh().ask(ASK, { e: email.toUpperCase() });
      const token = await linkIn(email, 'account.recovery');
      world.clock.advance(HOUR - 1);
      const other = fresh();
      expect(await other.act('resetPassword', { token, password: 'azertyuiop12' })).toEqual(['password PASSWORD_TOO_EASY']);
      expect(await other.act('resetPassword', { token, password: OTHER })).toEqual([]);
      expect(await other.act('resetPassword', { token, password: OTHER })).toEqual(['LINK_USED']);
      expect(await open.me()).toBeNull();
      expect(codes(await fresh().signIn(email))).toEqual(['WRONG_CREDENTIALS']);
      expect((await fresh().signIn(email, OTHER)).nextStep).toBe('NONE');
      expect((await world.messagesTo(email)).map(({ kind }) => kind)).toContain('account.passwordChanged');
    });

    it('opens no more at the sixtieth minute, and one link used spends the others', async () => {
      await fresh().ask(ASK, { e: email });
      const old = await linkIn(email, 'account.recovery');
      world.clock.advance(HOUR);
      expect(await fresh().act('resetPassword', { token: old, password: OTHER })).toEqual(['LINK_EXPIRED']);
      await fresh().ask(ASK, { e: email });
      const first = await linkIn(email, 'account.recovery');
      await fresh().ask(ASK, { e: email });
      expect(await fresh().act('resetPassword', { token: await linkIn(email, 'account.recovery'), password: OTHER })).toEqual([]);
      expect(await fresh().act('resetPassword', { token: first, password: OTHER })).toEqual(['LINK_USED']);
    });

    it('sends five letters an hour to an address, no more, and answers the same', async () => {
      for (let time = 0; time < 7; time += 1) expect(codes((await fresh().ask<{ requestRecovery: Refused }>(ASK, { e: email })).requestRecovery)).toEqual([]);
      expect((await world.messagesTo(email)).filter(({ kind }) => kind === 'account.recovery')).toHaveLength(5);
    });

    it('does not pass the second factor by: the code is asked after the new password', async () => {
      const browser = fresh();
      await browser.signIn(email);
      await browser.enrol();
      await fresh().ask(ASK, { e: email });
      expect(await fresh().act('resetPassword', { token: await linkIn(email, 'account.recovery'), password: OTHER })).toEqual([]);
      expect(await fresh().signIn(email, OTHER)).toMatchObject({ me: null, nextStep: 'TOTP' });
    });
  });

  describe('too many failures', () => {
    it('lock a name from one network after five, for a minute, then two; the right password waits too', async () => {
      const browser = fresh();
      for (let time = 0; time < 5; time += 1) expect(codes(await browser.signIn(email, 'faux'))).toEqual(['WRONG_CREDENTIALS']);
      const locked = await browser.signIn(email);
      expect(codes(locked)).toEqual(['SIGN_IN_LOCKED']);
      expect(locked.refusals[0]!.message).toMatch(/à partir de \d+\sh\s\d\d/);
      world.clock.advance(MINUTE - 1);
      expect(codes(await browser.signIn(email))).toEqual(['SIGN_IN_LOCKED']);
      world.clock.advance(1);
      expect(codes(await browser.signIn(email, 'faux'))).toEqual(['WRONG_CREDENTIALS']);
      world.clock.advance(MINUTE);
      expect(codes(await browser.signIn(email))).toEqual(['SIGN_IN_LOCKED']);
      world.clock.advance(MINUTE);
      expect((await browser.signIn(email)).nextStep).toBe('NONE');
    });

    it('are told alike for a name that nobody has', async () => {
      const nobody = `personne-${n}@ici.example`;
      const told = [];
      for (const name of [email, nobody]) {
        const browser = new Browser(world, `198.51.100.${name === email ? 1 : 2}`);
        const answers = [];
        for (let time = 0; time < 6; time += 1) answers.push(await browser.signIn(name, 'faux'));
        told.push(JSON.stringify(answers));
      }
      expect(told[0]).toBe(told[1]);
    });

    it('of a stranger elsewhere do not keep the owner out', async () => {
      const stranger = new Browser(world, '203.0.113.9');
      for (let time = 0; time < 9; time += 1) await stranger.signIn(email, 'faux');
      expect((await fresh().signIn(email)).nextStep).toBe('NONE');
    });

    it('are forgotten by recovery, so that there is always a way in', async () => {
      const browser = fresh();
      for (let time = 0; time < 6; time += 1) await browser.signIn(email, 'faux');
      await browser.ask('mutation ($e: String!) { requestRecovery(email: $e) { refusals { code } } }', { e: email });
      expect(await browser.act('resetPassword', { token: await linkIn(email, 'account.recovery'), password: OTHER })).toEqual([]);
      expect((await browser.signIn(email, OTHER)).nextStep).toBe('NONE');
    });

    it('from one network are counted over all names; one person of IPv6 is one network', async () => {
      for (let time = 0; time < 50; time += 1) await new Browser(world, `2001:db8:0:${n}::${time}`).signIn(`x-${n}-${time}@ici.example`, 'faux');
      expect(codes(await new Browser(world, `2001:db8:0:${n}::ffff`).signIn(email))).toEqual(['SIGN_IN_LOCKED']);
      expect((await fresh().signIn(email)).nextStep).toBe('NONE');
    });

    it('made all at once pass in the same number', async () => {
      const browser = fresh();
      const answers = await Promise.all(Array.from({ length: 12 }, () => browser.signIn(email, 'faux')));
      expect(answers.filter((one) => codes(one)[0] === 'WRONG_CREDENTIALS')).toHaveLength(5);
    });
  });

  describe('sessions', () => {
    it('are new at each sign-in, in a cookie that no other site nor script can read or set', async () => {
      const browser = fresh();
      await browser.signIn(email);
      const first = browser.cookie;
      expect(browser.lastSetCookie).toMatch(/^__Host-apart_session=[\w-]{43};/);
      for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(browser.lastSetCookie).toContain(flag);
      expect(browser.lastSetCookie).not.toContain('Domain');
      await browser.signIn(email);
      expect(browser.cookie).not.toBe(first);
    });

    it('are listed with their device, and ended one by one or all but this one', async () => {
      const [here, there, elsewhere] = [fresh(), fresh(), fresh()];
      for (const one of [here, there, elsewhere]) await one.signIn(email);
      const { myAccount } = await here.ask<{ myAccount: { sessions: { id: string; device: string; current: boolean }[] } }>('{ myAccount { sessions { id device current } } }');
      expect(myAccount.sessions.map(({ device, current }) => [device, current])).toEqual([['Firefox sur Windows', true], ['Firefox sur Windows', false], ['Firefox sur Windows', false]]);
      expect(await here.act('revokeSession', { id: myAccount.sessions[1]!.id })).toEqual([]);
      expect([await there.me(), await elsewhere.me()].filter(Boolean)).toHaveLength(1);
      expect(await here.act('revokeSession')).toEqual([]);
      expect([await here.me(), await there.me(), await elsewhere.me()]).toEqual([email, null, null]);
    });

    it('of somebody else are not ended', async () => {
      const other = `luc-${n}@ici.example`;
      await anAccount(other);
      const [mine, theirs] = [fresh(), fresh()];
      await mine.signIn(email);
      await theirs.signIn(other);
      const { myAccount } = await theirs.ask<{ myAccount: { sessions: { id: string }[] } }>('{ myAccount { sessions { id } } }');
      expect(await mine.act('revokeSession', { id: myAccount.sessions[0]!.id })).toEqual(['NOT_FOUND']);
      expect(await theirs.me()).toBe(other);
    });

    it('end after two hours without a request, and after twelve in any case', async () => {
      const [idle, busy] = [fresh(), fresh()];
      await idle.signIn(email);
      await busy.signIn(email);
      world.clock.advance(2 * HOUR - 1);
      expect(await busy.me()).toBe(email);
      world.clock.advance(1);
      expect(await idle.me()).toBeNull();
      for (let hour = 2; hour < 11; hour += 1) {
        world.clock.advance(HOUR);
        expect(await busy.me()).toBe(email);
      }
      world.clock.advance(HOUR - 1);
      expect(await busy.me()).toBe(email);
      world.clock.advance(1);
      expect(await busy.me()).toBeNull();
      await accessSweepJob.run(world.app.deps, { dryRun: false, trigger: 'command' });
      const { session } = accountTables(world.app.deps.db);
      expect(await world.app.deps.db.read.sql.select().from(session).where(eq(session.accountId, id))).toEqual([]);
    });

    it('end, the others, with a change of password that gives the current one', async () => {
      const [here, there] = [fresh(), fresh()];
      for (const one of [here, there]) await one.signIn(email);
      expect(await here.act('changePassword', { current: 'faux', newPassword: OTHER })).toEqual(['current WRONG_PASSWORD']);
      expect(await here.act('changePassword', { current: PASSWORD, newPassword: 'court' })).toEqual([expect.stringMatching(/^newPassword /)]);
      expect(await here.act('changePassword', { current: PASSWORD, newPassword: OTHER })).toEqual([]);
      expect([await here.me(), await there.me()]).toEqual([email, null]);
    });

    it('are ended by the operator: of some, or of everybody', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'apart-sessions-'));
      const file = join(folder, 'adresses.txt');
      try {
        const other = `eve-${n}@ici.example`;
        await anAccount(other);
        const [mine, theirs] = [fresh(), fresh()];
        await mine.signIn(email);
        await theirs.signIn(other);
        writeFileSync(file, `${email}\r\n`);
        expect(await endSessionsJob.run(world.app.deps, { dryRun: true, trigger: 'command', file })).toBe('1 session(s) à fermer.');
        expect(await endSessionsJob.run(world.app.deps, { dryRun: false, trigger: 'command', file })).toBe('1 session(s) fermée(s).');
        expect([await mine.me(), await theirs.me()]).toEqual([null, other]);
        writeFileSync(file, '*');
        await endSessionsJob.run(world.app.deps, { dryRun: false, trigger: 'command', file });
        expect(await theirs.me()).toBeNull();
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });

  describe('the second factor', () => {
    it('is compulsory for agents and for the administrators of a company: nothing opens before it is enrolled', async () => {
      const agent = `agent-${n}@ud.example`;
      const administrator = `admin-${n}@ici.example`;
      await anAccount(agent, 'UD');
      await anAccount(administrator, 'EMPLOYER', true);
      for (const who of [agent, administrator]) {
        const browser = fresh();
        expect(await browser.signIn(who)).toMatchObject({ me: null, nextStep: 'ENROL_TOTP' });
        expect(await browser.me()).toBeNull();
        const { recoveryCodes, qrSvg, uri } = await browser.enrol();
        expect(recoveryCodes).toHaveLength(10);
        expect(qrSvg).toMatch(/^<svg/);
        expect(uri).toContain('otpauth://totp/APART');
        expect(await browser.me()).toBe(who);
      }
      expect((await fresh().signIn(email)).nextStep).toBe('NONE');
    });

    it('is asked at each sign-in; half open, a session opens nothing, for ten minutes', async () => {
      const browser = fresh();
      await browser.signIn(email);
      const { secret } = await browser.enrol();
      const other = fresh();
      expect(await other.signIn(email)).toMatchObject({ me: null, nextStep: 'TOTP' });
      const half = other.cookie;
      expect(await other.me()).toBeNull();
      expect((await other.ask<{ startTotp: Refused }>('mutation { startTotp { refusals { code } } }')).startTotp.refusals).toMatchObject([{ code: 'SIGN_IN_EXPIRED' }]);
      world.clock.advance(MINUTE);
      expect((await other.confirmTotp(codeAt(secret, world.clock.now()))).me?.email).toBe(email);
      expect(other.cookie).not.toBe(half);
      const late = fresh();
      await late.signIn(email);
      world.clock.advance(10 * MINUTE);
      expect(codes(await late.confirmTotp(codeAt(secret, world.clock.now())))).toEqual(['SIGN_IN_EXPIRED']);
    });

    it('takes each code once, and its neighbours of thirty seconds for clocks that drift', async () => {
      const browser = fresh();
      await browser.signIn(email);
      const { secret } = await browser.enrol();
      world.clock.advance(5 * MINUTE);
      const at = (ms: number) => codeAt(secret, new Date(world.clock.now().getTime() + ms));
      const [one, two, three] = [fresh(), fresh(), fresh()];
      for (const each of [one, two, three]) await each.signIn(email);
      expect(codes(await one.confirmTotp(at(-61_000)))).toEqual(['WRONG_CODE']);
      const code = at(0);
      expect((await one.confirmTotp(` ${code.slice(0, 3)} ${code.slice(3)} `)).me?.email).toBe(email);
      expect(codes(await two.confirmTotp(code))).toEqual(['WRONG_CODE']);
      expect(codes(await two.confirmTotp(at(-30_000)))).toEqual(['WRONG_CODE']);
      expect((await two.confirmTotp(at(30_000))).me?.email).toBe(email);
    });

    it('is replaced by a recovery code, once; ten new ones end the former', async () => {
      const browser = fresh();
      await browser.signIn(email);
      const { recoveryCodes } = await browser.enrol();
      const [one, two] = [fresh(), fresh()];
      for (const each of [one, two]) await each.signIn(email);
      expect(await one.confirmTotp(recoveryCodes[3]!.toUpperCase().replace('-', ' '))).toMatchObject({ me: { email }, recoveryCodesLeft: 9 });
      expect(codes(await two.confirmTotp(recoveryCodes[3]!))).toEqual(['WRONG_CODE']);
      const { newRecoveryCodes } = await browser.ask<{ newRecoveryCodes: { recoveryCodes: string[] } }>('mutation ($p: String!) { newRecoveryCodes(password: $p) { recoveryCodes refusals { code } } }', { p: PASSWORD });
      expect(new Set([...newRecoveryCodes.recoveryCodes, ...recoveryCodes]).size).toBe(20);
      expect(codes(await two.confirmTotp(recoveryCodes[4]!))).toEqual(['WRONG_CODE']);
      expect((await two.confirmTotp(newRecoveryCodes.recoveryCodes[0]!)).me?.email).toBe(email);
    });

    it('keeps its seed sealed and its recovery codes hashed', async () => {
      const browser = fresh();
      await browser.signIn(email);
      const { secret, recoveryCodes } = await browser.enrol();
      const { accountTotp, recoveryCode } = accountTables(world.app.deps.db);
      const kept = JSON.stringify([await world.app.deps.db.read.sql.select().from(accountTotp), await world.app.deps.db.read.sql.select().from(recoveryCode)]);
      for (const clear of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace('-', ''))]) expect(kept).not.toContain(clear);
    });

    it('is slowed down like a password', async () => {
      const browser = fresh();
      await browser.signIn(email);
      await browser.enrol();
      const other = fresh();
      await other.signIn(email);
      const answers = [];
      for (let time = 0; time < 6; time += 1) answers.push(codes(await other.confirmTotp('000000'))[0]);
      expect(answers.at(-1)).toBe('SIGN_IN_LOCKED');
    });

    it('is taken away with the password by who may do without, and by nobody else', async () => {
      const browser = fresh();
      await browser.signIn(email);
      await browser.enrol();
      expect(await browser.act('disableTotp', { password: 'faux' })).toEqual(['password WRONG_PASSWORD']);
      expect(await browser.act('disableTotp', { password: PASSWORD })).toEqual([]);
      expect((await fresh().signIn(email)).nextStep).toBe('NONE');
      const administrator = `chef-${n}@ici.example`;
      await anAccount(administrator, 'EMPLOYER', true);
      const other = fresh();
      await other.signIn(administrator);
      await other.enrol();
      expect(await other.act('disableTotp', { password: PASSWORD })).toEqual(['TOTP_COMPULSORY']);
      expect(await other.act('changeTotpDevice', { password: PASSWORD })).toEqual([]);
      expect((await other.enrol()).recoveryCodes).toHaveLength(10);
    });

    it('is forgotten by the operator for who lost everything, and enrolled again', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'apart-totp-'));
      try {
        const administrator = `perdu-${n}@ici.example`;
        await anAccount(administrator, 'EMPLOYER', true);
        const browser = fresh();
        await browser.signIn(administrator);
        await browser.enrol();
        writeFileSync(join(folder, 'a.txt'), administrator);
        expect(await forgetSecondFactorJob.run(world.app.deps, { dryRun: false, trigger: 'command', file: join(folder, 'a.txt') })).toBe('1 compte(s) traité(s) sur 1 adresse(s).');
        expect(await browser.me()).toBeNull();
        expect((await fresh().signIn(administrator)).nextStep).toBe('ENROL_TOTP');
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });

  describe('name and address', () => {
    it('a name is changed at once, with all its faults told together, and a mail says so', async () => {
      const browser = fresh();
      await browser.signIn(email);
      const change = (input: object) => browser.ask<{ changeProfile: Refused }>('mutation ($i: ProfileInput!) { changeProfile(input: $i) { refusals { code path message } } }', { i: input }).then(({ changeProfile }) => changeProfile.refusals.map(({ path }) => path));
      expect(await change({ firstName: '', lastName: ' ', phone: 'appelez-moi' })).toEqual(['lastName', 'firstName', 'phone']);
      expect(await change({ firstName: 'Anne-Laure', lastName: 'Duval' })).toEqual([]);
      expect((await browser.ask<{ me: { firstName: string } }>('{ me { firstName } }')).me.firstName).toBe('Anne-Laure');
      expect((await world.messagesTo(email)).at(-1)!.kind).toBe('account.profile');
    });

    it('another address is taken once it is confirmed, and given back by the former one for 72 hours', async () => {
      const browser = fresh();
      await browser.signIn(email);
      const next = `nouvelle-${n}@ici.example`;
      expect(await browser.act('changeEmail', { password: 'faux', email: next })).toEqual(['password WRONG_PASSWORD']);
      expect(await browser.act('changeEmail', { password: PASSWORD, email: next })).toEqual([]);
      expect(await browser.me()).toBe(email);
      expect(await fresh().act('confirmNewEmail', { token: await linkIn(next, 'account.newEmail') })).toEqual([]);
      expect(await browser.me()).toBe(next);
      // A link asked for from the new address meanwhile opens nothing once the former one has said no.
      await fresh().ask('mutation ($e: String!) { requestRecovery(email: $e) { refusals { code } } }', { e: next });
      const stolen = await linkIn(next, 'account.recovery');
      const cancel = await linkIn(email, 'account.emailChanged');
      const { secret } = await aToken(world.as(browser.cookie), { expiresOn: addDays(parisDayOf(world.clock.now()), 30) });
      expect((await world.bearing(secret).graphql('{ me { email } }')).status).toBe(200);
      world.clock.advance(30 * MINUTE);
      expect(await fresh().act('cancelNewEmail', { token: cancel })).toEqual([]);
      expect(await browser.me()).toBeNull();
      expect(await fresh().act('resetPassword', { token: stolen, password: OTHER })).toEqual(['LINK_USED']);
      // Whoever asked for the change knew the password, and may have made a token: neither opens anything any more.
      expect((await world.bearing(secret).graphql('{ me { email } }')).status).toBe(401);
      expect((await fresh().signIn(email)).refusals).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
      await fresh().ask('mutation ($e: String!) { requestRecovery(email: $e) { refusals { code } } }', { e: email });
      expect(await fresh().act('resetPassword', { token: await linkIn(email, 'account.recovery'), password: OTHER })).toEqual([]);
      expect((await fresh().signIn(email, OTHER)).nextStep).toBe('NONE');
    });

    it.each([['just before 72 hours', 72 * HOUR - 1, []], ['at 72 hours', 72 * HOUR, ['LINK_EXPIRED']]] as const)('the former address says no %s', async (_, after, expected) => {
      const browser = fresh();
      await browser.signIn(email);
      const next = `autre-${n}@ici.example`;
      await browser.act('changeEmail', { password: PASSWORD, email: next });
      await fresh().act('confirmNewEmail', { token: await linkIn(next, 'account.newEmail') });
      world.clock.advance(after);
      expect(await fresh().act('cancelNewEmail', { token: await linkIn(email, 'account.emailChanged') })).toEqual(expected);
    });

    it('an address that has an account is not taken, is told to its owner alone, and answered alike', async () => {
      const taken = `prise-${n}@ici.example`;
      await anAccount(taken);
      const browser = fresh();
      await browser.signIn(email);
      expect(await browser.act('changeEmail', { password: PASSWORD, email: taken })).toEqual([]);
      expect((await world.messagesTo(taken)).at(-1)!.subject).toBe('Cette adresse a déjà un compte');
      expect((await world.messagesTo(taken)).at(-1)!.link).toBe('/assistance');
    });
  });
});

describe('in a demonstration', () => {
  it('nobody is made to enrol: its passwords are on its page', async () => {
    const world = await aWorld(databases[0]!);
    try {
      const person = await world.person({ email: 'agent@ud.example', role: 'UD', departements: ['69'] });
      const { account } = accountTables(world.app.deps.db);
      await world.app.deps.db.transaction(async (tx) => void (await tx.sql.update(account).set({ passwordHash: await hashPassword(PASSWORD) })));
      expect(person.viewer.kind).toBe('ud');
      expect((await new Browser(world).signIn('agent@ud.example')).nextStep).toBe('NONE');
    } finally {
      await world.close();
    }
  });
});
