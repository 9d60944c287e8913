import { takeBackMigration, writeMigration } from './migrations.ts';

// `node dist/tools/write-migrations.js <name>` adds what changed since the last migration. `--again` first takes back the
// last one when it bears that name: for one that no database outside this machine has met yet.
const [name = 'change', flag] = process.argv.slice(2);
for (const dialect of ['sqlite', 'postgres'] as const) {
  if (flag === '--again') takeBackMigration(dialect, name);
  const tag = await writeMigration(dialect, name);
  process.stdout.write(`${dialect}: ${tag ?? 'nothing changed'}\n`);
}
