import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const production = { APART_MODE: 'production', SMTP_URL: 'smtp://mail.example', APART_KEY: Buffer.alloc(32, 7).toString('base64') };
const refusalOf = (env: Record<string, string>) => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return undefined;
};

describe('the settings', () => {
  it('start a demonstration with nothing set, on SQLite', () => {
    expect(readConfig({})).toMatchObject({ demoMode: true, demoData: true, databaseUrl: 'data/apart.sqlite', port: 4000 });
  });

  it('fill no production with invented people', () => {
    expect(readConfig(production)).toMatchObject({ demoMode: false, demoData: false });
  });

  it.each([
    ['a production without its key', { ...production, APART_KEY: '' }, /APART_KEY/],
    ['a key that is too short', { ...production, APART_KEY: 'c2hvcnQ=' }, /32 octets/],
    ['a production without a mail server', { APART_MODE: 'production', APART_KEY: production.APART_KEY }, /SMTP_URL/],
    ['a database of another kind', { DATABASE_URL: 'mysql://localhost/apart' }, /DATABASE_URL/],
    ['an address of PostgreSQL that is broken', { DATABASE_URL: 'postgres://:::' }, /DATABASE_URL/],
    ['a port that is no port', { PORT: '99999' }, /PORT/],
    ['a mode that does not exist', { APART_MODE: 'prod' }, /APART_MODE/],
  ])('stop the start with one French line for %s', (_, env, names) => {
    const message = refusalOf(env);
    expect(message).toMatch(names);
    expect(message?.split('\n')).toHaveLength(1);
  });

  it('never repeat the password of a database address', () => {
    expect(refusalOf({ DATABASE_URL: 'mysql://apart:s3cret@localhost/apart' })).not.toContain('s3cret');
  });
});
