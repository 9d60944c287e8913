import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Protects NIR, NTT and IBAN at rest (AES-256-GCM), finds them again without storing them in clear (HMAC-SHA-256),
 * and signs expiring links. One master key, one derived key per use.
 */
export interface Secrets {
  /** `v1.<iv>.<tag>.<ciphertext>`, base64url; `purpose` is authenticated with it. */
  encrypt(clear: string, purpose: string): string;
  /** Throws when the text was altered or meant for another purpose. */
  decrypt(sealed: string, purpose: string): string;
  /** The same value gives the same fingerprint, which tells nothing without the key. */
  fingerprint(clear: string, purpose: string): string;
  sign(text: string): string;
  verify(text: string, signature: string): boolean;
}

export function secretsFrom(masterKey: Buffer): Secrets {
  // A key object is made ready once: given as bytes, a key costs ten times its HMAC at each use.
  const derive = (use: string) => createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `apart:${use}`, 32)));
  const sealKey = derive('seal');
  const lookupKey = derive('lookup');
  const signKey = derive('sign');
  const hmac = (key: KeyObject, text: string) => createHmac('sha256', key).update(text).digest();
  return {
    encrypt(clear, purpose) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
      return ['v1', iv, cipher.getAuthTag(), body].map((part) => (typeof part === 'string' ? part : part.toString('base64url'))).join('.');
    },
    decrypt(sealed, purpose) {
      const [version, iv, tag, body] = sealed.split('.');
      if (version !== 'v1' || !iv || !tag || body === undefined) throw new Error('Not a sealed value');
      const decipher = createDecipheriv('aes-256-gcm', sealKey, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(Buffer.from(tag, 'base64url'));
      return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
    },
    fingerprint: (clear, purpose) => hmac(lookupKey, `${purpose}:${clear}`).toString('base64url'),
    sign: (text) => hmac(signKey, text).toString('base64url'),
    verify(text, signature) {
      const expected = hmac(signKey, text);
      const given = Buffer.from(signature, 'base64url');
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
