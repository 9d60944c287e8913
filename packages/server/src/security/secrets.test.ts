import { expect, it } from 'vitest';
import { secretsFrom } from './secrets.ts';

const secrets = secretsFrom(Buffer.alloc(32, 7));
const sealed = secrets.encrypt('185057800608491', 'person');

it('opens what it sealed, for the same purpose only', () => {
  expect(secrets.decrypt(sealed, 'person')).toBe('185057800608491');
  expect(() => secrets.decrypt(sealed, 'iban')).toThrow();
});

it('never seals the same value twice alike, and finds it again by one fingerprint', () => {
  expect(secrets.encrypt('185057800608491', 'person')).not.toBe(sealed);
  expect(secrets.fingerprint('1', 'person')).toBe(secrets.fingerprint('1', 'person'));
  expect(secrets.fingerprint('1', 'person')).not.toBe(secrets.fingerprint('1', 'iban'));
});

it('refuses a seal that was cut short: four bytes can be guessed', () => {
  const [version, iv, tag, body] = sealed.split('.');
  const short = Buffer.from(tag!, 'base64url').subarray(0, 4).toString('base64url');
  expect(() => secrets.decrypt([version, iv, short, body].join('.'), 'person')).toThrow();
});

it('refuses a signature that is another one, cut, or empty', () => {
  const signature = secrets.sign('file:1:2');
  expect([signature, secrets.sign('file:1:3'), signature.slice(0, 8), ''].map((one) => secrets.verify('file:1:2', one))).toEqual([true, false, false, false]);
});
