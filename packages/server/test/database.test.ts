import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaseTables } from '../src/jobs/tables.ts';
import { among, mirroredInstant, openDatabase, type Database, type Transaction } from '../src/persistence/index.ts';
import { habilitationTables } from '../src/features/habilitations/index.ts';
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

  it('inserts thousands of rows at once: instants, nulls and defaults as one by one, and none of them when the work throws', async () => {
    const { habilitation } = habilitationTables(db);
    const rows = Array.from({ length: 7_000 }, (_, n) => ({ id: `many-${n}`, accountId: 'a', siret: 'many', role: 'READER' as const, title: 'é', since: at }));
    await expect(
      db.transaction(async (tx) => {
        await tx.insertAll(habilitation, rows);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await db.read.sql.$count(habilitation, eq(habilitation.siret, 'many'))).toBe(0);
    await db.transaction(async (tx) => {
      await tx.insertAll(habilitation, []);
      await tx.insertAll(habilitation, rows);
    });
    expect(await db.read.sql.$count(habilitation, eq(habilitation.siret, 'many'))).toBe(7_000);
    const [row] = await db.read.sql.select().from(habilitation).where(eq(habilitation.id, 'many-6999'));
    expect(row).toEqual({ ...rows[6999], siren: null, endedAt: null, version: 1 });
  });

  it('inserts nothing by a transaction that has ended', async () => {
    const ended = await db.transaction(async (tx) => tx);
    await expect(ended.insertAll(leaseTables(db).lease, [{ name: 'late', holder: 'h', until: at }])).rejects.toThrow('has ended');
  });

  it('looks for any number of texts by one parameter', async () => {
    await db.transaction(async (tx) => void (await add(tx, 'it’s “one”')));
    const { lease } = leaseTables(db);
    const found = async (values: string[]) => (await db.read.sql.select({ name: lease.name }).from(lease).where(among(db, lease.name, values))).map(({ name }) => name);
    expect(await found(['it’s “one”', ...Array.from({ length: 70_000 }, (_, n) => `no-${n}`)])).toEqual(['it’s “one”']);
    expect(await found([])).toEqual([]);
  });

  it('mirrors an instant to the millisecond, whatever the time of the year', async () => {
    const { lease } = leaseTables(db);
    const last = new Date('9999-12-31T00:00:00Z');
    for (const until of [at, new Date('2026-10-25T00:30:00.999Z'), new Date(0), new Date('2040-02-29T12:00:00.001Z')]) {
      await db.transaction(async (tx) => {
        await tx.sql.delete(lease).where(eq(lease.name, 'mirror'));
        await tx.sql.insert(lease).values({ name: 'mirror', holder: 'h', until, lastRunAt: null });
        await tx.sql.update(lease).set({ lastRunAt: sql`${mirroredInstant(tx, last, lease.until)}` }).where(eq(lease.name, 'mirror'));
      });
      const [row] = await db.read.sql.select().from(lease).where(eq(lease.name, 'mirror'));
      expect(row?.lastRunAt).toEqual(new Date(last.getTime() - until.getTime()));
    }
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

  it('tells apart two prepared statements whose names differ only after 63 characters', async () => {
    const { lease } = leaseTables(db);
    await db.transaction(async (tx) => void (await add(tx, 'one')));
    const named = (end: string, wanted: string) => db.read.prepared(`${'x'.repeat(70)} ${end}`, (q) => q.sql.select({ name: lease.name }).from(lease).where(eq(lease.name, wanted)));
    expect(await named('one', 'one').execute()).toEqual([{ name: 'one' }]);
    expect(await named('none', 'nobody').execute()).toEqual([]);
  });
});
