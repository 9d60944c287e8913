import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWorld, databases, type World } from './world.ts';

describe('a message of HTTP', () => {
  let world: World;
  let port: number;
  beforeAll(async () => {
    world = await aWorld(databases[0]!);
    await world.app.http.listen({ host: '127.0.0.1', port: 0 });
    port = (world.app.http.server.address() as AddressInfo).port;
  });
  afterAll(() => world.close());

  /** First line of each answer to bytes sent as they are, until the service closes: it does after a doubtful request, and where it is asked to. */
  async function statusLines(bytes: string): Promise<string[]> {
    const socket = connect(port, '127.0.0.1');
    let received = '';
    socket.on('data', (chunk) => void (received += chunk.toString()));
    socket.on('error', () => {});
    socket.write(bytes);
    await once(socket, 'close');
    return received.split('\r\n').filter((line) => line.startsWith('HTTP/'));
  }
  const HIDDEN = 'GET /livez HTTP/1.1\r\nHost: a\r\n\r\n';

  it('has one length: another request hidden in a doubtful body is not answered', async () => {
    const body = `0\r\n\r\n${HIDDEN}`;
    const post = (headers: string) => `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`;
    for (const headers of [
      `Content-Length: ${body.length}\r\nTransfer-Encoding: chunked`,
      'Content-Length: 5\r\nContent-Length: 60',
      'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity',
      'Transfer-Encoding: xchunked',
    ]) {
      expect(await statusLines(post(headers)), headers).toEqual([expect.stringContaining(' 400 ')]);
    }
    expect(await statusLines(HIDDEN.replace('Host: a', 'Host: a\r\nConnection: close'))).toEqual([expect.stringContaining(' 200 ')]);
  });

  it('has no line of header broken in two, and no header without end', async () => {
    expect(await statusLines('GET /livez HTTP/1.1\r\nHost: a\r\nX-One: a\rX-Two: b\r\n\r\n')).toEqual([expect.stringContaining(' 400 ')]);
    expect(await statusLines(`GET /livez HTTP/1.1\r\nHost: a\r\nX-One: ${'a'.repeat(40_000)}\r\n\r\n`)).toEqual([expect.stringContaining(' 431 ')]);
  });

  it.each([
    ['GET', '/livez', undefined, 'application/json; charset=utf-8'],
    ['POST', '/graphql', { query: '{ service { demoMode } }' }, 'application/json; charset=utf-8'],
    ['POST', '/graphql', { query: '{' }, 'application/json; charset=utf-8'],
    ['GET', '/graphql/nowhere', undefined, 'application/json; charset=utf-8'],
    ['GET', '/api', undefined, 'text/html; charset=utf-8'],
  ] as const)('says its type and its characters (%s %s %o)', async (method, url, payload, type) => {
    const answer = await world.app.http.inject({ method, url, ...(payload ? { payload } : {}), headers: { accept: '*/*' } });
    expect(answer.headers['content-type']).toBe(type);
  });

  it('whose sender goes away before its end is no incident', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /graphql HTTP/1.1\r\nHost: a\r\ncontent-type: application/json\r\ncontent-length: 5000\r\nexpect: 100-continue\r\n\r\n{"query":"{');
    await once(socket, 'data');
    socket.resetAndDestroy();
    await expect.poll(() => world.logLines.filter((line) => line.includes('sending cut'))).toHaveLength(1);
    expect(world.logLines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
