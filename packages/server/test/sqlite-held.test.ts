import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaseTables } from '../src/jobs/tables.ts';
import { openDatabase, type Database } from '../src/persistence/index.ts';
import { databases, type TestDatabase } from './databases.ts';

describe('a SQLite file that another process holds', () => {
  let place: TestDatabase;
  let db: Database;
  let other: BetterSqlite3.Database;
  beforeAll(async () => {
    place = await databases.find(({ name }) => name === 'SQLite')!.create();
    db = openDatabase(place.url);
    other = new BetterSqlite3(place.url);
  });
  afterAll(async () => {
    other.close();
    await db.close();
    await place.remove();
  });

  it('is waited for without holding the thread: reads are answered, then each act is written, in its turn', async () => {
    const written: string[] = [];
    const add = (name: string) =>
      db.transaction(async (tx) => {
        await tx.sql.insert(leaseTables(tx).lease).values({ name, holder: 'h', until: new Date(0), lastRunAt: null });
        written.push(name);
      });
    other.exec('BEGIN IMMEDIATE');
    const acts = [add('first'), add('second')];
    expect(await db.read.sql.$count(leaseTables(db).lease)).toBe(0);
    expect(written).toEqual([]);
    other.exec('COMMIT');
    await Promise.all(acts);
    expect(written).toEqual(['first', 'second']);
    expect(await db.read.sql.$count(leaseTables(db).lease)).toBe(2);
  });
});
