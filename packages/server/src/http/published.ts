import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { publishedSdl } from '../graphql/build-schema.ts';

const DOCS = fileURLToPath(new URL('../../../../docs/', import.meta.url));

/** What integrators read without an account: the contract as it is served, and the first steps in both languages. */
export function publishedRoutes(app: FastifyInstance, schema: GraphQLSchema): void {
  let sdl: string | undefined;
  app.get('/api/schema.graphql', async (_request, reply) => reply.type('text/plain; charset=utf-8').send((sdl ??= publishedSdl(schema))));
  for (const file of ['quickstart.fr.md', 'quickstart.en.md']) {
    if (!existsSync(DOCS + file)) continue;
    const text = readFileSync(DOCS + file, 'utf8');
    app.get(`/api/${file}`, async (_request, reply) => reply.type('text/plain; charset=utf-8').send(text));
  }
}
