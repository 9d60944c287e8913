import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs one side in a process of its own, which tells how many objects it wrote in how many milliseconds; gives objects a second. */
export function timed(file: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, { env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    let told: { done: number; ms: number } | undefined;
    child.on('message', (message) => (told = message as { done: number; ms: number }));
    child.once('exit', (code) => (code === 0 && told ? resolve((told.done * 1000) / told.ms) : reject(new Error(`${file} stopped with ${String(code)}`))));
  });
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
