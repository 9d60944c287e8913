import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';

/** A database with every table and no row: its address, and how to remove it. */
export interface TestDatabase {
  readonly url: string;
  remove(): Promise<void>;
}

/** The two databases on which the same suites run: `describe.each(databases)('… on $name', ({ create }) => …)`. */
export const databases: readonly { readonly name: 'SQLite' | 'PostgreSQL'; create(): Promise<TestDatabase> }[] = [
  {
    name: 'SQLite',
    async create() {
      const folder = mkdtempSync(join(tmpdir(), 'apart-test-'));
      const file = join(folder, 'apart.sqlite');
      copyFileSync(inject('sqliteTemplate'), file);
      return { url: file, remove: async () => rmSync(folder, { recursive: true, force: true }) };
    },
  },
  {
    name: 'PostgreSQL',
    async create() {
      const admin = inject('postgresUrl');
      const name = `t${randomUUID().replaceAll('-', '')}`;
      await asAdmin(admin, `CREATE DATABASE ${name} TEMPLATE ${inject('postgresTemplate')} STRATEGY FILE_COPY`);
      const url = new URL(admin);
      url.pathname = `/${name}`;
      return { url: url.href, remove: () => asAdmin(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
    },
  },
];

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
