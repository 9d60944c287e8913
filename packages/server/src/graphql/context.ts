import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../acts/index.ts';
import type { Deps } from '../deps.ts';
import type { Loaders } from './loaders.ts';

/** What a resolver gets: who asks, what use cases lean on, and the batching readers of this request. */
export interface Context {
  readonly viewer: Viewer;
  readonly deps: Deps;
  readonly loaders: Loaders;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Counts a try at a password or at a new space from this address; throws `RATE_LIMITED` (HTTP 429) past the limit. */
  countTry(): Promise<void>;
}
