import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrated } from './migrated.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** An SQLite file with every table and no row. */
    sqliteTemplate: string;
  }
}

/** Makes the tables once for all the suites: a world starts on a copy, which costs far less than the migrations. */
export default async function prepareSqlite(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'apart-sqlite-'));
  const template = join(folder, 'template.sqlite');
  await migrated(template);
  project.provide('sqliteTemplate', template);
  return () => rmSync(folder, { recursive: true, force: true });
}
