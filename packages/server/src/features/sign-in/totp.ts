import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';

/** RFC 6238 as telephones know it: SHA-1, six digits, thirty seconds. */
const PERIOD_S = 30;

const totpOf = (secret: string, label = ''): TOTP => new TOTP({ issuer: 'APART', label, algorithm: 'SHA1', digits: 6, period: PERIOD_S, secret: Secret.fromBase32(secret) });

/** 160 random bits, in base 32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authentication application reads: its address, and the picture that a telephone takes. */
export function enrolmentOf(secret: string, label: string): { readonly uri: string; readonly qrSvg: string } {
  const uri = totpOf(secret, label).toString();
  return { uri, qrSvg: renderSVG(uri, { border: 2 }) };
}

/** The step of thirty seconds that this code is of, the neighbours included (clocks drift); `null` when it is of none. */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  const digits = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = totpOf(secret).validate({ token: digits, timestamp: at.getTime(), window: 1 });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / PERIOD_S) + delta;
}

/** The code of an instant, for tests and for nothing else in the service. */
export const codeAt = (secret: string, at: Date): string => totpOf(secret).generate({ timestamp: at.getTime() });
