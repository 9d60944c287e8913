import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PdfMaker, PdfRequest } from './pdf-maker.ts';

interface Answer {
  readonly id: number;
  readonly bytes?: Uint8Array;
  readonly error?: string;
}

/** One worker thread, started with the first PDF and again if it dies; requests wait for their turn in it. */
export function workerPdfMaker(): PdfMaker {
  const waiting = new Map<number, { resolve: (bytes: Buffer) => void; reject: (error: Error) => void }>();
  let worker: Worker | undefined;
  let lastId = 0;

  function failAll(error: Error): void {
    worker = undefined;
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  }

  function started(): Worker {
    if (worker) return worker;
    const made = new Worker(workerFile());
    made.unref();
    made.on('message', (answer: Answer) => {
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.bytes) one?.resolve(Buffer.from(answer.bytes));
      else one?.reject(new Error(answer.error ?? 'The PDF could not be drawn'));
    });
    made.on('error', failAll);
    made.on('exit', () => {
      if (worker === made) failAll(new Error('The PDF worker stopped'));
    });
    worker = made;
    return made;
  }

  return {
    make: (request: PdfRequest) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        started().postMessage({ id, ...request });
      }),
    async close() {
      await worker?.terminate();
    },
  };
}

/** The built worker when there is one, else its source, which Node runs by stripping its types (tests). */
function workerFile(): string {
  const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  return existsSync(here('./pdf-worker.js')) ? here('./pdf-worker.js') : here('./pdf-worker.ts');
}
