import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 62^30: 178 bits, drawn by the system. */
const RANDOM_LENGTH = 30;
const CHECK_LENGTH = 6;

/** A new secret: its announced start, thirty characters drawn, six that check them. Scanners of public code look for the start. */
export function drawSecret(start: string): string {
  const drawn = start + Array.from({ length: RANDOM_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
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

/** Was this drawn here with that start, and copied whole? Answered without the database. */
export function isDrawnSecret(start: string, secret: string): boolean {
  const rest = secret.slice(start.length);
  return secret.startsWith(start) && rest.length === RANDOM_LENGTH + CHECK_LENGTH && /^[0-9A-Za-z]+$/.test(rest) && checkOf(secret.slice(0, -CHECK_LENGTH)) === secret.slice(-CHECK_LENGTH);
}

/** What a table may hold: nobody goes back from it to 178 drawn bits, so it needs neither salt nor slowness. */
export const fingerprintOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
