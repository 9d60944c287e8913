import { DrizzleQueryError } from 'drizzle-orm';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { logOptions } from './log.ts';

it('logs a failed query without its values', () => {
  const lines: string[] = [];
  const log = pino(logOptions, { write: (line: string) => void lines.push(line) });
  log.error({ err: new DrizzleQueryError('insert into account values (?, ?)', ['anne@martin.example', 'v1.sealed'], new Error('duplicate key')) }, 'incident');
  expect(lines[0]).toContain('insert into account');
  expect(lines[0]).toContain('duplicate key');
  expect(lines[0]).not.toMatch(/anne@martin|sealed/);
});
