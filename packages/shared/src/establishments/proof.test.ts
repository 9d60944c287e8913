import { expect, it } from 'vitest';
import { bankChangeUsableFrom, PROOF_LEVELS, strongerProof } from './index.ts';

it('a proof is never lost by a weaker one', () => {
  for (const [weak, low] of PROOF_LEVELS.entries()) for (const high of PROOF_LEVELS.slice(weak)) expect([strongerProof(low, high), strongerProof(high, low)]).toEqual([high, high]);
});

it('a bank account changed on a Friday evening is used on Monday evening, real hours counted across the change of clocks', () => {
  expect(bankChangeUsableFrom(new Date('2026-03-27T18:00:00Z')).toISOString()).toBe('2026-03-30T18:00:00.000Z');
});
