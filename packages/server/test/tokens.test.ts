import type { Day } from '@apart/shared';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountIdOf } from '../src/acts/index.ts';
import { accountTables } from '../src/features/accounts/index.ts';
import { apiTokenTables } from '../src/features/api-tokens/index.ts';
import { tokenWarningJob } from '../src/features/api-tokens/warn-job.ts';
import { habilitationTables, mandateTables } from '../src/features/habilitations/index.ts';
import { aKey, aPlace } from './dap-filing.ts';
import { aToken, codes, create, list, revoke, rotate, TOKEN } from './tokens.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const HOUR_MS = 3_600_000;
const ME = '{ me { email acts } myEstablishments { nodes { siret } } }';

describe.each(databases)('tokens of the API, on $name', (database) => {
  let world: World;
  let anne: Person;
  let siret: string;
  let email: string;
  beforeAll(async () => {
    world = await aWorld(database);
    ({ employer: anne, siret, email } = await aPlace(world));
  });
  afterAll(() => world.close());

  const opens = async (secret: string): Promise<boolean> => (await world.bearing(secret).graphql(ME)).errors === undefined;
  const why = async (secret: string) => {
    const { status, errors } = await world.bearing(secret).graphql(ME);
    return { status, code: errors?.[0]?.extensions.code };
  };
  const stored = async () => JSON.stringify(await world.app.deps.db.read.sql.select().from(apiTokenTables(world.app.deps.db).apiToken));

  it('tells the secret once, keeps its fingerprint alone, and shows its beginning', async () => {
    const { token, secret } = await aToken(anne);
    expect(secret.startsWith(token.prefix)).toBe(true);
    expect(token).toMatchObject({ name: 'Logiciel de paie', scopes: [{ scope: 'dap:write' }, { scope: 'di:write' }], sirets: null, status: 'ACTIVE', expiresOn: '2027-01-31', lastUsedAt: null });
    expect(await stored()).not.toContain(secret);
    expect(JSON.stringify(await list(anne))).not.toContain(secret);
    expect(world.logLines.join('')).not.toContain(secret);
    expect((await world.messagesTo(email)).map(({ text }) => text).join('')).not.toContain(secret);
    const letter = (await world.messagesTo(email)).at(-1)!;
    expect(letter).toMatchObject({ kind: 'token.created', link: '/compte/jetons' });
    expect(letter.text).toContain(token.prefix);
  });

  it('makes one token for one key: repeated, the creation gives the token without its secret', async () => {
    const key = aKey();
    const first = await create(anne, { idempotencyKey: key });
    const again = await create(anne, { idempotencyKey: key });
    expect(again).toMatchObject({ token: { id: first.token?.id }, secret: null, refusals: [] });
    expect(codes(await create(anne, { idempotencyKey: key, name: 'Autre' }))).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('opens with no cookie and no other header, by POST and by GET', async () => {
    const { secret } = await aToken(anne);
    expect((await world.bearing(secret).graphql<{ me: { email: string } }>(ME)).data?.me.email).toBe(email);
    const url = `/graphql?query=${encodeURIComponent('{ me { email } }')}`;
    const get = await world.app.http.inject({ method: 'GET', url, headers: { authorization: `bearer ${secret}` } });
    expect([get.statusCode, get.json()]).toEqual([200, { data: { me: { email } } }]);
    const basic = await world.app.http.inject({ method: 'GET', url, headers: { authorization: 'Basic YTpi', cookie: anne.cookie } });
    expect(basic.json()).toMatchObject({ errors: [{ extensions: { code: 'CSRF_REFUSED' } }] });
  });

  it('is what opens when a session comes along, and a token refused never falls back to the session', async () => {
    const { token, secret } = await aToken(anne, { scopes: ['dap:read'] });
    const ask = (authorization: string) =>
      world.app.http.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', cookie: anne.cookie, authorization }, payload: { query: '{ tokens { id } }' } });
    expect((await ask(`Bearer ${secret}`)).json()).toMatchObject({ errors: [{ extensions: { code: 'TOKEN_FORBIDDEN' } }] });
    await revoke(anne, token);
    expect((await ask(`Bearer ${secret}`)).statusCode).toBe(401);
  });

  it('tells the program what it bears, and that it may less than its owner', async () => {
    const { token, secret } = await aToken(anne, { scopes: ['di:read'], sirets: [siret] });
    const answer = await world.bearing(secret).graphql<{ currentToken: object; me: { acts: string[] } }>(`{ currentToken { ${TOKEN} } me { acts } }`);
    expect(answer.data?.currentToken).toMatchObject({ id: token.id, sirets: [siret], scopes: [{ scope: 'di:read' }] });
    expect(answer.data?.me.acts).toContain('di.read');
    expect(answer.data?.me.acts.filter((act) => ['dap.read', 'di.submit', 'token.create', 'account.inbox'].includes(act))).toEqual([]);
    expect((await anne.graphql<{ currentToken: null }>('{ currentToken { id } }')).data?.currentToken).toBeNull();
  });

  it('makes, renews and ends no token by itself', async () => {
    const { token, secret } = await aToken(anne);
    const program = world.bearing(secret);
    for (const act of [() => create(program), () => rotate(program, token), () => revoke(program, token)]) await expect(act()).rejects.toThrow('TOKEN_FORBIDDEN');
  });

  describe('is refused, in French and with its own code', () => {
    it.each([
      ['mistyped', (secret: string) => `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`, 'TOKEN_MISTYPED'],
      ['cut', (secret: string) => secret.slice(0, -4), 'TOKEN_MISTYPED'],
      ['empty', () => '', 'TOKEN_MISTYPED'],
      ['another service’s', () => 'ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'TOKEN_MISTYPED'],
    ])('when it is %s: without a look at the database', async (_what, change, code) => {
      const { secret } = await aToken(anne);
      const answer = await world.app.http.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', authorization: `Bearer ${change(secret)}` }, payload: { query: ME } });
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['www-authenticate']).toBe(`Bearer realm="apart", error="invalid_token", error_description="${code}"`);
      expect(answer.json()).toMatchObject({ errors: [{ message: expect.stringMatching(/^Ce jeton .*\.$/), extensions: { code } }] });
    });

    it('when it is well typed and unknown', async () => {
      const { token, secret } = await aToken(anne);
      const { apiToken } = apiTokenTables(world.app.deps.db);
      await world.app.deps.db.transaction(async (tx) => void (await tx.sql.delete(apiToken).where(eq(apiToken.id, token.id))));
      expect(await why(secret)).toEqual({ status: 401, code: 'TOKEN_UNKNOWN' });
    });

    it('once it is revoked, at once, whatever version was read; revoking again changes nothing', async () => {
      const { token, secret } = await aToken(anne);
      expect(await opens(secret)).toBe(true);
      const done = await revoke(anne, token);
      expect(done.token).toMatchObject({ status: 'REVOKED' });
      expect(await why(secret)).toEqual({ status: 401, code: 'TOKEN_REVOKED' });
      expect((await revoke(anne, token)).token?.revokedAt).toBe(done.token?.revokedAt);
      expect((await world.messagesTo(email)).at(-1)).toMatchObject({ kind: 'token.revoked' });
    });

    it('past its last day, included, in Paris: open at the last minute of it, refused at the first of the next', async () => {
      const before = world.clock.now();
      const { token, secret } = await aToken(anne, { expiresOn: '2026-11-10' });
      world.clock.set('2026-11-09T12:00:00Z');
      expect(await opens(secret)).toBe(true);
      world.clock.set('2026-11-10T22:59:59.999Z');
      expect(await opens(secret)).toBe(true);
      world.clock.set('2026-11-10T23:00:00Z');
      expect(await why(secret)).toEqual({ status: 401, code: 'TOKEN_EXPIRED' });
      expect((await list(anne)).find(({ id }) => id === token.id)?.status).toBe('EXPIRED');
      world.clock.set(before);
    });

    it('when its owner is no longer of a company’s side', async () => {
      const other = await aPlace(world);
      const { secret } = await aToken(other.employer);
      const { account } = accountTables(world.app.deps.db);
      await world.app.deps.db.transaction(async (tx) => void (await tx.sql.update(account).set({ role: 'ASP' }).where(eq(account.email, other.email))));
      expect(await why(secret)).toEqual({ status: 401, code: 'TOKEN_UNKNOWN' });
    });
  });

  describe('renewed', () => {
    it('keeps name, scopes, establishments and length; both secrets open for 24 hours, then the new one alone', async () => {
      const before = world.clock.now();
      const first = await aToken(anne, { name: 'Paie', scopes: ['di:read'], sirets: [siret], expiresOn: '2026-12-02' });
      world.clock.set('2026-11-20T09:00:00Z');
      const second = await rotate(anne, first.token);
      expect(second.token).toMatchObject({ id: first.token.id, name: 'Paie', scopes: [{ scope: 'di:read' }], sirets: [siret], expiresOn: '2026-12-20', previousSecretUntil: '2026-11-21T09:00:00.000Z' });
      expect(second.secret).not.toBe(first.secret);
      expect([await opens(first.secret), await opens(second.secret!)]).toEqual([true, true]);
      world.clock.advance(24 * HOUR_MS - 1);
      expect(await opens(first.secret)).toBe(true);
      world.clock.advance(1);
      expect(await why(first.secret)).toEqual({ status: 401, code: 'TOKEN_ROTATED' });
      expect(await opens(second.secret!)).toBe(true);
      expect((await list(anne)).find(({ id }) => id === first.token.id)?.previousSecretUntil).toBeNull();
      world.clock.set(before);
    });

    it('twice in a day, leaves the last two secrets alone; revoked, leaves none', async () => {
      const first = await aToken(anne);
      const second = await rotate(anne, first.token);
      const third = await rotate(anne, second.token!);
      expect(await why(first.secret)).toEqual({ status: 401, code: 'TOKEN_UNKNOWN' });
      expect([await opens(second.secret!), await opens(third.secret!)]).toEqual([true, true]);
      await revoke(anne, first.token);
      expect([await opens(second.secret!), await opens(third.secret!)]).toEqual([false, false]);
      expect(codes(await rotate(anne, (await list(anne)).find(({ id }) => id === first.token.id)!))).toEqual(['TOKEN_REVOKED']);
    });

    it('after its end, opens again by its new secret alone', async () => {
      const before = world.clock.now();
      const { token, secret } = await aToken(anne, { expiresOn: '2026-11-10' });
      world.clock.set('2026-11-11T09:00:00Z');
      const renewed = await rotate(anne, token);
      expect(renewed.token).toMatchObject({ status: 'ACTIVE', expiresOn: '2026-11-19', previousSecretUntil: null });
      expect(await opens(renewed.secret!)).toBe(true);
      expect(await why(secret)).toEqual({ status: 401, code: 'TOKEN_ROTATED' });
      world.clock.set(before);
    });

    it('by two requests at once, is renewed once: the other is told, and no secret is lost', async () => {
      const { token } = await aToken(anne);
      const both = await Promise.all([rotate(anne, token), rotate(anne, token)]);
      expect(both.map((one) => codes(one).join()).toSorted()).toEqual(['', 'VERSION_CONFLICT']);
      expect(await opens(both.find(({ secret }) => secret)!.secret!)).toBe(true);
    });

    it('is refused on a version that was not the last', async () => {
      const { token } = await aToken(anne);
      await rotate(anne, token);
      expect(codes(await rotate(anne, token))).toEqual(['VERSION_CONFLICT']);
    });
  });

  describe('is its owner’s alone', () => {
    it('to list, renew and end: for anybody else it does not exist', async () => {
      const { token } = await aToken(anne);
      const { employer: luc } = await aPlace(world);
      expect(await list(luc)).toEqual([]);
      for (const outcome of [await rotate(luc, token), await revoke(luc, token)]) expect(outcome).toMatchObject({ token: null, refusals: [{ code: 'NOT_FOUND' }] });
      expect(codes(await revoke(luc, { id: 'x' }))).toEqual(['NOT_FOUND']);
    });

    it('limited to establishments for which its owner acts: unknown ones and others’ are refused alike', async () => {
      const other = await aPlace(world);
      const outcome = await create(anne, { sirets: [siret, other.siret, '35600000000048'] });
      expect(outcome.refusals.map(({ code, path }) => `${code} ${path}`)).toEqual(['SIRET_OUT_OF_REACH input.sirets.1', 'SIRET_OUT_OF_REACH input.sirets.2']);
      const say = (n: number) => outcome.refusals[n]?.message.replace(/\d{14}/, '');
      expect(say(0)).toBe(say(1));
    });

    it('and opens what its owner may do at that moment, no more: a habilitation that ends ends it there', async () => {
      const place = await aPlace(world);
      const { secret } = await aToken(place.employer);
      const sirets = async () => (await world.bearing(secret).graphql<{ myEstablishments: { nodes: { siret: string }[] } }>(ME)).data?.myEstablishments.nodes.map((one) => one.siret);
      expect(await sirets()).toEqual([place.siret]);
      const { habilitation } = habilitationTables(world.app.deps.db);
      const change = (values: object) => world.app.deps.db.transaction(async (tx) => void (await tx.sql.update(habilitation).set(values).where(eq(habilitation.siret, place.siret))));
      const save = () => world.bearing(secret).graphql<{ saveDap: { refusals: { code: string }[] } }>('mutation ($i: SaveDapInput!) { saveDap(input: $i) { refusals { code } } }', { i: { siret: place.siret, idempotencyKey: aKey(), form: {} } });
      expect((await save()).data?.saveDap.refusals).toEqual([]);
      await change({ role: 'READER' });
      expect((await save()).data?.saveDap.refusals).toEqual([{ code: 'NOT_FOUND' }]);
      await change({ endedAt: world.clock.now() });
      expect(await sirets()).toEqual([]);
    });
  });

  it('goes on when the password changes, and its owner is told which do; who has none is told nothing', async () => {
    const place = await aPlace(world);
    const reset = async (to: string) => {
      await world.visitor.graphql('mutation ($e: String!) { requestRecovery(email: $e) { refusals { code } } }', { e: to });
      const link = (await world.messagesTo(to)).findLast(({ kind }) => kind === 'account.recovery')!.link!;
      const { data } = await world.visitor.graphql<{ resetPassword: { refusals: unknown[] } }>('mutation ($t: String!, $p: String!) { resetPassword(token: $t, password: $p) { refusals { code } } }', { t: link.split('/').at(-1), p: 'Trois-loutres-sur-la-Saône' });
      expect(data?.resetPassword.refusals).toEqual([]);
      return (await world.messagesTo(to)).filter(({ kind }) => kind === 'token.passwordChanged');
    };
    expect(await reset((await aPlace(world)).email)).toEqual([]);
    const { token, secret } = await aToken(place.employer, { name: 'Paie' });
    const gone = await aToken(place.employer, { name: 'Révoqué' });
    await revoke(place.employer, gone.token);
    const [letter, ...more] = await reset(place.email);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ link: '/compte/jetons', text: expect.stringContaining(`«\u00a0Paie\u00a0» (${token.prefix}…)`) });
    expect(letter?.text).not.toContain('Révoqué');
    expect(await opens(secret)).toBe(true);
  });

  it('of an accountant, opens what the mandate gives, as long as it lasts', async () => {
    const place = await aPlace(world);
    const claire = await world.person({ email: `claire-${place.siret}@cabinet.example` });
    const { deps } = world.app;
    const { cabinet, cabinetMember, mandate, mandateScope } = mandateTables(deps.db);
    const [c, m] = [deps.ids.next(), deps.ids.next()];
    const now = world.clock.now();
    await deps.db.transaction(async (tx) => {
      await tx.sql.insert(cabinet).values({ id: c, siren: '552100554', name: 'Cabinet Duval', email: 'contact@cabinet.example', createdAt: now });
      await tx.sql.insert(cabinetMember).values({ id: deps.ids.next(), cabinetId: c, accountId: accountIdOf(claire.viewer)!, role: 'ADMINISTRATOR', since: now, endedAt: null });
      await tx.sql.insert(mandate).values({ id: m, cabinetId: c, siren: place.siret.slice(0, 9), status: 'SIGNED', mayDap: true, mayDi: false, fromDay: '2026-11-01' as Day, untilDay: '2026-11-10' as Day, proposedBy: c, proposedAt: now, signedAt: now, version: 1 });
      await tx.sql.insert(mandateScope).values({ id: deps.ids.next(), mandateId: m, siret: place.siret, siren: null });
    });
    const { secret } = await aToken(claire, { sirets: [place.siret] });
    const rights = async () => {
      const { data } = await world.bearing(secret).graphql<{ establishment: { possibleActions: { act: string }[] } | null }>(`{ establishment(siret: "${place.siret}") { possibleActions { act } } }`);
      return data?.establishment?.possibleActions.map(({ act }) => act) ?? null;
    };
    expect(await rights()).toEqual(['dap.save']);
    world.clock.set('2026-11-10T22:59:59Z');
    expect(await rights()).toEqual(['dap.save']);
    world.clock.set('2026-11-10T23:00:00Z');
    expect(await rights()).toBeNull();
    world.clock.set(now);
  });

  it('is fifty at most for one person, revoked and expired ones not counted', async () => {
    const { employer } = await aPlace(world);
    const made = [];
    for (let n = 0; n < 50; n += 1) made.push(await aToken(employer));
    expect(codes(await create(employer))).toEqual(['TOO_MANY_TOKENS']);
    await revoke(employer, made[0]!.token);
    expect(codes(await create(employer))).toEqual([]);
  });

  it('writes its last use once a minute, and each use so noted in the security log, without the secret', async () => {
    const { token, secret } = await aToken(anne);
    const before = world.clock.now();
    const events = () => world.logLines.filter((line) => line.includes('"token.used"') && line.includes(token.prefix)).map((line) => JSON.parse(line) as Record<string, unknown>);
    const lastUse = async () => (await list(anne)).find(({ id }) => id === token.id)?.lastUsedAt;
    await opens(secret);
    world.clock.advance(59_999);
    await opens(secret);
    expect([await lastUse(), events().length]).toEqual([before.toISOString(), 1]);
    world.clock.advance(1);
    await opens(secret);
    expect([await lastUse(), events().length]).toEqual([new Date(before.getTime() + 60_000).toISOString(), 2]);
    expect(events()[0]).toMatchObject({ method: 'token', tokenPrefix: token.prefix, from: '127.0.0.1', accountId: expect.any(String) });
    world.clock.set(before);
  });

  it('logs who made, renewed and ended one, and what was refused', async () => {
    const from = world.logLines.length;
    const { token, secret } = await aToken(anne);
    await rotate(anne, token);
    await revoke(anne, token);
    await opens(secret);
    await opens('apart_live_x');
    const events = world.logLines.slice(from).map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => String(line['security']).startsWith('token.'));
    expect(events.map((line) => [line['security'], line['reason']])).toEqual([
      ['token.created', undefined], ['token.rotated', undefined], ['token.revoked', undefined], ['token.refused', 'TOKEN_REVOKED'], ['token.refused', 'TOKEN_MISTYPED'],
    ]);
  });

  it('warns its owner 30 days, 7 days and the day before its end, once each, and of a renewed one no more', async () => {
    const before = world.clock.now();
    const place = await aPlace(world);
    const { token } = await aToken(place.employer, { expiresOn: '2027-01-31' });
    await aToken(place.employer, { name: 'Court', expiresOn: '2026-11-12' });
    const gone = await aToken(place.employer, { name: 'Révoqué' });
    await revoke(place.employer, gone.token);
    const warnings = async () => (await world.messagesTo(place.email)).filter(({ kind }) => kind === 'token.endsSoon').map(({ subject }) => subject.split('\u00a0: ')[1]);
    const runOn = async (day: string) => {
      world.clock.set(`${day}T06:00:00Z`);
      await tokenWarningJob.run(world.app.deps, { dryRun: false, trigger: 'schedule' });
      return (await warnings()).length;
    };
    expect(await runOn('2026-11-04')).toBe(0);
    expect(await runOn('2026-11-05')).toBe(1);
    expect(await runOn('2026-11-11')).toBe(2);
    expect(await warnings()).toEqual(['Court', 'Court']);
    const counts = [];
    for (const day of ['2026-12-31', '2027-01-01', '2027-01-02', '2027-01-23', '2027-01-24', '2027-01-25', '2027-01-29', '2027-01-30', '2027-01-31', '2027-02-01']) counts.push((await runOn(day)) - 2);
    expect(counts).toEqual([0, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
    // Read before the warnings: they do not stand in the way of the renewal.
    expect(codes(await rotate(place.employer, token))).toEqual([]);
    expect(await runOn('2027-02-02')).toBe(5);
    world.clock.set(before);
  });

  it('says how many warnings a run would send, without sending them', async () => {
    const before = world.clock.now();
    const place = await aPlace(world);
    await aToken(place.employer, { expiresOn: '2027-10-31' });
    world.clock.set('2027-10-01T05:00:00Z');
    const run = (dryRun: boolean) => tokenWarningJob.run(world.app.deps, { dryRun, trigger: 'command' });
    expect(await run(true)).toBe('1 échéance(s) de jeton à annoncer.');
    expect(await run(false)).toBe('1 échéance(s) de jeton annoncée(s).');
    expect(await run(true)).toBe('0 échéance(s) de jeton à annoncer.');
    expect(tokenWarningJob.next!(new Date('2027-10-01T04:59:59Z')).toISOString()).toBe('2027-10-01T05:00:00.000Z');
    expect(tokenWarningJob.next!(new Date('2027-10-01T05:00:00Z')).toISOString()).toBe('2027-10-02T05:00:00.000Z');
    world.clock.set(before);
  });
});

describe('the pace of a token', () => {
  it('is counted apart, told in each answer, and past it refused with the seconds to wait, by GraphQL and by plain HTTP', async () => {
    const world = await aWorld(databases[0]!, { env: { TOKEN_REQUESTS_PER_MINUTE: '3' } });
    try {
      const { employer } = await aPlace(world);
      const [one, two] = [await aToken(employer), await aToken(employer)];
      const ask = ({ secret }: { secret: string }) => world.app.http.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` }, payload: { query: '{ me { id } }' } });
      const answers = [await ask(one), await ask(one), await ask(one)];
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
      expect(answers[0]?.headers['ratelimit-policy']).toBe('"jeton";q=3;w=60');
      expect(answers.map(({ headers }) => String(headers['ratelimit']).split(';t=')[0])).toEqual(['"jeton";r=2', '"jeton";r=1', '"jeton";r=0']);
      const refused = await ask(one);
      expect(refused.statusCode).toBe(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
      expect(refused.json()).toMatchObject({ errors: [{ message: expect.stringMatching(/^Ce jeton a fait 3 demandes en une minute/), extensions: { code: 'RATE_LIMITED', max: 3, retryAfter: expect.any(Number) } }] });
      const file = await world.app.http.inject({ method: 'POST', url: '/files/dap/x', headers: { authorization: `Bearer ${one.secret}` } });
      expect([file.statusCode, file.json()]).toMatchObject([429, { refusals: [{ code: 'RATE_LIMITED' }] }]);
      expect((await ask(two)).statusCode).toBe(200);
      expect((await employer.graphql('{ me { id } }')).status).toBe(200);
      expect(world.logLines.some((line) => line.includes('"rate.limited"') && line.includes(one.token.prefix))).toBe(true);
    } finally {
      await world.close();
    }
  });
});
