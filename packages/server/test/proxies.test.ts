import { afterEach, describe, expect, it } from 'vitest';
import { aWorld, databases, type World } from './world.ts';

let world: World;
afterEach(() => world.close());

/** Two tries a minute for one address: the third from the same one is stopped. */
const open = async (env: Record<string, string>) => {
  world = await aWorld(databases[0]!, { env: { REQUESTS_PER_MINUTE: '60', ...env } });
};
async function statusOf(forwardedFor: string): Promise<number> {
  const answer = await world.app.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': forwardedFor },
    payload: { query: 'mutation { signIn(login: "x@ici.example", password: "wrong") { refusals { code } } }' },
  });
  return answer.statusCode;
}
const statusesOf = async (addresses: readonly string[]): Promise<number[]> => {
  const statuses: number[] = [];
  for (const address of addresses) statuses.push(await statusOf(address));
  return statuses;
};

describe('the address that is counted', () => {
  it('is the one of the socket, whatever the request says, when no proxy is trusted', async () => {
    await open({});
    expect(await statusesOf(['203.0.113.1', '203.0.113.2', '203.0.113.3'])).toEqual([200, 200, 429]);
  });

  it('is the one that a trusted proxy gives', async () => {
    await open({ TRUSTED_PROXIES: '127.0.0.0/8' });
    expect(await statusesOf(['203.0.113.1', '203.0.113.2', '203.0.113.3', '203.0.113.1', '203.0.113.1'])).toEqual([200, 200, 200, 200, 429]);
  });

  it('is not the one that a request invents in front of the proxies that are counted', async () => {
    await open({ TRUSTED_PROXIES: '1' });
    expect(await statusesOf(['198.51.100.1, 203.0.113.1', '198.51.100.2, 203.0.113.1', '198.51.100.3, 203.0.113.1'])).toEqual([200, 200, 429]);
  });

  it('is not the one that a proxy of another place gives', async () => {
    await open({ TRUSTED_PROXIES: '10.0.0.0/8' });
    expect(await statusesOf(['203.0.113.1', '203.0.113.2', '203.0.113.3'])).toEqual([200, 200, 429]);
  });
});
