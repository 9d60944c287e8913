import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountIdOf } from '../src/acts/index.ts';
import { accountTables } from '../src/features/accounts/index.ts';
import { calendarFeedTables } from '../src/features/calendar-feed/tables.ts';
import { habilitationTables } from '../src/features/habilitations/index.ts';
import { aPlace, aSentFile, authorise, done, november } from './dap-filing.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const HOUR_MS = 3_600_000;

describe.each(databases)('the secret address of a calendar, on $name', (database) => {
  let world: World;
  let agent: Person;
  beforeAll(async () => {
    world = await aWorld(database);
    agent = await world.person({ email: 'rey@ud69.example', firstName: 'Paul', lastName: 'Rey', role: 'UD', departements: ['69'] });
  });
  afterAll(() => world.close());

  const read = async (url: string, headers: Record<string, string> = {}) => {
    const { statusCode, body, headers: given } = await world.app.http.inject({ method: 'GET', url: new URL(url).pathname, headers });
    // Long lines are folded.
    return { status: statusCode, text: body.replace(/\r\n[ \t]/g, ''), headers: given };
  };
  const made = async (person: Person): Promise<string> => {
    const { data, errors } = await person.graphql<{ renewCalendarFeed: { url: string; feed: { lastReadAt: null } } }>('mutation { renewCalendarFeed { url feed { createdAt lastReadAt } refusals { code } } }');
    if (!data) throw new Error(JSON.stringify(errors));
    return data.renewCalendarFeed.url;
  };
  const feedOf = async (person: Person) => (await person.graphql<{ calendarFeed: { createdAt: string; lastReadAt: string | null } | null }>('{ calendarFeed { createdAt lastReadAt } }')).data!.calendarFeed;
  const update = (column: 'closedAt' | 'role', person: Person, value: unknown) => {
    const { account } = accountTables(world.app.deps.db);
    return world.app.deps.db.transaction(async (tx) => void (await tx.sql.update(account).set({ [column]: value }).where(eq(account.id, accountIdOf(person.viewer) ?? ''))));
  };

  it('gives, without a session, the deadlines that its owner sees: the silence that accepts, the months to declare', async () => {
    const { employer, siret } = await aPlace(world);
    const sent = await aSentFile(employer, siret, { ...november, startDay: '2027-02-01', endDay: '2027-03-31' });
    const decided = done(await authorise(agent, await aSentFile(employer, siret, november)));
    world.clock.advance(31 * 24 * HOUR_MS);
    const { status, text, headers } = await read(await made(employer));
    expect([status, headers['content-type'], headers['cache-control'], headers['x-robots-tag'], headers['set-cookie']]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-store', 'noindex', undefined]);
    expect(text).toContain(`Demande ${sent.reference}\u00a0: le silence vaut acceptation`);
    expect(text).toContain(`DTSTART:${new Date(sent.tacitTerm!.dueAt).toISOString().replace(/[-:]|\.\d+/g, '')}`);
    expect(text).toContain('Dernier jour pour déclarer novembre 2026');
    expect(text).toContain(`http://127.0.0.1:4000/da/${decided.reference}`);
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT4H');
    world.clock.set('2026-11-02T09:00:00Z');
  });

  it('is told once, kept as a fingerprint, and in no log, letter or answer; its owner is told that it was made', async () => {
    const { employer, email } = await aPlace(world);
    const url = await made(employer);
    await read(url);
    const secret = /agenda\/(.+)\.ics$/.exec(url)![1]!;
    expect(secret).toMatch(/^apart_agenda_[0-9A-Za-z]{36}$/);
    const { calendarFeed } = calendarFeedTables(world.app.deps.db);
    expect(JSON.stringify(await world.app.deps.db.read.sql.select().from(calendarFeed))).not.toContain(secret);
    expect(world.logLines.join('')).not.toContain(secret);
    const letters = await world.messagesTo(email);
    expect(letters.map(({ kind }) => kind)).toEqual(['calendarFeed.renewed']);
    expect(JSON.stringify(letters)).not.toContain(secret);
    expect(JSON.stringify(await feedOf(employer))).not.toContain(secret);
  });

  it('is replaced by a new one and ended by its owner, at once; every dead address answers as one that never was', async () => {
    const { employer } = await aPlace(world);
    expect(await feedOf(employer)).toBeNull();
    const first = await made(employer);
    const second = await made(employer);
    const never = await read('http://127.0.0.1:4000/agenda/apart_agenda_000000000000000000000000000000000000.ics');
    expect([never.status, never.headers['cache-control']]).toEqual([404, 'private, no-store']);
    const bare = ({ status, text }: { status: number; text: string }) => ({ status, text });
    expect(bare(await read(first))).toEqual(bare(never));
    expect((await read(second)).status).toBe(200);
    await employer.graphql('mutation { revokeCalendarFeed { refusals { code } } }');
    expect(bare(await read(second))).toEqual(bare(never));
    expect(await feedOf(employer)).toBeNull();
    expect((await employer.graphql<{ revokeCalendarFeed: { refusals: object[] } }>('mutation { revokeCalendarFeed { refusals { code } } }')).data?.revokeCalendarFeed.refusals).toEqual([]);
  });

  it('says when it was last read, to within an hour', async () => {
    const { employer } = await aPlace(world);
    const url = await made(employer);
    await read(url);
    const at = world.clock.now().toISOString();
    world.clock.advance(HOUR_MS / 2);
    await read(url);
    expect((await feedOf(employer))?.lastReadAt).toBe(at);
    world.clock.advance(HOUR_MS / 2);
    await read(url);
    expect((await feedOf(employer))?.lastReadAt).toBe(world.clock.now().toISOString());
  });

  it('shows what its owner may see at the instant of reading: nothing of an establishment that they left', async () => {
    const { employer, siret } = await aPlace(world);
    await aSentFile(employer, siret, november);
    const url = await made(employer);
    expect((await read(url)).text).toContain('BEGIN:VEVENT');
    const { habilitation } = habilitationTables(world.app.deps.db);
    await world.app.deps.db.transaction(async (tx) => void (await tx.sql.update(habilitation).set({ endedAt: world.clock.now() }).where(eq(habilitation.siret, siret))));
    const after = await read(url);
    expect([after.status, after.text.includes('BEGIN:VEVENT')]).toEqual([200, false]);
  });

  it('gives to an agent the terms of the worklist by their references, without the names of establishments', async () => {
    const { employer, siret } = await aPlace(world);
    const sent = await aSentFile(employer, siret, november);
    const { text } = await read(await made(agent));
    expect(text).toContain(`Demande ${sent.reference}`);
    expect(text).not.toContain('Boulangerie');
  });

  it('opens nothing once its owner is closed, or sees no deadlines any more', async () => {
    const person = await world.person({ email: 'parti@ud69.example', role: 'UD', departements: ['69'] });
    const url = await made(person);
    expect((await read(url)).status).toBe(200);
    await update('role', person, 'ASP');
    expect((await read(url)).status).toBe(404);
    await update('role', person, 'UD');
    await update('closedAt', person, world.clock.now());
    expect((await read(url)).status).toBe(404);
  });

  it('opens nothing but itself: neither the API nor the session that comes along', async () => {
    const { employer, siret } = await aPlace(world);
    const { employer: other } = await aPlace(world);
    const sent = await aSentFile(employer, siret, november);
    const url = await made(other);
    const secret = /agenda\/(.+)\.ics$/.exec(url)![1]!;
    expect((await world.bearing(secret).graphql('{ me { email } }')).status).toBe(401);
    expect((await read(url, { cookie: employer.cookie })).text).not.toContain(sent.reference);
  });
});

it('is counted among the requests of an address, as every other is', async () => {
  const world = await aWorld(databases[0]!, { env: { REQUESTS_PER_MINUTE: '3' } });
  const codes = [];
  for (let n = 0; n < 4; n += 1) codes.push((await world.app.http.inject({ method: 'GET', url: '/agenda/x.ics' })).statusCode);
  expect(codes).toEqual([404, 404, 404, 429]);
  await world.close();
});
