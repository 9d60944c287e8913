import type { FastifyInstance } from 'fastify';
import { bearerOf } from './request-viewer.ts';

/**
 * No page of another site can make a browser send a Bearer: such a request is not asked for the header that proves that it was
 * preflighted. It is the token alone that opens it; the cookie that may come along is not read.
 */
export function bearerIsNoForgery(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (bearerOf(request)) request.headers['apollo-require-preflight'] = 'bearer';
  });
}
