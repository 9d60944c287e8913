import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaseTables } from '../src/jobs/tables.ts';
import { openDatabase, type Database, type Transaction } from '../src/persistence/index.ts';
import { databases, type TestDatabase } from './databases.ts';

describe.each(databases)('the database contract on $name', ({ create }) => {
  let place: TestDatabase;
  let db: Database;
  const at = new Date('2026-03-29T01:30:00.123Z');

  beforeAll(async () => {
    place = await create();
    db = openDatabase(place.url);
    await db.migrate();
  });
  afterAll(async () => {
    await db.close();
    await place.remove();
  });

  const add = (tx: Transaction, name: string) => tx.sql.insert(leaseTables(tx).lease).values({ name, holder: 'h', until: at, lastRunAt: null });
  const names = async () => (await db.read.sql.select().from(leaseTables(db).lease)).map((row) => row.name);

  it('migrates again without a change', async () => {
    await db.migrate();
  });

  it('keeps an instant to the millisecond', async () => {
    await db.transaction(async (tx) => void (await add(tx, 'instant')));
    const { lease } = leaseTables(db);
    const [row] = await db.read.sql.select().from(lease).where(eq(lease.name, 'instant'));
    expect(row?.until).toEqual(at);
  });

  it('rolls everything back when the work throws', async () => {
    await expect(
      db.transaction(async (tx) => {
        await add(tx, 'lost');
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await names()).not.toContain('lost');
  });

  it('does not let a read see a transaction under way', async () => {
    await db.transaction(async (tx) => {
      await add(tx, 'pending');
      expect(await names()).not.toContain('pending');
    });
    expect(await names()).toContain('pending');
  });

  it('refuses a transaction inside a transaction', async () => {
    await expect(db.transaction(() => db.transaction(async () => 1))).rejects.toThrow('inside another');
  });

  it('refuses a query that outlives its transaction', async () => {
    let kept: Transaction | undefined;
    await db.transaction(async (tx) => void (kept = tx));
    expect(() => kept?.sql.select()).toThrow('has ended');
  });

  it('runs after-commit hooks only after a commit, and lets them open a transaction', async () => {
    const ran: string[] = [];
    await db.transaction(async (tx) => {
      tx.afterCommit(async () => {
        ran.push('hook');
        await db.transaction(async (inner) => void (await add(inner, 'from-hook')));
      });
      ran.push('work');
    });
    await expect(
      db.transaction(async (tx) => {
        tx.afterCommit(() => void ran.push('never'));
        throw new Error('no');
      }),
    ).rejects.toThrow();
    expect(ran).toEqual(['work', 'hook']);
    expect(await names()).toContain('from-hook');
  });

  it('serves many transactions at once without losing one', async () => {
    const wanted = Array.from({ length: 40 }, (_, n) => `many-${n}`);
    await Promise.all(wanted.map((name) => db.transaction(async (tx) => void (await add(tx, name)))));
    expect(await names()).toEqual(expect.arrayContaining(wanted));
  });

  it('gives the same rows through a prepared statement, in a transaction too', async () => {
    const { lease } = leaseTables(db);
    const read = db.read.prepared('lease.all', (q) => q.sql.select({ name: lease.name }).from(lease));
    const inside = await db.transaction(async (tx) => {
      await add(tx, 'prepared');
      return tx.prepared('lease.all', (q) => q.sql.select({ name: lease.name }).from(lease)).execute();
    });
    expect(inside.map((row) => row.name)).toContain('prepared');
    expect((await read.execute()).map((row) => row.name)).toContain('prepared');
  });
});
