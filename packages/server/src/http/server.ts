import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Viewer } from '../acts/index.ts';
import type { Config } from '../config.ts';
import type { Deps } from '../deps.ts';
import type { Feature } from '../features/feature.ts';
import type { Context } from '../graphql/context.ts';
import { documentLimits } from '../graphql/document-limits.ts';
import { formatError } from '../graphql/format-error.ts';
import { Loaders } from '../graphql/loaders.ts';
import { securityEvent } from '../security/events.ts';
import { brandRoute } from './brand.ts';
import { errorHandler } from './error-handler.ts';
import { healthRoutes } from './health.ts';
import { playgroundRoutes } from './playground.ts';
import { publishedRoutes } from './published.ts';
import { serveScreens } from './screens.ts';
import { securityHeaders } from './security-headers.ts';
import { tryLimit } from './try-limit.ts';

export type ViewerReader = (request: FastifyRequest, reply: FastifyReply) => Promise<Viewer>;

/** One Fastify server: GraphQL, files, health, playground, and the screens when they are built. */
export async function createHttpServer(
  deps: Deps,
  schema: GraphQLSchema,
  features: readonly Feature[],
  viewerOf: ViewerReader,
): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    loggerInstance: deps.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustProxyOf(deps.config.trustedProxies),
    bodyLimit: 4 * 1024 * 1024,
  });
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    // The process stops by `start.ts`: Apollo's own handler would send the signal again, and end the process before jobs and outbox have.
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    formatError: formatError(deps.log),
    allowBatchedHttpRequests: false,
    parseOptions: documentLimits.parseOptions,
    validationRules: [...documentLimits.validationRules],
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ...documentLimits.plugins,
    ],
  });
  await apollo.start();

  closeWhatIsAnsweredLate(app);
  await securityHeaders(app, deps.config.publicUrl.startsWith('https:'));
  app.setErrorHandler(errorHandler(deps.log));
  await app.register(compress, { threshold: 1024 });
  await app.register(cookie);
  await app.register(rateLimit, {
    max: deps.config.requestsPerMinute,
    timeWindow: 60_000,
    allowList: (request) => request.url === '/livez',
    onExceeded: (request) => securityEvent(deps.log, 'rate.limited', { from: request.ip, reason: 'REQUESTS' }),
    errorResponseBuilder: (_request, { statusCode, after }) => ({
      statusCode,
      refusals: [{ code: 'RATE_LIMITED', path: '', message: `Trop de demandes à la suite\u00a0: réessayez dans ${after}.` }],
    }),
  });

  const countTry = tryLimit(app, deps.config.requestsPerMinute, deps.log);
  healthRoutes(
    app,
    deps,
    features.flatMap((feature) => (feature.readiness ?? []).map((check) => () => check(deps))),
  );
  await playgroundRoutes(app);
  publishedRoutes(app, schema);
  brandRoute(app, deps.config.brand);
  for (const feature of features) feature.routes?.(app, deps, schema);
  await app.register(fastifyApollo(apollo), {
    context: async (request, reply) => ({ viewer: await viewerOf(request, reply), deps, loaders: new Loaders(), request, reply, countTry: () => countTry(request) }),
  });
  await serveScreens(app, deps.config.webRoot);
  return app;
}

/** A question that was being answered when the stop came keeps no connection open after it: the stop would wait for the caller to leave. */
function closeWhatIsAnsweredLate(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) void reply.header('connection', 'close');
  });
}

/** So many hops: the last one is the socket itself, numbered 0. Addresses and ranges are read by Fastify. */
function trustProxyOf(trusted: Config['trustedProxies']): false | string[] | ((address: string, hop: number) => boolean) {
  if (typeof trusted === 'number') return (_address, hop) => hop < trusted;
  return trusted === false ? false : [...trusted];
}
