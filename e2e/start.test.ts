import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../tooling/lib/free-port.ts';
import { startPostgres, type Postgres } from '../tooling/lib/postgres.ts';
import { startService } from './harness/server.ts';

const main = fileURLToPath(new URL('../packages/server/dist/main.js', import.meta.url));

interface End {
  readonly code: number | null;
  readonly said: string;
}

/** Starts the service as an operator does and waits for its end, thirty seconds at most; only these variables, none of the shell's. */
function startAndEnd(env: Record<string, string>, args: readonly string[] = []): Promise<End> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env['PATH'] ?? '', PORT: '0', LOG_LEVEL: 'silent', ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    child.once('error', reject);
    const late = setTimeout(() => child.kill('SIGKILL'), 30_000);
    child.once('exit', (code) => {
      clearTimeout(late);
      resolve({ code, said: said.trim() });
    });
  });
}

/** A mistake of the operator is one line, in French, that names what to mend. */
function expectOneLine({ code, said }: End, ...words: readonly string[]): void {
  expect(code).toBe(1);
  expect(said.split('\n')).toHaveLength(1);
  for (const word of words) expect(said).toContain(word);
  expect(said).not.toMatch(/^\s+at /m);
}

const production = { APART_MODE: 'production', PUBLIC_URL: 'https://apart.example', SMTP_URL: 'smtp://127.0.0.1:25' };

describe('a start that cannot be says why', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'apart-start-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('without a key in production', async () => {
    expectOneLine(await startAndEnd({ ...production, DATABASE_URL: join(folder, 'a.sqlite') }), 'APART_KEY', '32 octets en base64');
  });

  it('with a key that is too short, which it does not repeat', async () => {
    const end = await startAndEnd({ ...production, APART_KEY: 'dHJvcCBjb3VydA==', DATABASE_URL: join(folder, 'b.sqlite') });
    expectOneLine(end, 'APART_KEY');
    expect(end.said).not.toContain('dHJvcCBjb3VydA==');
  });

  it('without a mail server in production', async () => {
    expectOneLine(await startAndEnd({ APART_MODE: 'production', DATABASE_URL: join(folder, 'c.sqlite') }), 'SMTP_URL');
  });

  it('without its public address in production, and with one in clear', async () => {
    expectOneLine(await startAndEnd({ ...production, PUBLIC_URL: '', DATABASE_URL: join(folder, 'f.sqlite') }), 'PUBLIC_URL');
    expectOneLine(await startAndEnd({ ...production, PUBLIC_URL: 'http://apart.example', DATABASE_URL: join(folder, 'g.sqlite') }), 'PUBLIC_URL', 'https://');
  });

  it('with half of an identity provider', async () => {
    expectOneLine(await startAndEnd({ OIDC_ISSUER: 'https://id.example', DATABASE_URL: join(folder, 'h.sqlite') }), 'OIDC_CLIENT_ID');
  });

  it('with an unknown kind of database', async () => {
    expectOneLine(await startAndEnd({ DATABASE_URL: 'mysql://localhost/apart' }), 'DATABASE_URL', 'mysql://');
  });

  it('with a folder that cannot be made', async () => {
    const file = join(folder, 'plain');
    writeFileSync(file, '');
    expectOneLine(await startAndEnd({ DATABASE_URL: join(file, 'data', 'apart.sqlite') }), 'DATABASE_URL', 'ne s’ouvre pas');
  });

  it('with a file that is no database', async () => {
    const file = join(folder, 'texte.sqlite');
    writeFileSync(file, 'Ceci est un texte, et non une base de données. '.repeat(50));
    expectOneLine(await startAndEnd({ DATABASE_URL: file }), 'DATABASE_URL', 'SQLITE_NOTADB');
  });

  it('with a PostgreSQL that does not answer, without repeating its password', async () => {
    const end = await startAndEnd({ DATABASE_URL: `postgres://apart:motdepasse@127.0.0.1:${await freePort()}/apart` });
    expectOneLine(end, 'DATABASE_URL', 'ne répond pas');
    expect(end.said).not.toContain('motdepasse');
  });

  it('with a port that is taken', async () => {
    const taker = createServer();
    await new Promise<void>((resolve) => void taker.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = taker.address() as { port: number };
      // In production nothing is told into the database first, which would be most of the wait.
      const env = { ...production, APART_KEY: randomBytes(32).toString('base64'), PORT: String(port), DATABASE_URL: join(folder, 'd.sqlite') };
      expectOneLine(await startAndEnd(env), 'port', 'déjà pris');
    } finally {
      taker.close();
    }
  });

  it('with a day to play that is no day', async () => {
    expectOneLine(await startAndEnd({ DATABASE_URL: join(folder, 'e.sqlite') }, ['--now', 'hier']), '--now', '«\u00a0hier\u00a0»');
  });
});

describe('a stop asked by a signal', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'apart-stop-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['SIGTERM', 'SIGINT'] as const)('by %s answers what it has begun, puts everything away and ends well', async (signal) => {
    const port = await freePort();
    const env = { ...process.env, ...production, APART_KEY: randomBytes(32).toString('base64'), PORT: String(port), DATABASE_URL: join(folder, `${signal}.sqlite`), LOG_LEVEL: 'silent' };
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      const ended = once(child, 'exit');
      for await (const chunk of child.stdout) if (String(chunk).includes('APART écoute')) break;
      expect(await answerAcross(port, () => child.kill(signal))).toMatchObject({ statusCode: 200, headers: { connection: 'close' } });
      expect(await ended).toEqual([0, null]);
    } finally {
      child.kill('SIGKILL');
    }
  });
});

/** The answer to a question whose head the service has read, and whose body comes only after `meanwhile`; its caller keeps connections. */
function answerAcross(port: number, meanwhile: () => void): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'true', expect: '100-continue' };
    const question = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers });
    question.once('continue', () => {
      meanwhile();
      setTimeout(() => question.end(JSON.stringify({ query: '{ __typename }' })), 300);
    });
    question.once('response', (answer) => resolve(answer.resume()));
    question.once('error', reject);
    question.flushHeaders();
  });
}

describe('a Node that is too old', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'apart-node-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The real entry, in a process that takes itself for Node 20: only what it reads of its version is changed. */
  it('is told before anything is loaded', async () => {
    const older = join(folder, 'older.cjs');
    writeFileSync(older, `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } }); Object.defineProperty(process, 'version', { value: 'v20.20.2' });`);
    const end = await startAndEnd({ NODE_OPTIONS: `--require ${older}`, DATABASE_URL: join(folder, 'never.sqlite') });
    expectOneLine(end, 'Node 24', 'v20.20.2');
  });

  it('loads nothing before it is told: the entry has no static import', () => {
    expect(readFileSync(main, 'utf8')).not.toMatch(/^\s*import\s+(?!\()/m);
  });
});

describe('the demonstration on PostgreSQL', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  it('is told from the address alone, and told again after a restart', async () => {
    const address = await postgres.create('apart');
    for (let start = 0; start < 2; start += 1) {
      const service = await startService({ env: { DATABASE_URL: address }, ownProcess: true });
      try {
        expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
        const signedIn = await ask(service.url, 'mutation { signIn(login: "paul.rey@ud-rhone.example", password: "Demonstration-2020") { me { lastName } } }');
        expect(signedIn.body).toMatchObject({ data: { signIn: { me: { lastName: 'Rey' } } } });
        const list = await ask(service.url, '{ daps(filter: { undecided: true }) { nodes { reference departement } } }', signedIn.cookie);
        const { nodes } = (list.body as { data: { daps: { nodes: { departement: string }[] } } }).data.daps;
        expect(nodes.length).toBeGreaterThan(2);
        expect(new Set(nodes.map(({ departement }) => departement))).toEqual(new Set(['69']));
      } finally {
        await service.stop();
      }
    }
  });
});

async function ask(url: string, query: string, cookie = ''): Promise<{ readonly body: unknown; readonly cookie: string }> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true', cookie },
    body: JSON.stringify({ query }),
  });
  return { body: await answer.json(), cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
}
