import { closeSync, existsSync, openSync } from 'node:fs';
import { DrizzleQueryError } from 'drizzle-orm';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createLogger, logOptions } from './log.ts';

it('logs a failed query without its values', () => {
  const lines: string[] = [];
  const log = pino(logOptions, { write: (line: string) => void lines.push(line) });
  log.error({ err: new DrizzleQueryError('insert into account values (?, ?)', ['anne@martin.example', 'v1.sealed'], new Error('duplicate key')) }, 'incident');
  expect(lines[0]).toContain('insert into account');
  expect(lines[0]).toContain('duplicate key');
  expect(lines[0]).not.toMatch(/anne@martin|sealed/);
});

it('logs where it happened, and no line of a letter that a failed query held', () => {
  const lines: string[] = [];
  const log = pino(logOptions, { write: (line: string) => void lines.push(line) });
  const letter = 'Bonjour Anne,\n\nVotre lien\u00a0:\n    at /confirmer/secret-of-the-link (it expires)';
  const query = new DrizzleQueryError('insert into message values (?, ?)', [letter, 'anne@martin.example'], new Error('disk full'));
  log.error({ err: query }, 'incident');
  log.error({ err: new Error('outbox failed', { cause: query }) }, 'incident');
  expect(lines.join('')).toContain('log.test.ts');
  expect(lines.join('')).toContain('disk full');
  expect(lines.join('')).not.toMatch(/Bonjour|secret-of-the-link|anne@martin/);
});

it.runIf(existsSync('/dev/full'))('throws at nobody when the disk of its lines is full', () => {
  const full = openSync('/dev/full', 'w');
  const log = createLogger('info', full);
  for (let n = 0; n < 3; n += 1) log.info('A line');
  closeSync(full);
});
