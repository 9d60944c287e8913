import type { FastifyReply } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Deps } from '../../deps.ts';
import { securityEvent } from '../../security/events.ts';
import { BearerRefused } from './refused.ts';

export const WINDOW_S = 60;
const limiters = new WeakMap<Deps, RateLimiterMemory>();

function limiterOf(deps: Deps): RateLimiterMemory {
  let limiter = limiters.get(deps);
  if (!limiter) {
    limiter = new RateLimiterMemory({ points: deps.config.tokenRequestsPerMinute, duration: WINDOW_S });
    limiters.set(deps, limiter);
  }
  return limiter;
}

/**
 * Counts one request of a token and says in the answer what is left (`RateLimit`, `RateLimit-Policy`, as
 * draft-ietf-httpapi-ratelimit-headers writes them). Past the limit: HTTP 429 `RATE_LIMITED`, with `Retry-After` in seconds.
 */
export async function countRequest(deps: Deps, reply: FastifyReply, token: { readonly id: string; readonly prefix: string }): Promise<void> {
  const { tokenRequestsPerMinute: most } = deps.config;
  void reply.header('RateLimit-Policy', `"jeton";q=${most};w=${WINDOW_S}`);
  const told = ({ remainingPoints, msBeforeNext }: RateLimiterRes): number => {
    const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
    void reply.header('RateLimit', `"jeton";r=${Math.max(0, remainingPoints)};t=${seconds}`);
    return seconds;
  };
  try {
    told(await limiterOf(deps).consume(token.id));
  } catch (spent) {
    if (!(spent instanceof RateLimiterRes)) throw spent;
    const seconds = told(spent);
    void reply.header('Retry-After', String(seconds));
    securityEvent(deps.log, 'rate.limited', { reason: 'TOKEN', tokenPrefix: token.prefix });
    throw new BearerRefused(429, 'RATE_LIMITED', `Ce jeton a fait ${most} demandes en une minute, le plus qu’il peut. Attendez ${seconds} secondes, puis reprenez.`, { retryAfter: seconds, max: most });
  }
}
