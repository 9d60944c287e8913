import { rmSync } from 'node:fs';
import { appendOnlyStatements } from '../persistence/append-only.ts';
import { migrationsFolder } from '../persistence/migrations-folder.ts';
import { writeMigration, writeStatements } from './migrations.ts';

// `node dist/tools/write-migrations.js <name>` adds what changed; `--from-scratch` starts again from one migration,
// which is allowed only as long as no released database exists.
const [name = 'change', flag] = process.argv.slice(2);
for (const dialect of ['sqlite', 'postgres'] as const) {
  if (flag === '--from-scratch') rmSync(migrationsFolder(dialect), { recursive: true, force: true });
  const tag = await writeMigration(dialect, name);
  process.stdout.write(`${dialect}: ${tag ?? 'nothing changed'}\n`);
  if (flag === '--from-scratch') process.stdout.write(`${dialect}: ${writeStatements(dialect, 'append_only_journal', appendOnlyStatements(dialect))}\n`);
}
