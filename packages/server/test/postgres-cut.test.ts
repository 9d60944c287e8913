import { spawnSync } from 'node:child_process';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { leaseTables } from '../src/jobs/tables.ts';
import { openDatabase, type Database, type Transaction } from '../src/persistence/index.ts';
import { databases, type TestDatabase } from './databases.ts';

/** As many as the service keeps open. */
const CONNECTIONS = 10;

describe('connections to PostgreSQL that are cut', () => {
  let place: TestDatabase;
  let db: Database;
  let admin: pg.Client;
  beforeAll(async () => {
    place = await databases.find(({ name }) => name === 'PostgreSQL')!.create();
    db = openDatabase(place.url);
    admin = new pg.Client({ connectionString: inject('postgresUrl') });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await db.close();
    await place.remove();
  });

  const cutAll = () => `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${new URL(place.url).pathname.slice(1)}'`;
  const add = (tx: Transaction, name: string) => tx.sql.insert(leaseTables(tx).lease).values({ name, holder: 'h', until: new Date(0), lastRunAt: null });
  const names = async () => (await db.read.sql.select().from(leaseTables(db).lease)).map(({ name }) => name);

  it('in the middle of a transaction: its caller is told why, nothing of it stays, and the process lives', async () => {
    const cut = db.transaction(async (tx) => {
      await add(tx, 'cut');
      await admin.query(cutAll());
      await expect.poll(() => add(tx, 'after').then(() => 'written', () => 'cut')).toBe('cut');
      throw new Error('the cause');
    });
    await expect(cut).rejects.toThrow('the cause');
    expect(await names()).toEqual([]);
  });

  it('all at once, before anybody saw it: none is lost for those who come next', async () => {
    let waiting = 0;
    await Promise.all(Array.from({ length: CONNECTIONS }, () => db.transaction(async () => {
      waiting += 1;
      await expect.poll(() => waiting).toBe(CONNECTIONS);
    })));
    // The thread is held meanwhile: the pool takes for good the connections that are no more.
    const killer = `const pg = require('pg'); const c = new pg.Client(process.env.ADMIN); c.connect().then(() => c.query(process.env.CUT)).then(() => c.end());`;
    expect(spawnSync(process.execPath, ['-e', killer], { cwd: import.meta.dirname, env: { ADMIN: inject('postgresUrl'), CUT: cutAll() } }).status).toBe(0);
    const broken = await Promise.allSettled(Array.from({ length: CONNECTIONS }, () => db.transaction((tx) => add(tx, 'broken').then(() => undefined))));
    expect(broken.map(({ status }) => status)).toEqual(Array(CONNECTIONS).fill('rejected'));
    await db.transaction(async (tx) => void (await add(tx, 'next')));
    expect(await names()).toEqual(['next']);
  });

  it('a transaction that PostgreSQL undid, since one of its queries failed unseen, is not told as done', async () => {
    const undone = db.transaction(async (tx) => {
      await add(tx, 'undone');
      await tx.sql.select({ wrong: sql`1 / 0` }).from(leaseTables(tx).lease).then(() => undefined, () => undefined);
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await names()).toEqual(['next']);
  });
});
