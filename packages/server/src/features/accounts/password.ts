import { hash, verify } from '@node-rs/argon2';
import { verify as verifyBcrypt } from '@node-rs/bcrypt';

/** Argon2id with the library's OWASP defaults (19 MiB, 2 passes). */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** Hashes of no password: checking them costs the time of a real one, so that the answer's delay tells nothing. */
const NOBODY_BCRYPT = '$2b$10$abcdefghijklmnopqrstuuH1vDDyO4RjBPmOUsD3ZQYmrp4xBYy3K';
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$3Mb4WkoxBQzCNJEWXmN0bOqZc8dUOzAGz3o9lCO9Zbw';

/** What hash this is; `null` for a text that is none, such as the mark of an account without a password. */
export function passwordHashKind(text: string): 'ARGON2ID' | 'BCRYPT' | null {
  if (/^\$argon2id\$v=\d+\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$/.test(text)) return 'ARGON2ID';
  return /^\$2[abxy]\$\d\d\$[./A-Za-z0-9]{53}$/.test(text) ? 'BCRYPT' : null;
}

/**
 * Whether the password is the one of this hash, argon2id or bcrypt (imported accounts). A wrong answer always costs one of
 * each, for nobody and for an account without a password as for anybody: time tells neither who exists nor whence they came.
 */
export async function verifyPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const kind = passwordHashKind(passwordHash ?? '');
  const byArgon = await verify(kind === 'ARGON2ID' ? passwordHash! : NOBODY, password).catch(() => false);
  if (kind === 'ARGON2ID' && byArgon) return true;
  const byBcrypt = await verifyBcrypt(password, kind === 'BCRYPT' ? passwordHash! : NOBODY_BCRYPT).catch(() => false);
  return kind === 'BCRYPT' && byBcrypt;
}

/** True for a hash that is to be replaced by `hashPassword` at the next right password: bcrypt of an import. */
export const needsRehash = (passwordHash: string): boolean => passwordHashKind(passwordHash) === 'BCRYPT';
