import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { aWorld, databases } from './world.ts';

it('what integrators read is served without an account: the contract as it is, the first steps in both languages', async () => {
  const world = await aWorld(databases[0]!);
  try {
    const get = (url: string) => world.app.http.inject({ url });
    const file = (path: string) => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');
    for (const [url, path] of [['/api/schema.graphql', 'packages/schema/schema.graphql'], ['/api/quickstart.fr.md', 'docs/quickstart.fr.md'], ['/api/quickstart.en.md', 'docs/quickstart.en.md']] as const) {
      const answer = await get(url);
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
      expect(answer.body).toBe(file(path));
    }
    expect((await get('/api/quickstart.de.md')).statusCode).toBe(404);
  } finally {
    await world.close();
  }
});
