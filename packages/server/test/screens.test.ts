import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWorld, databases, type World } from './world.ts';

const PAGE = `<!doctype html><html lang="fr"><title>APART</title>${'<p>Une page.</p>'.repeat(200)}</html>`;
const AIDE = PAGE.replace('APART', 'Aide — APART');
const FRAME = PAGE.replace('APART', 'Ouverture — APART');
const SCRIPT = 'export const written = "once";\n'.repeat(200);

describe('the screens, as the browser receives them', () => {
  let world: World;
  const root = mkdtempSync(join(tmpdir(), 'apart-screens-'));
  // What a build leaves: the page, and each asset under the name of its content, compressed beside itself.
  const asset = join(root, 'assets/index-Ab12Cd34.js');
  const [br, gz] = [brotliCompressSync(SCRIPT), gzipSync(SCRIPT)];
  beforeAll(async () => {
    mkdirSync(join(root, 'assets'));
    for (const [name, page] of [['index.html', PAGE], ['aide.html', AIDE], ['frame.html', FRAME]] as const) {
      writeFileSync(join(root, name), page);
      writeFileSync(join(root, `${name}.br`), brotliCompressSync(page));
    }
    writeFileSync(asset, SCRIPT);
    writeFileSync(`${asset}.br`, br);
    writeFileSync(`${asset}.gz`, gz);
    world = await aWorld(databases[0]!, { env: { WEB_ROOT: root } });
  });
  afterAll(async () => {
    await world.close();
    rmSync(root, { recursive: true });
  });
  const get = (url: string, encodings = '', accept = '*/*') => world.app.http.inject({ url, headers: { accept, ...(encodings && { 'accept-encoding': encodings }) } });

  it.each([
    ['br, gzip', 'br', br],
    ['gzip, deflate', 'gzip', gz],
  ])('sends an asset as it was compressed by the build (%s)', async (accepted, encoding, bytes) => {
    const answer = await get('/assets/index-Ab12Cd34.js', accepted);
    expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([200, encoding]);
    expect(answer.rawPayload.equals(bytes)).toBe(true);
    expect(answer.headers['content-type']).toMatch(/\/javascript/);
    expect(answer.headers['vary']).toMatch(/accept-encoding/i);
  });

  it('sends an asset as it is to who reads no compression', async () => {
    const answer = await get('/assets/index-Ab12Cd34.js');
    expect(answer.headers).not.toHaveProperty('content-encoding');
    expect(answer.body).toBe(SCRIPT);
    expect(answer.headers['vary'], 'a cache between us gives it to nobody else').toMatch(/accept-encoding/i);
  });

  it('lets an asset be kept for ever, since its name changes with its content', async () => {
    expect((await get('/assets/index-Ab12Cd34.js', 'br')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it.each([
    ['/', PAGE],
    ['/index.html', PAGE],
    ['/aide', AIDE],
    ['/aide?motif=AUTRE', AIDE],
    ['/dap/069-000000-00', FRAME],
    ['/aide/..%2f..%2fetc/passwd', FRAME],
  ])('sends the page that the build has drawn, or the frame of all others, compressed, and asked for again each time (%s)', async (url, page) => {
    const answer = await get(url, 'br, gzip', 'text/html');
    expect([answer.statusCode, answer.headers['cache-control'], answer.headers['content-encoding']]).toEqual([200, 'no-cache', 'br']);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe(page);
  });

  it.each(['/', '/aide', '/dap/069-000000-00'])('gives a page whole to who has it already: Firefox may show the answer that it has not changed, which is empty (%s)', async (url) => {
    const { headers } = await get(url, 'br', 'text/html');
    expect([headers['etag'], headers['last-modified']]).toEqual([undefined, undefined]);
    const again = await world.app.http.inject({ url, headers: { accept: 'text/html', 'if-modified-since': new Date(Date.now() + 60_000).toUTCString() } });
    expect([again.statusCode, again.body.length]).toEqual([200, (await get(url, '', 'text/html')).body.length]);
  });

  it('keeps nothing of an asset that is not there, which may be that of a version not yet in place', async () => {
    const answer = await get('/assets/index-Zz99Yy88.js', 'br');
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([404, 'no-store']);
  });
});
