import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountTables, hashPassword } from '../src/features/accounts/index.ts';
import { SECURITY_EVENTS } from '../src/security/events.ts';
import { aWorld, databases, type World } from './world.ts';

const PASSWORD = 'Mésange-2020-bleue';
const SIGN_IN = 'mutation ($l: String!, $p: String!) { signIn(login: $l, password: $p) { refusals { code } } }';

describe('the security log', () => {
  let world: World;
  let id: string;
  beforeAll(async () => {
    world = await aWorld(databases[0]!);
    id = world.app.deps.ids.next();
    const row = { id, email: 'anne@ici.example', identifier: 'amartin', passwordHash: await hashPassword(PASSWORD), firstName: 'Anne', lastName: 'Martin', phone: null, role: 'EMPLOYER' as const, emailConfirmedAt: world.clock.now(), createdAt: world.clock.now() };
    await world.app.deps.db.transaction(async (tx) => void (await tx.sql.insert(accountTables(tx).account).values(row)));
  });
  afterAll(() => world.close());

  /** The security events that this makes, as they are written: one line of JSON each. */
  async function eventsOf(work: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
    const before = world.logLines.length;
    await work();
    return world.logLines
      .slice(before)
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter((line) => 'security' in line);
  }
  const signIn = (login: string, password: string) => world.visitor.graphql(SIGN_IN, { l: login, p: password });

  it('tells who came in, when, from where and how', async () => {
    const [event, ...more] = await eventsOf(() => signIn('anne@ici.example', PASSWORD));
    expect(more).toEqual([]);
    expect(event).toMatchObject({ security: 'sign-in.succeeded', level: 30, accountId: id, method: 'password', from: '127.0.0.1' });
    expect(new Date(Number(event?.['time'])).getTime()).toBeGreaterThan(Date.UTC(2026, 0, 1));
  });

  it('tells who could not come in, and why, without what was typed', async () => {
    const [event] = await eventsOf(() => signIn('anne@ici.example', 'canari-faux'));
    expect(event).toMatchObject({ security: 'sign-in.failed', level: 40, method: 'password', reason: 'WRONG_CREDENTIALS', from: '127.0.0.1' });
    const [stranger] = await eventsOf(() => signIn('un-secret-tape-dans-le-mauvais-champ', 'x'));
    expect(stranger).toMatchObject({ security: 'sign-in.failed' });
  });

  it('tells whom the door stopped, and before which act', async () => {
    const person = await world.person({ email: 'luc@ici.example' });
    const [event] = await eventsOf(() => person.graphql('mutation { runTacitSweep(dryRun: true) { refusals { code } } }'));
    expect(event).toMatchObject({ security: 'access.denied', viewer: 'employer', accountId: expect.any(String), act: expect.stringMatching(/^tacit\./) });
    expect((await eventsOf(() => world.visitor.graphql('{ daps { nodes { reference } } }')))[0]).toMatchObject({ security: 'access.denied', viewer: 'visitor', accountId: null });
  });

  it('tells who tries an act on what is not theirs, and never on what', async () => {
    const person = await world.person({ email: 'lise@ici.example' });
    const [event, ...more] = await eventsOf(() => person.graphql('mutation { withdrawDap(reference: "069-CANARI-00", reason: "Essai", expectedVersion: 1) { refusals { code } } }'));
    expect(more).toEqual([]);
    expect(event).toMatchObject({ security: 'access.denied', level: 40, viewer: 'employer', act: 'dap.withdraw', reason: 'NOT_FOUND', accountId: expect.any(String) });
    expect(JSON.stringify(event)).not.toContain('CANARI');
  });

  it('tells who was slowed down', async () => {
    const slow = await aWorld(databases[0]!, { env: { REQUESTS_PER_MINUTE: '30' } });
    try {
      for (let n = 0; n < 2; n += 1) await slow.visitor.graphql(SIGN_IN, { l: 'x', p: 'y' });
      for (let n = 0; n < 30; n += 1) await slow.app.http.inject({ method: 'GET', url: '/readyz' });
      const reasons = slow.logLines.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line['security'] === 'rate.limited').map((line) => line['reason']);
      expect(new Set(reasons)).toEqual(new Set(['TRIES', 'REQUESTS']));
    } finally {
      await slow.close();
    }
  });

  it('holds no password, no name, no address and no cookie, and lets nothing write a second line', async () => {
    await signIn('anne@ici.example', PASSWORD);
    await signIn('anne@ici.example\n{"security":"sign-in.succeeded"}', 'canari-faux');
    const log = world.logLines.filter((line) => line.includes('"security"'));
    expect(log.join('\n')).not.toMatch(/Mésange|canari|anne@|amartin|Martin|un-secret-tape|apart_session|cookie/i);
    for (const line of log) expect(line.trim().split('\n')).toHaveLength(1);
    for (const line of log) expect(SECURITY_EVENTS).toContain((JSON.parse(line) as { security: string }).security);
  });
});

describe('an accident', () => {
  it('gives the person an incident number and nothing else, and the log the rest', async () => {
    const world = await aWorld(databases[0]!);
    const { read } = world.app.deps.db;
    const broken = new Error('the disk of db-7.internal is full');
    Object.defineProperty(world.app.deps.db, 'read', { configurable: true, get: () => { throw broken; } });
    try {
      const answer = await world.visitor.graphql('{ announcements { id } }');
      const [error] = answer.errors ?? [];
      const { code, incident } = error!.extensions as unknown as { code: string; incident: string };
      expect(code).toBe('INTERNAL');
      expect(error!.message).toContain(incident);
      expect(JSON.stringify(answer)).not.toMatch(/db-7|disk|stack|at .*\.ts/);
      const line = world.logLines.find((one) => one.includes(incident));
      expect(line).toContain('db-7.internal');
    } finally {
      Object.defineProperty(world.app.deps.db, 'read', { configurable: true, value: read });
      await world.close();
    }
  });

  it('by plain HTTP is told the same way', async () => {
    const world = await aWorld(databases[0]!);
    Object.defineProperty(world.app.deps.secrets, 'verify', { configurable: true, value: () => { throw new Error('key of db-7.internal'); } });
    try {
      const answer = await world.app.http.inject({ method: 'GET', url: '/files/x?expires=9999999999999&signature=x' });
      expect(answer.statusCode).toBe(500);
      expect(answer.json()).toMatchObject({ refusals: [{ code: 'INTERNAL', message: expect.stringMatching(/incident [0-9a-f-]{36}/) }] });
      expect(answer.body).not.toContain('db-7');
      expect(world.logLines.join('')).toContain('db-7.internal');
    } finally {
      await world.close();
    }
  });
});
