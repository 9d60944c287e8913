import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aKey, aPlace } from './dap-filing.ts';
import { aToken } from './tokens.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const SAVE = 'mutation($input: SaveDapInput!) { saveDap(input: $input) { dap { reference } refusals { code } } }';
const LIST = '{ daps(first: 5) { nodes { reference } } }';
interface Saved {
  readonly saveDap: { readonly dap: { readonly reference: string } | null };
}
interface Listed {
  readonly daps: { readonly nodes: readonly { readonly reference: string }[] };
}

const save = (person: Person, siret: string, idempotencyKey = aKey()) => person.graphql<Saved>(SAVE, { input: { siret, idempotencyKey, form: {} } });
const listed = async (person: Person) => (await person.graphql<Listed>(LIST)).data?.daps.nodes.map(({ reference }) => reference);

describe('a disk that is full', () => {
  let world: World;
  let employer: Person;
  let siret: string;
  let reference: string | undefined;
  beforeAll(async () => {
    world = await aWorld(databases[0]!);
    ({ siret, employer } = await aPlace(world));
    reference = (await save(employer, siret)).data?.saveDap.dap?.reference;
  });
  afterAll(() => world.close());
  beforeEach(() => void vi.spyOn(world.app.deps.db, 'transaction').mockRejectedValue(Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })));
  afterEach(() => void vi.restoreAllMocks());

  it('lets nobody believe that an act was done: it says so, with the number of the incident', async () => {
    const { status, errors } = await save(employer, siret);
    expect(status).toBe(503);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', incident: expect.any(String) as string } }]);
    expect(errors?.[0]?.message).toContain('ne peut rien enregistrer pour le moment\u00a0: ce que vous venez de demander n’est pas fait');
  });

  it('says it by plain HTTP too', async () => {
    const payload = '--B\r\ncontent-disposition: form-data; name="file"; filename="avis.pdf"\r\n\r\n%PDF-1.4\n%%EOF\r\n--B--\r\n';
    const headers = { cookie: employer.cookie, 'content-type': 'multipart/form-data; boundary=B' };
    const answer = await world.app.http.inject({ method: 'POST', url: `/files/dap/${reference}`, headers, payload });
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ refusals: [{ code: 'UNAVAILABLE', message: expect.stringContaining('n’est pas fait') as string }] });
  });

  it('keeps nobody from reading, although when they were last seen cannot be written', async () => {
    world.clock.advance(10 * 60_000);
    expect(await listed(employer)).toEqual([reference]);
  });

  it('nor a program, nor a calendar', async () => {
    vi.restoreAllMocks();
    const { secret } = await aToken(employer);
    const calendar = await employer.graphql<{ renewCalendarFeed: { url: string } }>('mutation { renewCalendarFeed { url } }');
    const path = new URL(calendar.data!.renewCalendarFeed.url).pathname;
    vi.spyOn(world.app.deps.db, 'transaction').mockRejectedValue(Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' }));
    expect(await listed(world.bearing(secret))).toEqual([reference]);
    expect((await world.app.http.inject({ url: path })).statusCode).toBe(200);
  });

  it('is over when there is room: the same request is then done once', async () => {
    const key = aKey();
    expect((await save(employer, siret, key)).status).toBe(503);
    vi.restoreAllMocks();
    const first = await save(employer, siret, key);
    expect((await save(employer, siret, key)).data).toEqual(first.data);
    expect(await listed(employer)).toHaveLength(2);
  });
});

describe('a PostgreSQL that stops and starts again', () => {
  let world: World;
  let employer: Person;
  let siret: string;
  let network: Awaited<ReturnType<typeof aNetwork>>;
  beforeAll(async () => {
    const postgres = databases.find(({ name }) => name === 'PostgreSQL')!;
    world = await aWorld({
      name: 'PostgreSQL',
      async create() {
        const place = await postgres.create();
        network = await aNetwork(new URL(place.url));
        const remove = async () => {
          await network.cut();
          await place.remove();
        };
        return { url: network.url, remove };
      },
    });
    ({ siret, employer } = await aPlace(world));
  });
  afterAll(() => world.close());

  it('meanwhile everything is told in French and nothing dies, then all goes on without a restart', async () => {
    const reference = (await save(employer, siret)).data?.saveDap.dap?.reference;
    await network.cut();
    for (const asked of [await save(employer, siret), await employer.graphql(LIST)]) {
      expect(asked).toMatchObject({ status: 503, errors: [{ message: expect.stringContaining('Le service est interrompu pour le moment') as string, extensions: { code: 'UNAVAILABLE' } }] });
    }
    const ready = await world.app.http.inject({ url: '/readyz' });
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toEqual({ status: 'not ready', reasons: ['La base de données ne répond pas.'] });
    await network.mend();
    const next = (await save(employer, siret)).data?.saveDap.dap?.reference;
    expect(new Set(await listed(employer))).toEqual(new Set([reference, next]));
    expect((await world.app.http.inject({ url: '/readyz' })).statusCode).toBe(200);
  });
});

/** A way to that PostgreSQL that can be cut and mended. */
async function aNetwork(to: URL) {
  const open = new Set<Socket>();
  let server: Server;
  let port = 0;
  const keep = (socket: Socket) => void open.add(socket.on('error', () => undefined).on('close', () => void open.delete(socket)));
  const mend = async () => {
    server = createServer((from) => {
      const onward = connect(Number(to.port), to.hostname);
      keep(from);
      keep(onward);
      from.pipe(onward).pipe(from);
      from.once('close', () => onward.destroy());
      onward.once('close', () => from.destroy());
    });
    await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
    ({ port } = server.address() as { port: number });
  };
  await mend();
  const url = new URL(to);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    mend,
    async cut() {
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      for (const socket of open) socket.resetAndDestroy();
      await closed;
    },
  };
}
