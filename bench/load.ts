import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import autocannon, { type Result } from 'autocannon';
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
export async function startContender(contender: Contender, data: Pick<BenchData, 'databaseUrl'>): Promise<{ port: number; child: ChildProcess }> {
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

/** One round of load: the same requests for all, one after another over the list of SIRETs. */
export function load(port: number, data: BenchData, query: string, seconds: number): Promise<Round> {
  return hit(port, data.cookie, data.sirets.slice(0, 200).map((siret) => ({ query, variables: { siret } })), { seconds, connections: 10 });
}

/** Sends these requests one after another, again and again. Any answer but 200 without errors fails. */
export async function hit(port: number, cookie: string, requests: readonly object[], { seconds, connections }: { readonly seconds: number; readonly connections: number }): Promise<Round> {
  const headers = { 'content-type': 'application/json', cookie };
  const result = await autocannon({
    url: `http://127.0.0.1:${port}/graphql`,
    connections,
    duration: seconds,
    requests: requests.map((request) => ({ method: 'POST' as const, headers, body: JSON.stringify(request) })),
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} wrong answers, ${result.errors} errors`);
  return { perSecond: result.requests.average, p99Ms: result.latency.p99 };
}

/** Load by four connections until `end`; p99 and the longest answer, in milliseconds. */
export async function loadUntil(port: number, data: BenchData, query: string, end: Promise<unknown>): Promise<Round & { readonly maxMs: number }> {
  const headers = { 'content-type': 'application/json', cookie: data.cookie };
  const requests = data.sirets.map((siret) => ({ method: 'POST' as const, headers, body: JSON.stringify({ query, variables: { siret } }) }));
  const result = await new Promise<Result>((resolve, reject) => {
    const running = autocannon({ url: `http://127.0.0.1:${port}/graphql`, connections: 4, duration: 3_600, requests }, (error: unknown, all) => (error ? reject(error as Error) : resolve(all)));
    const stop = () => (running as unknown as { stop(): void }).stop();
    end.then(stop, stop);
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} wrong answers, ${result.errors} errors`);
  return { perSecond: result.requests.average, p99Ms: result.latency.p99, maxMs: result.latency.max };
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
