import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprintOf } from '../../security/drawn-secret.ts';
import { isWellTyped, newSecret, prefixOf } from './secret.ts';

it('is made of its announced start and 36 characters, never twice the same, and reads as well typed', () => {
  const made = Array.from({ length: 200 }, newSecret);
  expect(new Set(made).size).toBe(200);
  for (const secret of made) {
    expect(secret).toMatch(/^apart_live_[0-9A-Za-z]{36}$/);
    expect(isWellTyped(secret)).toBe(true);
  }
});

it('is seen mistyped when one character changed, two neighbours were swapped, one is missing or one too many', () => {
  const place = fc.nat({ max: 35 });
  fc.assert(
    fc.property(place, fc.constantFrom(...'0123456789ABCXYZabcxyz'), (at, other) => {
      const secret = newSecret();
      const index = 'apart_live_'.length + at;
      const changed = secret.slice(0, index) + other + secret.slice(index + 1);
      expect(isWellTyped(changed)).toBe(changed === secret);
      const swapped = secret.slice(0, index) + (secret[index + 1] ?? '') + (secret[index] ?? '') + secret.slice(index + 2);
      expect(isWellTyped(swapped)).toBe(swapped === secret);
      expect(isWellTyped(secret.slice(0, index) + secret.slice(index + 1))).toBe(false);
      expect(isWellTyped(`${secret}0`)).toBe(false);
    }),
  );
});

it.each(['', ' ', 'apart_live_', 'apart_test_000000000000000000000000000000000000', 'ghp_000000000000000000000000000000000000', 'apart_live_é00000000000000000000000000000000000'])('does not read « %s » as a token', (text) => {
  expect(isWellTyped(text)).toBe(false);
});

it('shows a beginning that is not enough to open, and keeps a fingerprint that does not hold it', () => {
  const secret = newSecret();
  expect(prefixOf(secret)).toHaveLength(17);
  expect(fingerprintOf(secret)).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprintOf(secret)).not.toContain(secret.slice(11, 20));
});
