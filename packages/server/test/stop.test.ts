import { expect, it } from 'vitest';
import { stopWithin } from '../src/start.ts';

it('a stop that ends says nothing', async () => {
  expect(await stopWithin(60_000, { stop: async () => undefined })).toBeNull();
});

it('a stop that something holds ends all the same, and says that nothing confirmed is lost', async () => {
  expect(await stopWithin(5, { stop: () => new Promise(() => undefined) })).toContain('rien de ce qui a été confirmé n’est perdu');
});

it('a stop that goes wrong says why, without the values of a query', async () => {
  const said = await stopWithin(60_000, { stop: () => Promise.reject(new Error('Failed query: update "lease"\nparams: anne@x.example')) });
  expect(said).toContain('Failed query: update "lease"');
  expect(said).not.toContain('anne@x.example');
});
