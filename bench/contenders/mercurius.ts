import { createDeps } from '@apart/server';
import { readConfig } from '@apart/server/config';
import { ActRegistry } from '@apart/server/acts/registry';
import { viewerReader } from '@apart/server/features/accounts/index';
import { features } from '@apart/server/features/index';
import { buildGuardedSchema } from '@apart/server/graphql/build-schema';
import { Loaders } from '@apart/server/graphql/loaders';
import cookie from '@fastify/cookie';
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { listen } from './listen.ts';

/** Our schema, our resolvers, our session, served by Mercurius; `JIT=1` compiles the queries. */
const deps = createDeps(readConfig({ APART_MODE: 'test', DATABASE_URL: process.env.DATABASE_URL, LOG_LEVEL: 'silent' }));
const schema = await buildGuardedSchema(features, new ActRegistry(features.map((feature) => feature.acts)));
const viewerOf = viewerReader(deps);
const app = Fastify();
await app.register(cookie);
await app.register(mercurius, {
  schema,
  jit: process.env.JIT === '1' ? 1 : 0,
  context: async (request, reply) => ({ viewer: await viewerOf(request), deps, loaders: new Loaders(), request, reply, countTry: async () => undefined }),
});
await listen(app);
