import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../../tooling/lib/postgres.ts';
import { migrated } from './migrated.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the maintenance database of a real PostgreSQL, started for this run. */
    postgresUrl: string;
    /** Name of its database with every table and no row. */
    postgresTemplate: string;
  }
}

const TEMPLATE = 'apart_template';

/** Starts a real PostgreSQL once for all the suites, with a database whose tables are made: a world starts on a copy of it. */
export default async function preparePostgres(project: TestProject) {
  const postgres = await startPostgres({ settings: ['max_connections=200'] });
  project.provide('postgresUrl', postgres.url);
  await migrated(await postgres.create(TEMPLATE));
  project.provide('postgresTemplate', TEMPLATE);
  return () => postgres.stop();
}
