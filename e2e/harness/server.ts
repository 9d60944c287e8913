import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../tooling/lib/free-port.ts';
import { startPostgres, type Postgres } from '../../tooling/lib/postgres.ts';
import { copyDemonstration, mayCopy } from './demonstration.ts';
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
  /** Kills it in the middle of what it does; `moveTo` starts it again. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export interface ServiceOptions {
  readonly env?: Record<string, string>;
  /** The instant to play, such as `2026-06-17T08:00:00Z`; the present when not given. */
  readonly now?: string;
  /** A SQLite file when not given; the service stops its own PostgreSQL with itself. */
  readonly database?: 'SQLite' | 'PostgreSQL';
}

export async function startService({ env = {}, now: first, database = 'SQLite' }: ServiceOptions = {}): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'apart-e2e-'));
  const mailbox = await startMailbox();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let postgres: Postgres | undefined;
  let databaseUrl = env['DATABASE_URL'] ?? join(folder, 'apart.sqlite');
  let child: ChildProcess | undefined;
  let output = '';
  // A run that is cut short leaves no service behind.
  const kill = () => void child?.kill('SIGKILL');
  process.once('exit', kill);
  const run = async (now: string | undefined) => {
    child = spawn(process.execPath, [main, ...(now === undefined ? [] : ['--now', now])], {
      env: {
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
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.on('data', (chunk) => (output += String(chunk)));
    child.stderr?.on('data', (chunk) => (output += String(chunk)));
    await ready(url, child, () => output);
  };
  const stop = async () => {
    if (child) await ended(child);
    process.off('exit', kill);
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
    if (child) await ended(child);
    await run(now);
  };
  const crash = async () => {
    if (child) await ended(child, 'SIGKILL');
  };
  return { url, mailbox, databaseUrl, moveTo, crash, stop };
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
