import type { FastifyInstance } from 'fastify';

/** Listens on a free port of the loopback and tells the parent which; ends with it. */
export async function listen(app: Pick<FastifyInstance, 'listen' | 'server'>): Promise<void> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  process.send?.({ port: (app.server.address() as { port: number }).port });
  process.on('message', (asked) => {
    if (asked === 'rss') process.send?.({ rss: process.memoryUsage.rss() });
  });
  process.on('disconnect', () => process.exit(0));
}
