import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateDrizzleJson, generateMigration, generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { features } from '../features/index.ts';
import type { Dialect } from '../persistence/index.ts';
import { migrationsFolder } from '../persistence/migrations-folder.ts';

const BREAKPOINT = '--> statement-breakpoint\n';
const NO_SNAPSHOT = '00000000-0000-0000-0000-000000000000';

interface JournalEntry {
  readonly idx: number;
  readonly version: string;
  readonly when: number;
  readonly tag: string;
  readonly breakpoints: boolean;
}

/** All tables of all features in one dialect, by name. */
export function tablesOf(dialect: Dialect): Record<string, unknown> {
  return Object.assign({}, ...features.flatMap((feature) => feature.tables.map((tables) => tables({ dialect })))) as Record<string, unknown>;
}

/** The statements that bring the last snapshot to the tables of today; empty when nothing changed. */
export async function pendingStatements(dialect: Dialect): Promise<{ statements: string[]; snapshot: object }> {
  const previous = lastSnapshot(dialect);
  const snapshot = await snapshotOf(dialect, previous?.id);
  const statements =
    dialect === 'sqlite'
      ? await generateSQLiteMigration((previous ?? emptySnapshot(await emptyOf(dialect))) as never, snapshot as never)
      : await generateMigration((previous ?? emptySnapshot(await emptyOf(dialect))) as never, snapshot as never);
  return { statements, snapshot };
}

/** Writes the next migration of a dialect when tables changed; returns its name, or `null`. */
export async function writeMigration(dialect: Dialect, name: string): Promise<string | null> {
  const { statements, snapshot } = await pendingStatements(dialect);
  if (statements.length === 0) return null;
  const tag = writeStatements(dialect, name, statements);
  writeFileSync(join(migrationsFolder(dialect), 'meta', `${tag.slice(0, 4)}_snapshot.json`), `${JSON.stringify(snapshot, null, 1)}\n`);
  return tag;
}

/** Writes a migration of statements that tables do not say (triggers); the snapshot of the tables stays the last one. */
export function writeStatements(dialect: Dialect, name: string, statements: readonly string[]): string {
  const folder = migrationsFolder(dialect);
  mkdirSync(join(folder, 'meta'), { recursive: true });
  const entries = journalOf(dialect);
  const idx = entries.length;
  const tag = `${String(idx).padStart(4, '0')}_${name}`;
  writeFileSync(join(folder, `${tag}.sql`), statements.map((statement) => statement.trim()).join(`\n${BREAKPOINT}`) + '\n');
  // Only the order of `when` matters to the migrator; a counter keeps the file the same on every machine.
  const entry: JournalEntry = { idx, version: '6', when: 1_700_000_000_000 + idx, tag, breakpoints: true };
  writeFileSync(
    join(folder, 'meta', '_journal.json'),
    `${JSON.stringify({ version: '7', dialect: dialect === 'sqlite' ? 'sqlite' : 'postgresql', entries: [...entries, entry] }, null, 2)}\n`,
  );
  return tag;
}

function journalOf(dialect: Dialect): readonly JournalEntry[] {
  const file = join(migrationsFolder(dialect), 'meta', '_journal.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { entries: JournalEntry[] }).entries : [];
}

function lastSnapshot(dialect: Dialect): { id: string } | undefined {
  const folder = join(migrationsFolder(dialect), 'meta');
  if (!existsSync(folder)) return undefined;
  const last = readdirSync(folder)
    .filter((file) => file.endsWith('_snapshot.json'))
    .toSorted()
    .at(-1);
  return last ? (JSON.parse(readFileSync(join(folder, last), 'utf8')) as { id: string }) : undefined;
}

async function snapshotOf(dialect: Dialect, previousId: string | undefined): Promise<object> {
  const tables = tablesOf(dialect);
  const made =
    dialect === 'sqlite'
      ? await generateSQLiteDrizzleJson(tables, previousId ?? NO_SNAPSHOT)
      : generateDrizzleJson(tables, previousId ?? NO_SNAPSHOT);
  return made;
}

async function emptyOf(dialect: Dialect): Promise<object> {
  return dialect === 'sqlite' ? generateSQLiteDrizzleJson({}) : generateDrizzleJson({});
}

const emptySnapshot = (snapshot: object): object => ({ ...snapshot, id: NO_SNAPSHOT });
