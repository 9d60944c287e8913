import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** Scanners of public code look for it: a secret that escaped is found by its first letters. */
const START = 'apart_live_';
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 62^30: 178 bits, drawn by the system. */
const RANDOM_LENGTH = 30;
const CHECK_LENGTH = 6;
/** What is shown of it afterwards. */
const SHOWN = START.length + 6;

const SHAPE = new RegExp(`^${START}[0-9A-Za-z]{${RANDOM_LENGTH + CHECK_LENGTH}}$`);

/** A new secret: `apart_live_`, thirty characters drawn, six that check them. */
export function newSecret(): string {
  const drawn = START + Array.from({ length: RANDOM_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return drawn + checkOf(drawn);
}

/** CRC-32 of what comes before, in base 62 on six characters: one character mistyped, or two swapped, is always seen. */
function checkOf(text: string): string {
  let left = crc32(text);
  let check = '';
  for (let place = 0; place < CHECK_LENGTH; place++) {
    check = ALPHABET.charAt(left % ALPHABET.length) + check;
    left = Math.floor(left / ALPHABET.length);
  }
  return check;
}

/** Was this made here, and typed whole? Answered without the database. */
export function isWellTyped(secret: string): boolean {
  return SHAPE.test(secret) && checkOf(secret.slice(0, -CHECK_LENGTH)) === secret.slice(-CHECK_LENGTH);
}

/** What a table may hold: nobody goes back from it to 178 drawn bits, so it needs neither salt nor slowness. */
export const fingerprintOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const prefixOf = (secret: string): string => secret.slice(0, SHOWN);
