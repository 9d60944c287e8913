import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWorld, databases, type World } from './world.ts';

const PRODUCTION = { APART_MODE: 'production', PUBLIC_URL: 'https://apart.example', SMTP_URL: 'smtp://127.0.0.1:9', APART_KEY: Buffer.alloc(32, 7).toString('base64') };

describe('what every answer tells the browser', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(databases[0]!, { env: PRODUCTION });
  });
  afterAll(() => world.close());
  const headersOf = async (url: string, method: 'GET' | 'POST' = 'GET') => {
    const payload = method === 'POST' ? { payload: { query: '{ service { demoMode } }' } } : {};
    return (await world.app.http.inject({ method, url, headers: { 'content-type': 'application/json' }, ...payload })).headers;
  };
  const policyOf = (header: unknown) => new Map(String(header).split(';').map((part) => part.trim().split(' ')).map(([name = '', ...values]) => [name, values]));

  it.each(['/livez', '/nowhere', '/files/unknown', '/oidc/retour'])('runs and draws nothing that does not come from here (%s)', async (url) => {
    const policy = policyOf((await headersOf(url))['content-security-policy']);
    expect(policy.get('default-src')).toEqual(["'self'"]);
    for (const name of ['script-src', 'style-src', 'connect-src', 'form-action']) expect(policy.get(name), name).toEqual(["'self'"]);
    for (const name of ['object-src', 'frame-src', 'frame-ancestors', 'base-uri', 'script-src-attr']) expect(policy.get(name), name).toEqual(["'none'"]);
    expect([...policy.values()].flat().join(' ')).not.toMatch(/unsafe|\*|http/);
  });

  it.each(['/livez', '/graphql'])('is kept from other sites, frames and guesses of type (%s)', async (url) => {
    const headers = await headersOf(url, url === '/graphql' ? 'POST' : 'GET');
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    });
    expect(headers['permissions-policy']).toContain('camera=(), ');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
  });

  it('lets the playground run its own page, and no other', async () => {
    const playground = policyOf((await headersOf('/api'))['content-security-policy']);
    expect(playground.get('script-src')).toEqual(["'self'", "'unsafe-inline'", "'unsafe-eval'"]);
    expect(playground.get('frame-ancestors')).toEqual(["'none'"]);
    expect([...playground.values()].flat().join(' ')).not.toMatch(/\*|http/);
    expect(policyOf((await headersOf('/api/unknown'))['content-security-policy']).get('script-src')).toEqual(["'self'"]);
  });
});

it('asks for https to stay only where it is: a demonstration on http promises nothing', async () => {
  const world = await aWorld(databases[0]!);
  try {
    const { headers } = await world.app.http.inject({ method: 'GET', url: '/livez' });
    expect(headers).not.toHaveProperty('strict-transport-security');
  } finally {
    await world.close();
  }
});
