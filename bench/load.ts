import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import type { BenchData } from './data.ts';

export interface Contender {
  readonly name: string;
  /** File of `contenders/`. */
  readonly file: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Round {
  readonly perSecond: number;
  readonly p99Ms: number;
}

/** Starts a contender in a process of its own; resolves with its port. */
export async function startContender(contender: Contender, data: BenchData): Promise<{ port: number; child: ChildProcess }> {
  const child = fork(fileURLToPath(new URL(`contenders/${contender.file}`, import.meta.url)), {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: data.databaseUrl, ...contender.env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { port: number }).port));
    child.once('exit', (code) => reject(new Error(`${contender.name} stopped with ${String(code)}`)));
  });
  return { port, child };
}

/** One round of load: the same requests for all, one after another over the list of SIRETs. Any answer but 200 with rows fails. */
export async function load(port: number, data: BenchData, query: string, seconds: number): Promise<Round> {
  const bodies = data.sirets.slice(0, 200).map((siret) => JSON.stringify({ query, variables: { siret } }));
  const headers = { 'content-type': 'application/json', cookie: data.cookie };
  const result = await autocannon({
    url: `http://127.0.0.1:${port}/graphql`,
    connections: 10,
    duration: seconds,
    requests: bodies.map((body) => ({ method: 'POST' as const, headers, body })),
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} wrong answers, ${result.errors} errors`);
  return { perSecond: result.requests.average, p99Ms: result.latency.p99 };
}

/** The answer to one request, to check before measuring that all contenders say the same. */
export async function askOnce(port: number, data: BenchData, query: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: data.cookie },
    body: JSON.stringify({ query, variables: { siret: data.sirets[3] } }),
  });
  return (await answer.text()).trim();
}
