import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { longWorkTables, startLongWork, type LongWorkOutcome } from '../src/features/long-work/index.ts';
import { aWorld, databases, type Person, type World } from './world.ts';

const WORK = 'id kind label state stateLabel done total stopping failure result { field label value } file { url name sizeBytes sha256 }';
interface WorkSeen {
  readonly id: string;
  readonly state: string;
  readonly stateLabel: string;
  readonly done: number;
  readonly total: number | null;
  readonly stopping: boolean;
  readonly failure: string | null;
  readonly result: readonly { field: string; value: string }[];
  readonly file: { readonly url: string; readonly name: string; readonly sizeBytes: number } | null;
}

describe.each(databases)('work that lasts, on $name', (database) => {
  let world: World;
  let paul: Person;
  let other: Person;

  beforeAll(async () => {
    world = await aWorld(database);
    paul = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
    other = await world.person({ email: 'autre@ud69.example', role: 'UD', departements: ['69'] });
  });
  beforeEach(() => world.clock.set('2026-11-02T09:00:00Z'));
  afterAll(() => world.close());

  const see = async (person: Person, id: string): Promise<WorkSeen | null> => (await person.graphql<{ longWork: WorkSeen | null }>(`query ($id: ID!) { longWork(id: $id) { ${WORK} } }`, { id })).data!.longWork;
  const cancel = async (person: Person, id: string) =>
    (await person.graphql<{ cancelLongWork: { work: WorkSeen | null; refusals: { code: string }[] } }>(`mutation ($id: ID!) { cancelLongWork(id: $id) { work { ${WORK} } refusals { code } } }`, { id })).data!.cancelLongWork;
  const ended = (person: Person, id: string) => expect.poll(() => see(person, id).then((work) => work?.state), { timeout: 10_000 }).not.toBe('RUNNING');
  const start = (run: (progress: (done: number, total?: number) => void, isCancelled: () => boolean, write: (text: string) => Promise<void>) => Promise<LongWorkOutcome>, total: number | null = 10) =>
    startLongWork(world.app.deps, paul.viewer, { kind: 'dap.read', label: 'Export de dix lignes', total, run });

  it('shows how far it is while it runs, then what it gave, and its file by a link of this origin', async () => {
    let finish = (): void => undefined;
    const gate = new Promise<void>((resolve) => (finish = resolve));
    const { id } = await start(async (progress, _isCancelled, write) => {
      progress(4);
      await write('a;');
      await gate;
      await write('b\n');
      progress(10);
      return { result: [{ field: 'lines', label: 'Lignes', value: '10' }], file: { name: 'résultat.csv', mimeType: 'text/csv; charset=utf-8', owners: [{ siret: '', departement: '69' }] } };
    });
    await expect.poll(() => see(paul, id).then((work) => work?.done)).toBe(4);
    expect(await see(paul, id)).toMatchObject({ state: 'RUNNING', stateLabel: 'En cours', total: 10, stopping: false, file: null });
    finish();
    await ended(paul, id);
    const done = (await see(paul, id))!;
    expect(done).toMatchObject({ state: 'DONE', done: 10, result: [{ field: 'lines', value: '10' }], file: { name: 'résultat.csv', sizeBytes: 4 } });
    const get = (cookie: string, url = done.file!.url) => world.app.http.inject({ url, headers: { cookie } });
    const mine = await get(paul.cookie);
    expect([mine.statusCode, mine.body, mine.headers['content-disposition']]).toEqual([200, 'a;b\n', 'attachment; filename="resultat.csv"; filename*=UTF-8\'\'r%C3%A9sultat.csv']);
    expect((await get(other.cookie)).statusCode).toBe(404);
    expect((await get('')).statusCode).toBe(404);
    expect((await get(paul.cookie, done.file!.url.replace(id, `${id}0`))).statusCode).toBe(410);
    world.clock.advance(15 * 60_000);
    expect((await get(paul.cookie)).statusCode).toBe(410);
  });

  it('stops after its chunk when the person asks, and keeps what it had', async () => {
    const { id } = await start(async (progress, isCancelled) => {
      let done = 0;
      while (!isCancelled()) {
        progress((done += 1));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return { result: [{ field: 'lines', label: 'Lignes', value: 'some' }] };
    }, null);
    expect(await cancel(other, id)).toMatchObject({ work: null, refusals: [{ code: 'NOT_FOUND' }] });
    expect((await cancel(paul, id)).work).toMatchObject({ state: 'RUNNING', stopping: true });
    await ended(paul, id);
    expect(await see(paul, id)).toMatchObject({ state: 'CANCELLED', stateLabel: 'Annulé', result: [{ value: 'some' }] });
    expect((await cancel(paul, id)).refusals).toEqual([{ code: 'WRONG_STATUS' }]);
  });

  it('hears of a stop that was asked on another node', async () => {
    const { id } = await start(async (progress, isCancelled) => {
      for (let done = 0; !isCancelled(); done += 1) {
        progress(done);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return {};
    }, null);
    await world.app.deps.db.transaction(async (tx) => {
      const { longWork } = longWorkTables(tx);
      await tx.sql.update(longWork).set({ cancelAsked: true }).where(eq(longWork.id, id));
    });
    await ended(paul, id);
    expect((await see(paul, id))?.state).toBe('CANCELLED');
  });

  it('says that it failed, with the incident and nothing else, when the work throws', async () => {
    const { id } = await start(async () => Promise.reject(new Error('secret of the machine')));
    await ended(paul, id);
    const failed = await see(paul, id);
    expect(failed).toMatchObject({ state: 'FAILED', stateLabel: 'Interrompu' });
    expect(failed?.failure).toMatch(/incident \([0-9a-f-]{36}\)/);
    expect(failed?.failure).not.toContain('secret');
  });

  it('tells as interrupted a work whose node gave no sign for half a minute, and not a second before', async () => {
    const { deps } = world.app;
    const at = deps.clock.now();
    const id = deps.ids.next();
    await deps.db.transaction(async (tx) => {
      await tx.sql.insert(longWorkTables(tx).longWork).values({ id, accountId: 'account' in paul.viewer ? paul.viewer.account.id : '', kind: 'test', label: 'Perdu', state: 'RUNNING', done: 3, total: 9, startedAt: at, heartbeatAt: at, cancelAsked: false, result: [] });
    });
    world.clock.advance(30_000);
    expect((await see(paul, id))?.state).toBe('RUNNING');
    world.clock.advance(1);
    expect(await see(paul, id)).toMatchObject({ state: 'FAILED', done: 3, stopping: false, failure: expect.stringContaining('Interrompu') as string });
    expect((await cancel(paul, id)).refusals).toEqual([{ code: 'WRONG_STATUS' }]);
  });

  it('lists one’s own works alone, the last first, page by page', async () => {
    const list = async (person: Person, after: string | null = null) =>
      (await person.graphql<{ longWorks: { nodes: { id: string; state: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>('query ($after: String) { longWorks(first: 3, after: $after) { nodes { id state } pageInfo { hasNextPage endCursor } } }', { after })).data!.longWorks;
    expect((await list(other)).nodes).toEqual([]);
    const first = await list(paul);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await list(paul, first.pageInfo.endCursor);
    const ids = [...first.nodes, ...second.nodes].map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted().toReversed());
    expect(new Set(ids).size).toBe(5);
  });

  it('forgets a work and its file thirty days later', async () => {
    const { deps } = world.app;
    world.clock.advance(31 * 86_400_000);
    const { id } = await start(async () => Promise.resolve({}));
    await ended(paul, id);
    const { longWork, longWorkPart } = longWorkTables(deps.db);
    expect((await deps.db.read.sql.select({ id: longWork.id }).from(longWork)).map((row) => row.id)).toEqual([id]);
    expect(await deps.db.read.sql.select().from(longWorkPart)).toEqual([]);
  });
});

it('a node that stops ends its works after their chunk, says that they were interrupted, and then closes', async () => {
  const world = await aWorld(databases[0]!);
  const paul = await world.person({ email: 'rey@ud69.example', role: 'UD', departements: ['69'] });
  const { deps } = world.app;
  let chunks = 0;
  await startLongWork(deps, paul.viewer, {
    kind: 'test', label: 'Sans fin', total: null,
    async run(_progress, isCancelled) {
      for (; !isCancelled(); chunks += 1) await new Promise((resolve) => setTimeout(resolve, 5));
      return {};
    },
  });
  await expect.poll(() => chunks).toBeGreaterThan(2);
  await world.close();
  const after = chunks;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(chunks).toBe(after);
  expect(world.logLines.filter((line) => line.includes('long work'))).toEqual([]);
});
