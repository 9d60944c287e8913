// Before any type of the schema, whatever is imported first below.
import 'reflect-metadata';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { ActRegistry } from './acts/index.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { claimedOn } from './features/di/index.ts';
import { features } from './features/index.ts';
import { requestViewer } from './features/api-tokens/index.ts';
import { buildGuardedSchema } from './graphql/build-schema.ts';
import { toldIfUnavailable } from './graphql/unavailable.ts';
import { createHttpServer, type ViewerReader } from './http/server.ts';
import { timeOrderedIds, type Ids } from './ids.ts';
import { startScheduler, type Scheduler } from './jobs/scheduler.ts';
import { createLogger } from './log.ts';
import { demoMailer, smtpMailer } from './mail/mailer.ts';
import { createOutbox } from './outbox/index.ts';
import { workerPdfMaker } from './pdf/worker-pdf-maker.ts';
import { openDatabase } from './persistence/index.ts';
import { secretsFrom } from './security/secrets.ts';

/** The whole service, ready to listen. The only file that knows every concrete part. */
export interface App {
  readonly deps: Deps;
  readonly schema: GraphQLSchema;
  readonly http: FastifyInstance;
  /** Outbox and scheduler; without it nothing happens by itself. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface Parts {
  readonly clock?: Clock;
  readonly ids?: Ids;
  readonly log?: Logger;
  /** That of the features, when it is already built: it holds nothing of a service. */
  readonly schema?: GraphQLSchema;
}

export function createDeps(config: Config, parts: Parts = {}): Deps {
  const clock = parts.clock ?? systemClock;
  const log = parts.log ?? createLogger(config.logLevel);
  const db = openDatabase(config.databaseUrl);
  const mailer = config.smtpUrl ? smtpMailer(config.smtpUrl, config.mailFrom) : demoMailer;
  return {
    acts: new ActRegistry(features.map((feature) => feature.acts)),
    clock,
    config,
    db,
    ids: parts.ids ?? timeOrderedIds(clock),
    log,
    outbox: createOutbox(db, mailer, clock, log, config.publicUrl),
    pdf: workerPdfMaker(),
    secrets: secretsFrom(config.masterKey),
    claimedOn,
    reactionsTo: (act) => features.flatMap((feature) => feature.reactions?.[act] ?? []),
  };
}

/** A database that does not answer is told as such before the door too. */
const toldBeforeTheDoor = ({ log }: Deps, viewerOf: ViewerReader): ViewerReader => (request, reply) =>
  viewerOf(request, reply).catch((error: unknown) => {
    throw toldIfUnavailable(log, error);
  });

export async function createApp(config: Config, parts: Parts = {}): Promise<App> {
  const deps = createDeps(config, parts);
  await deps.db.migrate();
  for (const feature of features) await feature.prepare?.(deps);
  const schema = parts.schema ?? (await buildGuardedSchema(features, deps.acts));
  const http = await createHttpServer(deps, schema, features, toldBeforeTheDoor(deps, requestViewer(deps)));
  let scheduler: Scheduler | undefined;
  return {
    deps,
    schema,
    http,
    async start() {
      deps.outbox.start();
      const jobs = features.flatMap((feature) => feature.jobs ?? []);
      if (config.scheduler) scheduler = await startScheduler(deps, jobs);
    },
    async stop() {
      await scheduler?.stop();
      await http.close();
      for (const feature of features) await feature.stop?.(deps);
      await deps.outbox.stop();
      await deps.pdf.close();
      await deps.db.close();
    },
  };
}
