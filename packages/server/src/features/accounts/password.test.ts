import { hash as bcrypt } from '@node-rs/bcrypt';
import { describe, expect, it } from 'vitest';
import { hashPassword, needsRehash, passwordHashKind, verifyPassword } from './password.ts';

describe('a password', () => {
  it('is recognised by its argon2id hash, and by the bcrypt hash of another service', async () => {
    const [own, imported] = await Promise.all([hashPassword('Mésange-2020-bleue'), bcrypt('Mésange-2020-bleue', { cost: 4 })]);
    expect(await verifyPassword(own, 'Mésange-2020-bleue')).toBe(true);
    expect(await verifyPassword(imported, 'Mésange-2020-bleue')).toBe(true);
    expect(await verifyPassword(imported.replace('$2b$', '$2y$'), 'Mésange-2020-bleue')).toBe(true);
    expect(await verifyPassword(own, 'mésange-2020-bleue')).toBe(false);
    expect(await verifyPassword(imported, 'mésange-2020-bleue')).toBe(false);
  });

  it.each([undefined, null, '', 'unused', '!', '$2b$10$short', '$argon2i$v=19$m=4096,t=3,p=1$c2FsdHNhbHQ$aGFzaA'])(
    'is never right for nobody, nor for an account without one (%s)',
    async (passwordHash) => {
      expect(await verifyPassword(passwordHash, '')).toBe(false);
      expect(await verifyPassword(passwordHash, 'unused')).toBe(false);
    },
  );

  it('is hashed again when its hash is a bcrypt one, and only then', async () => {
    const imported = await bcrypt('Mésange-2020-bleue', { cost: 4 });
    expect([passwordHashKind(imported), needsRehash(imported)]).toEqual(['BCRYPT', true]);
    expect(needsRehash(await hashPassword('Mésange-2020-bleue'))).toBe(false);
  });

  it('takes as long to be refused whoever is named', async () => {
    const [own, imported] = await Promise.all([hashPassword('x'), bcrypt('x', { cost: 10 })]);
    const timeOf = async (hash: string | undefined) => {
      const times: number[] = [];
      for (let n = 0; n < 5; n += 1) {
        const start = performance.now();
        await verifyPassword(hash, 'wrong');
        times.push(performance.now() - start);
      }
      return times.toSorted((a, b) => a - b)[1]!;
    };
    const [nobody, ours, theirs] = [await timeOf(undefined), await timeOf(own), await timeOf(imported)];
    expect(Math.max(nobody, ours, theirs) / Math.min(nobody, ours, theirs)).toBeLessThan(2);
  });
});
