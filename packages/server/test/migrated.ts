import { openDatabase } from '../src/persistence/index.ts';

/** Makes every table in this database. */
export async function migrated(url: string): Promise<void> {
  const db = openDatabase(url);
  await db.migrate();
  await db.close();
}
