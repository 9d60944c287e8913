import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { databases } from '../databases.ts';
import { inquire } from './inquiry.ts';
import { aRandomWorld } from './random-world.ts';
import { TELLING } from './telling-wish.ts';
import { wishes } from './wish.ts';

const LONG = process.env.APART_LONG !== undefined;
const SEED = 20_200_410;

/** What must come out to those who may read it, or the test would prove nothing. */
const MUST_BE_SEEN = ['SIREN', 'SIRET', 'reference', 'id', 'name', 'title', 'hours asked', 'authorised hours', 'allowance', 'hourly rate', 'first name', 'NIR', 'masked NIR', 'masked IBAN', 'detail', 'text', 'subject'];

describe('an answer holds nothing from outside the perimeter of who asks', () => {
  it.each(databases.map((database) => [database.name, database, database.name === 'SQLite' ? (LONG ? 40 : 3) : LONG ? 4 : 1] as const))(
    'whatever the world, the query and the viewer, on %s',
    async (name, database, worlds) => {
      let pairs = 0;
      const seen = new Set<string>();
      await fc.assert(
        fc.asyncProperty(wishes, async (wish) => {
          const world = await aRandomWorld(database, wish);
          try {
            const found = await inquire(world, wish.seed, { rounds: LONG ? 2 : 1, mutations: LONG ? 1 : 4 });
            pairs += found.pairs;
            for (const kind of found.seen) seen.add(kind);
            expect(found.accidents).toEqual([]);
            expect(found.leaks.map(({ sentence }) => sentence)).toEqual([]);
          } finally {
            await world.close();
          }
        }),
        { numRuns: worlds, seed: SEED, endOnFailure: true, examples: [[TELLING]] },
      );
      process.stdout.write(`${name}: ${pairs} pairs (query × viewer) in ${worlds} random worlds\n`);
      expect(MUST_BE_SEEN.filter((kind) => !seen.has(kind))).toEqual([]);
      if (LONG && name === 'SQLite') expect(pairs).toBeGreaterThanOrEqual(10_000);
    },
    // The long run asks some 150,000 questions.
    3_600_000,
  );
});
