import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const production = { APART_MODE: 'production', PUBLIC_URL: 'https://apart.example', SMTP_URL: 'smtp://mail.example', APART_KEY: Buffer.alloc(32, 7).toString('base64') };
const refusalOf = (env: Record<string, string | undefined>) => {
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
    ['a production without a mail server', { ...production, SMTP_URL: '' }, /SMTP_URL/],
    ['a production that does not say where it is', { ...production, PUBLIC_URL: undefined }, /PUBLIC_URL est obligatoire/],
    ['a production in clear', { ...production, PUBLIC_URL: 'http://apart.example' }, /PUBLIC_URL commence par https/],
    ['a public address that is none', { PUBLIC_URL: 'apart' }, /PUBLIC_URL/],
    ['a public address with a path', { PUBLIC_URL: 'https://apart.example/service' }, /PUBLIC_URL/],
    ['a proxy that is no address', { TRUSTED_PROXIES: '10.0.0.1, relais' }, /TRUSTED_PROXIES.*«\srelais\s»/],
    ['a range that is none', { TRUSTED_PROXIES: '10.0.0.0/33' }, /TRUSTED_PROXIES/],
    ['a provider without its secret', { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'apart' }, /OIDC_CLIENT_SECRET/],
    ['a provider without its address', { OIDC_CLIENT_ID: 'apart', OIDC_CLIENT_SECRET: 's' }, /OIDC_ISSUER/],
    ['a provider in clear in production', { ...production, OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_ID: 'apart', OIDC_CLIENT_SECRET: 's' }, /OIDC_ISSUER/],
    ['a provider that is no address', { OIDC_ISSUER: 'proconnect', OIDC_CLIENT_ID: 'apart', OIDC_CLIENT_SECRET: 's' }, /OIDC_ISSUER/],
    ['a database of another kind', { DATABASE_URL: 'mysql://localhost/apart' }, /DATABASE_URL/],
    ['an address of PostgreSQL that is broken', { DATABASE_URL: 'postgres://:::' }, /DATABASE_URL/],
    ['a port that is no port', { PORT: '99999' }, /PORT/],
    ['a mode that does not exist', { APART_MODE: 'prod' }, /APART_MODE/],
  ])('stop the start with one French line for %s', (_, env, names) => {
    const message = refusalOf(env);
    expect(message).toMatch(names);
    expect(message?.split('\n')).toHaveLength(1);
    expect(message).not.toMatch(/invalid (url|input|option|string)|expected|received/i);
  });

  it('believe no proxy, unless so many or these addresses are named', () => {
    expect(readConfig({}).trustedProxies).toBe(false);
    expect(readConfig({ TRUSTED_PROXIES: '0' }).trustedProxies).toBe(false);
    expect(readConfig({ TRUSTED_PROXIES: '2' }).trustedProxies).toBe(2);
    expect(readConfig({ TRUSTED_PROXIES: '10.0.0.0/8, ::1' }).trustedProxies).toEqual(['10.0.0.0/8', '::1']);
  });

  it('offer an identity provider when its three settings are there, under the name of its label', () => {
    expect(readConfig({}).oidc).toBeNull();
    const provider = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'apart', OIDC_CLIENT_SECRET: 's3cret' };
    expect(readConfig(provider).oidc).toEqual({ issuer: 'https://id.example', clientId: 'apart', clientSecret: 's3cret', label: 'ProConnect', trustsEmail: false });
    expect(readConfig({ ...provider, OIDC_LABEL: 'AgentConnect' }).oidc?.label).toBe('AgentConnect');
  });

  it('write links without a double bar', () => {
    expect(readConfig({ PUBLIC_URL: 'https://apart.example/' }).publicUrl).toBe('https://apart.example');
  });

  it('never repeat the password of a database address', () => {
    expect(refusalOf({ DATABASE_URL: 'mysql://apart:s3cret@localhost/apart' })).not.toContain('s3cret');
  });
});
