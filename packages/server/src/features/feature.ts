import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
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
  readonly routes?: (app: FastifyInstance, deps: Deps, schema: GraphQLSchema) => void;
  /** Work by the clock (run at start-up and then at each instant that `next` gives) or by hand. */
  readonly jobs?: readonly Job[];
  /** What a database must hold before anything is served; run after the migrations, on every start, by every node. */
  readonly prepare?: (deps: Deps) => Promise<void>;
  /** Run once when this node stops, while the database is still open. */
  readonly stop?: (deps: Deps) => Promise<void>;
  /** Checks of `/readyz`: `null` when all is well, else one French line. */
  readonly readiness?: readonly ((deps: Deps) => Promise<string | null>)[];
}

export interface Job {
  readonly name: string;
  /** The next instant after `now` at which it must run; absent when it runs by hand alone. */
  next?(now: Date): Date;
  /** What the file that it reads is called in the usage line (`fichier.csv`); absent when it reads none. */
  readonly file?: string;
  /** Does the work and says in one French line (or a few) what was done. */
  run(deps: Deps, options: JobOptions): Promise<string>;
}

export interface JobOptions {
  readonly dryRun: boolean;
  readonly trigger: 'start-up' | 'schedule' | 'command';
  /** At start-up: an instant of the job came and went since its last run, while nobody was there. */
  readonly missed?: boolean;
  /** Asked between two groups by a job that lasts: true when the service stops. */
  readonly isStopping?: () => boolean;
  /** Absolute path of the file given on the command line; always there when the job declares `file`. */
  readonly file?: string;
}
