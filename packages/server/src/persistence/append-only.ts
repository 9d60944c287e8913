import type { Dialect } from './kit.ts';

/** Tables whose rows may neither change nor go: the database itself refuses, whoever asks. */
const APPEND_ONLY_TABLES = ['journal'] as const;

/** The statements that make them so; they end the migrations of a fresh database. */
export function appendOnlyStatements(dialect: Dialect): readonly string[] {
  return APPEND_ONLY_TABLES.flatMap((table) => (dialect === 'sqlite' ? sqliteTriggers(table) : postgresTrigger(table)));
}

function sqliteTriggers(table: string): readonly string[] {
  return ['UPDATE', 'DELETE'].map(
    (event) =>
      `CREATE TRIGGER ${table}_no_${event.toLowerCase()} BEFORE ${event} ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`,
  );
}

function postgresTrigger(table: string): readonly string[] {
  return [
    `CREATE FUNCTION ${table}_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '${table} is append-only'; END $$;`,
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ${table}_is_append_only();`,
  ];
}
