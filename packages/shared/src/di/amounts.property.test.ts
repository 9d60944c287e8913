import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CATEGORIES } from '../law/index.ts';
import { cents, hundredthsOfHour } from '../measures/index.ts';
import { addDays, day } from '../time/index.ts';
import { computeLineAmount } from './index.ts';
import { exactAmounts } from './testing/exact.ts';

it('every amount since March 2020 is the one of exact fractions', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2400 }).map((offset) => addDays(day('2020-03-01'), offset)),
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: 40_000 }),
      fc.constantFrom(...CATEGORIES),
      (on, pay, hundredths, category) => {
        const line = computeLineAmount({ hourDay: on, hourlyRateCents: cents(pay), payableHundredths: hundredthsOfHour(hundredths), category, territory: 'NATIONAL', companyHeadcount: 10, contractKind: 'ORDINARY' });
        expect(line).toMatchObject(exactAmounts(on, pay, hundredths, category));
        expect(line.leftToEmployerCents).toBe(Math.max(0, line.indemnityCents - line.allowanceCents));
      },
    ),
    { numRuns: 1500 },
  );
});
