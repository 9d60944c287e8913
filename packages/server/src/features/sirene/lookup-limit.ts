import { GraphQLError } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Context } from '../../graphql/context.ts';

/** Look-ups that one network may make in a minute: a tenth of all its requests. The directory is not read whole through here. */
const SHARE = 10;
const limiters = new WeakMap<object, RateLimiterMemory>();

/** Counts a look-up from this network; throws `RATE_LIMITED` (HTTP 429) past the limit. */
export async function countLookup({ deps, request }: Context): Promise<void> {
  let limiter = limiters.get(deps);
  if (!limiter) {
    limiter = new RateLimiterMemory({ points: Math.max(1, Math.floor(deps.config.requestsPerMinute / SHARE)), duration: 60 });
    limiters.set(deps, limiter);
  }
  try {
    await limiter.consume(request.ip);
  } catch (spent) {
    if (!(spent instanceof RateLimiterRes)) throw spent;
    throw new GraphQLError(`Trop de recherches à la suite. Attendez ${Math.ceil(spent.msBeforeNext / 1000)} secondes, puis réessayez.`, {
      extensions: { code: 'RATE_LIMITED', http: { status: 429 } },
    });
  }
}
