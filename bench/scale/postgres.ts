import { chmodSync } from 'node:fs';
import { startPostgres } from '../../tooling/lib/postgres.ts';

/** A real PostgreSQL with its own settings, in a folder, as long as `work` lasts; `database` makes an empty one and gives its address. */
export async function withPostgres(folder: string, work: (database: (name: string) => Promise<string>) => Promise<void>): Promise<void> {
  // The server runs as a user of its own, who must be able to enter.
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ place: folder, settings: ['synchronous_commit=on', 'full_page_writes=on', 'shared_buffers=512MB', 'maintenance_work_mem=512MB', 'max_wal_size=4GB'] });
  try {
    await work(postgres.create);
  } finally {
    await postgres.stop();
  }
}
