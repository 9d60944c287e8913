import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { securityEvent } from '../security/events.ts';

/** Tries at a password, or at a new space, that one address may make in a minute: a thirtieth of all its requests. */
const SHARE = 30;

/** Limits what guesses at passwords or floods with new spaces, apart from the limit of all requests. */
export function tryLimit(app: FastifyInstance, requestsPerMinute: number, log: Logger): (request: FastifyRequest) => Promise<void> {
  const count = app.createRateLimit({ max: Math.max(1, Math.floor(requestsPerMinute / SHARE)), timeWindow: 60_000 });
  return async (request) => {
    const limit = await count(request);
    if (limit.isAllowed || !limit.isExceeded) return;
    securityEvent(log, 'rate.limited', { from: request.ip, reason: 'TRIES' });
    throw new GraphQLError(`Trop d’essais à la suite. Attendez ${limit.ttlInSeconds} secondes, puis réessayez.`, {
      extensions: { code: 'RATE_LIMITED', http: { status: 429 } },
    });
  };
}
