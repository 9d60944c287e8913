import type { FastifyInstance } from 'fastify';
import type { Brand } from '../config.ts';

/** The mark of the operator, when the official brand is set; the neutral brand has no file. A browser asks again after a day. */
export function brandRoute(app: FastifyInstance, brand: Brand | null): void {
  if (!brand) return;
  app.get('/marque.svg', async (_request, reply) => reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(brand.mark));
}
