import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../tooling/lib/free-port.ts';
import { startPostgres, type Postgres } from '../../tooling/lib/postgres.ts';
import { copyDemonstration, mayCopy } from './demonstration.ts';
import { host, type Host } from './host.ts';
import { startMailbox, type Mailbox } from './mailbox.ts';

const main = fileURLToPath(new URL('../../packages/server/dist/main.js', import.meta.url));

/** The built service, with the demonstration in a file of its own and a real mail server that keeps what it receives. */
export interface Service {
  readonly url: string;
  readonly mailbox: Mailbox;
  /** Where its data are, for a job run beside it. */
  readonly databaseUrl: string;
  /** Starts it again at another instant, on the same data: sessions go on, jobs do what was missed. */
  moveTo(now: string): Promise<void>;
  /** Kills its own process in the middle of what it does; `moveTo` starts it again. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export interface ServiceOptions {
  readonly env?: Record<string, string>;
  /** The instant to play, such as `2026-06-17T08:00:00Z`; the present when not given. */
  readonly now?: string;
  /** A SQLite file when not given; the service stops its own PostgreSQL with itself. */
  readonly database?: 'SQLite' | 'PostgreSQL';
  /** Whether it has a process of its own, started as an operator does; otherwise the services of a worker share one. */
  readonly ownProcess?: boolean;
}

export async function startService({ env = {}, now: first, database = 'SQLite', ownProcess = false }: ServiceOptions = {}): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'apart-e2e-'));
  const mailbox = await startMailbox();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let postgres: Postgres | undefined;
  let databaseUrl = env['DATABASE_URL'] ?? join(folder, 'apart.sqlite');
  const running = ownProcess ? processOf(url) : sharing(await host(), url);
  const run = (now: string | undefined) =>
    running.start(now === undefined ? [] : ['--now', now], {
      ...process.env,
      NODE_ENV: 'production',
      APART_MODE: 'demo',
      PORT: String(port),
      PUBLIC_URL: url,
      DATABASE_URL: databaseUrl,
      SMTP_URL: `smtp://127.0.0.1:${mailbox.port}`,
      LOG_LEVEL: 'warn',
      REQUESTS_PER_MINUTE: '100000',
      ...env,
    });
  const stop = async () => {
    await running.stop();
    await postgres?.stop();
    await mailbox.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const start = async () => {
    if (database === 'PostgreSQL') databaseUrl = await (postgres = await startPostgres()).create('apart');
    else if (first !== undefined && mayCopy(env)) await copyDemonstration(first, databaseUrl);
    await run(first);
  };
  await start().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const moveTo = async (now: string) => {
    await running.stop();
    await run(now);
  };
  return { url, mailbox, databaseUrl, moveTo, crash: running.crash, stop };
}

/** What runs a service; stopped, it may be started again. */
interface Runner {
  start(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<void>;
  stop(): Promise<void>;
  crash(): Promise<void>;
}

function sharing(among: Host, name: string): Runner {
  return {
    start: (argv, env) => among.open(name, { argv, env }),
    stop: () => among.close(name),
    crash: () => Promise.reject(new Error('A service that shares its process cannot crash alone')),
  };
}

function processOf(url: string): Runner {
  let child: ChildProcess | undefined;
  // A run that is cut short leaves no service behind.
  const kill = () => void child?.kill('SIGKILL');
  const end = async (signal?: 'SIGKILL') => {
    if (child) await ended(child, signal);
    process.off('exit', kill);
  };
  return {
    async start(argv, env) {
      process.once('exit', kill);
      let output = '';
      child = spawn(process.execPath, [main, ...argv], { env, stdio: ['ignore', 'pipe', 'pipe'] });
      child.stdout?.on('data', (chunk) => (output += String(chunk)));
      child.stderr?.on('data', (chunk) => (output += String(chunk)));
      await ready(url, child, () => output);
    },
    stop: () => end(),
    crash: () => end('SIGKILL'),
  };
}

async function ready(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The service stopped at its start:\n${output()}`);
    const answer = await fetch(`${url}/livez`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The service did not start:\n${output()}`);
}

function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const late = setTimeout(() => child.kill('SIGKILL'), 5000);
    child.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
    child.kill(signal);
  });
}
