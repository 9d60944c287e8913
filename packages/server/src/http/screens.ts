import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * The built screens. The build has compressed each file beside itself, and drawn the public pages: `/aide` is `aide.html`. Any other
 * address of a page gets the frame, in which the browser draws it.
 */
export async function serveScreens(app: FastifyInstance, webRoot: string): Promise<void> {
  if (!existsSync(webRoot)) return;
  await app.register(fastifyStatic, {
    root: webRoot,
    wildcard: false,
    preCompressed: true,
    // Its own header would take the place of ours.
    cacheControl: false,
    // A page is given whole each time, and assets are never asked for again. Firefox, when its cache is slow, asks the cache and the service
    // at once, and may take a « 304 Not Modified » for the page itself: the person sees nothing.
    etag: false,
    lastModified: false,
    setHeaders: (reply, path) => {
      // Built assets carry a hash in their name; the page itself must always be asked again.
      void reply.setHeader('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      void reply.setHeader('vary', 'accept-encoding');
    },
  });
  // Read once: the address that a visitor asks for is only looked up here, it never becomes the name of a file.
  const built = (await readdir(webRoot, { recursive: true })).filter((name) => name.endsWith('.html')).map((name) => name.replaceAll('\\', '/'));
  const drawn = new Map(built.map((name) => [`/${name.slice(0, -'.html'.length)}`, name]));
  const frame = drawn.get('/frame') ?? 'index.html';
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    return wantsPage
      ? reply.sendFile(drawn.get(request.url.replace(/\?.*/, '')) ?? frame)
      : reply.code(404).send({ refusals: [{ code: 'NOT_FOUND', path: '', message: 'Cette adresse n’existe pas.' }] });
  });
}
