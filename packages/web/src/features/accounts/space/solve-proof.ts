/** The answer to a challenge of the service, as the server reads it; throws when this browser cannot compute it. */
export async function solveProof(challenge: string): Promise<string> {
  const worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' });
  try {
    const solution = await new Promise<unknown>((resolve, reject) => {
      worker.onmessage = (message: MessageEvent<unknown>) => resolve(message.data);
      worker.onerror = () => reject(new Error('The worker did not start'));
      worker.postMessage(challenge);
    });
    if (!solution) throw new Error('No solution was found');
    return JSON.stringify({ challenge: JSON.parse(challenge) as unknown, solution });
  } finally {
    worker.terminate();
  }
}
