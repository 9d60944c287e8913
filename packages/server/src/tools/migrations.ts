import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
      ? (await generateSQLiteMigration((previous ?? emptySnapshot(await emptyOf(dialect))) as never, snapshot as never)).map((one) => copyWhatExists(one, previous))
      : await generateMigration((previous ?? emptySnapshot(await emptyOf(dialect))) as never, snapshot as never);
  return { statements, snapshot };
}

/** SQLite changes a column by copying its table: a column that is new there too has nothing to be copied from. */
function copyWhatExists(statement: string, previous: SqliteSnapshot | undefined): string {
  const copy = /^INSERT INTO `__new_(\w+)`\(([^)]*)\) SELECT (.*) FROM `\w+`;$/.exec(statement.trim());
  const columns = previous?.tables?.[copy?.[1] ?? '']?.columns;
  if (!copy || !columns) return statement;
  const kept = (copy[3] ?? '').split(', ').filter((column) => column.slice(1, -1) in columns).join(', ');
  return `INSERT INTO \`__new_${copy[1]}\`(${kept}) SELECT ${kept} FROM \`${copy[1]}\`;`;
}

/** Takes back the last migration of a dialect when it is `<number>_<name>`, so that it can be written again. */
export function takeBackMigration(dialect: Dialect, name: string): void {
  const folder = migrationsFolder(dialect);
  const last = journalOf(dialect).at(-1);
  if (last?.tag.slice(5) !== name) return;
  rmSync(join(folder, `${last.tag}.sql`));
  rmSync(join(folder, 'meta', `${last.tag.slice(0, 4)}_snapshot.json`), { force: true });
  writeJournal(dialect, journalOf(dialect).slice(0, -1));
}

/** Writes the next migration of a dialect when tables changed; returns its name, or `null`. */
export async function writeMigration(dialect: Dialect, name: string): Promise<string | null> {
  const { statements, snapshot } = await pendingStatements(dialect);
  if (statements.length === 0) return null;
  const tag = writeStatements(dialect, name, statements);
  writeFileSync(join(migrationsFolder(dialect), 'meta', `${tag.slice(0, 4)}_snapshot.json`), `${JSON.stringify(snapshot, null, 1)}\n`);
  return tag;
}

/** Writes the file of a migration and its line in the journal of migrations. */
function writeStatements(dialect: Dialect, name: string, statements: readonly string[]): string {
  const folder = migrationsFolder(dialect);
  mkdirSync(join(folder, 'meta'), { recursive: true });
  const entries = journalOf(dialect);
  const idx = entries.length;
  const tag = `${String(idx).padStart(4, '0')}_${name}`;
  writeFileSync(join(folder, `${tag}.sql`), statements.map((statement) => statement.trim()).join(`\n${BREAKPOINT}`) + '\n');
  // Only the order of `when` matters to the migrator; a counter keeps the file the same on every machine.
  const entry: JournalEntry = { idx, version: '6', when: 1_700_000_000_000 + idx, tag, breakpoints: true };
  writeJournal(dialect, [...entries, entry]);
  return tag;
}

function writeJournal(dialect: Dialect, entries: readonly JournalEntry[]): void {
  const text = JSON.stringify({ version: '7', dialect: dialect === 'sqlite' ? 'sqlite' : 'postgresql', entries }, null, 2);
  writeFileSync(join(migrationsFolder(dialect), 'meta', '_journal.json'), `${text}\n`);
}

function journalOf(dialect: Dialect): readonly JournalEntry[] {
  const file = join(migrationsFolder(dialect), 'meta', '_journal.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { entries: JournalEntry[] }).entries : [];
}

type SqliteSnapshot = { readonly id: string; readonly tables?: Readonly<Record<string, { readonly columns: Readonly<Record<string, unknown>> }>> };

function lastSnapshot(dialect: Dialect): SqliteSnapshot | undefined {
  const folder = join(migrationsFolder(dialect), 'meta');
  if (!existsSync(folder)) return undefined;
  const last = readdirSync(folder)
    .filter((file) => file.endsWith('_snapshot.json'))
    .toSorted()
    .at(-1);
  return last ? (JSON.parse(readFileSync(join(folder, last), 'utf8')) as SqliteSnapshot) : undefined;
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
