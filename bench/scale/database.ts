import { createDeps } from '@apart/server';
import { readConfig } from '@apart/server/config';
import { accountTables, openSession, SESSION_COOKIE } from '@apart/server/features/accounts/index';
import { features } from '@apart/server/features/index';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { insertEstablishments, insertFiles, NOW_MS, placesFor, type BenchPlace } from './rows.ts';

type Deps = ReturnType<typeof createDeps>;

/** One database of so many files, and the agents who ask. */
export interface ScaleDatabase {
  readonly url: string;
  readonly files: number;
  readonly places: readonly BenchPlace[];
  readonly cookies: { readonly rhone: string; readonly three: string; readonly national: string };
}

/** Fills a database by bare statements, its indexes made after its rows. `url`: a path, or `postgres://…` of an empty database. */
export async function fill(url: string, files: number): Promise<ScaleDatabase> {
  const places = placesFor(files);
  await withDeps(url, async (deps) => {
    await deps.db.migrate();
    for (const feature of features) await feature.prepare?.(deps);
  });
  // Nobody else holds the file: SQLite then does without its journal.
  await (url.startsWith('postgres://') ? fillPostgres(url, files, places) : fillSqlite(url, files, places));
  return { url, files, places, cookies: await withDeps(url, openSessions) };
}

async function withDeps<T>(url: string, work: (deps: Deps) => Promise<T>): Promise<T> {
  const deps = createDeps(readConfig({ APART_MODE: 'test', DATABASE_URL: url, LOG_LEVEL: 'silent' }));
  try {
    return await work(deps);
  } finally {
    await deps.pdf.close();
    await deps.db.close();
  }
}

function openSessions(deps: Deps): Promise<ScaleDatabase['cookies']> {
  return deps.db.transaction(async (tx) => {
    const { account, agentPerimeter } = accountTables(tx);
    const at = new Date(NOW_MS);
    const open = async (id: string, role: 'UD' | 'DGEFP', departements: readonly string[]) => {
      await tx.sql.insert(account).values({ id, email: `${id}@bench.example`, identifier: id, passwordHash: '-', firstName: 'A', lastName: 'Gent', phone: null, role, emailConfirmedAt: at, createdAt: at });
      for (const departement of departements) await tx.sql.insert(agentPerimeter).values({ accountId: id, departement });
      return `${SESSION_COOKIE}=${await openSession(tx, id, new Date('2100-01-01T00:00:00Z'))}`;
    };
    return { rhone: await open('agent', 'UD', ['69']), three: await open('three', 'UD', ['69', '75', '13']), national: await open('national', 'DGEFP', []) };
  });
}

async function fillSqlite(file: string, files: number, places: readonly BenchPlace[]): Promise<void> {
  const db = new BetterSqlite3(file);
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -1000000');
  db.exec('create table bench_place (k integer primary key, siret text, departement text, name text)');
  const insert = db.prepare('insert into bench_place values (?, ?, ?, ?)');
  db.transaction(() => places.forEach(({ siret, departement, name }, k) => insert.run(k, siret, departement, name)))();
  const indexes = db.prepare("select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name in ('dap', 'establishment', 'establishment_word')").all() as { name: string; sql: string }[];
  for (const { name } of indexes) db.exec(`drop index "${name}"`);
  const source = `with recursive g(n) as (select 0 union all select n + 1 from g where n < ${files - 1}) select n, (n * 48271) % 65537 as h from g`;
  db.exec(insertFiles(files, source, { instant: (ms) => ms, json: (text) => text, pad: (n) => `substr('0000000' || ${n}, -7)` }));
  for (const statement of insertEstablishments(String(NOW_MS))) db.exec(statement);
  for (const { sql } of indexes) db.exec(sql);
  db.exec('drop table bench_place');
  db.pragma('journal_mode = WAL');
  db.close();
}

async function fillPostgres(url: string, files: number, places: readonly BenchPlace[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('create table bench_place (k integer primary key, siret text, departement text, name text)');
    const columns = [places.map((_, k) => k), places.map((one) => one.siret), places.map((one) => one.departement), places.map((one) => one.name)];
    await client.query('insert into bench_place select * from unnest($1::int[], $2::text[], $3::text[], $4::text[])', columns);
    const { rows: indexes } = await client.query<{ indexname: string; indexdef: string }>(
      "select indexname, indexdef from pg_indexes where tablename in ('dap', 'establishment_word') and indexname not like '%pk%' and indexname not like '%pkey%'",
    );
    for (const { indexname } of indexes) await client.query(`drop index "${indexname}"`);
    const source = `select n, (n::bigint * 48271) % 65537 as h from generate_series(0, ${files - 1}) as n`;
    const instant = (ms: string): string => `to_timestamp((${ms})::double precision / 1000)`;
    await client.query(insertFiles(files, source, { instant, json: (text) => `${text}::jsonb`, pad: (n) => `lpad(${n}::text, 7, '0')` }).replaceAll("substr('0' || p.departement, -3)", "right('0' || p.departement, 3)"));
    for (const statement of insertEstablishments(instant(String(NOW_MS)))) await client.query(statement);
    for (const { indexdef } of indexes) await client.query(indexdef);
    await client.query('drop table bench_place');
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
