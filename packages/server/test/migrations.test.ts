import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrationsFolder } from '../src/persistence/migrations-folder.ts';
import { pendingStatements } from '../src/tools/migrations.ts';

const scripts = (dialect: 'sqlite' | 'postgres') => readdirSync(migrationsFolder(dialect)).filter((name) => name.endsWith('.sql'));

describe('the committed migrations', () => {
  it.each(['sqlite', 'postgres'] as const)('bring %s to the tables of today: nothing is left to write', async (dialect) => {
    expect((await pendingStatements(dialect)).statements).toEqual([]);
  });

  it('go in pairs, one of each name for each database', () => {
    expect(scripts('sqlite')).toEqual(scripts('postgres'));
  });
});
