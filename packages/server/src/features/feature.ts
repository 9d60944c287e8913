import type { FastifyInstance } from 'fastify';
import type { Acts } from '../acts/index.ts';
import type { Deps } from '../deps.ts';
import type { Reaction } from '../journal/index.ts';
import type { Dialect } from '../persistence/index.ts';

/** What a feature declares of itself; `features/index.ts` collects them and nothing else knows the list. */
export interface Feature {
  readonly name: string;
  readonly acts: Acts;
  /** type-graphql resolver classes. */
  readonly resolvers: readonly (new () => object)[];
  /** Types that no field returns by name (implementations of an interface). */
  readonly orphanedTypes?: readonly (new () => object)[];
  readonly tables: readonly ((where: { dialect: Dialect }) => Record<string, unknown>)[];
  /** Acts that it reacts to with messages, its own or another feature's. */
  readonly reactions?: Readonly<Record<string, Reaction>>;
  /** Plain HTTP routes: bytes only, GraphQL carries the meaning. */
  readonly routes?: (app: FastifyInstance, deps: Deps) => void;
  /** Work by the clock: run at start-up and then at each instant that `next` gives. */
  readonly jobs?: readonly Job[];
  /** What a database must hold before anything is served; run after the migrations, on every start, by every node. */
  readonly prepare?: (deps: Deps) => Promise<void>;
  /** Checks of `/readyz`: `null` when all is well, else one French line. */
  readonly readiness?: readonly ((deps: Deps) => Promise<string | null>)[];
}

export interface Job {
  readonly name: string;
  /** The next instant after `now` at which it must run. */
  next(now: Date): Date;
  run(deps: Deps, options: { readonly dryRun: boolean; readonly trigger: 'start-up' | 'schedule' | 'command' }): Promise<string>;
}
