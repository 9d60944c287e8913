import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWorld, databases, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld(databases[0]!, { env: { REQUESTS_PER_MINUTE: '600' } });
});
afterAll(() => world.close());

it('lets one address try twenty passwords in a minute, and then asks it to wait, in French, whoever is named', async () => {
  const tryOnce = (n: number) => world.visitor.graphql(`mutation { signIn(login: "someone-${n}@ici.example", password: "wrong") { refusals { code } } }`);
  for (let n = 0; n < 20; n += 1) expect((await tryOnce(n)).errors).toBeUndefined();
  const stopped = await tryOnce(20);
  expect(stopped.status).toBe(429);
  expect(stopped.errors?.[0]).toMatchObject({ message: expect.stringMatching(/^Trop d’essais/), extensions: { code: 'RATE_LIMITED' } });
  expect((await world.visitor.graphql('{ service { demoMode } }')).errors).toBeUndefined();
});
