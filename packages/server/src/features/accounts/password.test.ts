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

  it('costs as much to be refused whoever is named', async () => {
    const [own, imported] = await Promise.all([hashPassword('x'), bcrypt('x', { cost: 10 })]);
    // Processor time, not the clock's: another program on the machine changes nothing to it.
    const costOf = async (hash: string | undefined) => {
      const costs: number[] = [];
      for (let n = 0; n < 3; n += 1) {
        const start = process.cpuUsage();
        await verifyPassword(hash, 'wrong');
        const { user, system } = process.cpuUsage(start);
        costs.push(user + system);
      }
      return costs.toSorted((a, b) => a - b)[0]!;
    };
    const costs = [await costOf(undefined), await costOf(own), await costOf(imported)];
    expect(Math.max(...costs) / Math.min(...costs)).toBeLessThan(3);
  });
});
