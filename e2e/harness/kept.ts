/**
 * One process of a browser for all the files that a worker walks, since each start costs seconds: started at the first need, and
 * again when it died. Nobody closes it: the drivers end their browser with the worker.
 */
export function kept<B>(launch: () => Promise<B>, isAlive: (browser: B) => boolean): () => Promise<B> {
  let current: Promise<B> | undefined;
  return async () => {
    const known = await current?.catch(() => undefined);
    if (known && isAlive(known)) return known;
    return (current = launch());
  };
}
