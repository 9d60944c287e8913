import type { Brand } from '../foundation/index.ts';
import { ok, refusal, refused, type Result } from '../foundation/index.ts';
import { passesLuhn } from './luhn.ts';

/** A company: nine digits whose Luhn key is right. Always text, since it may begin with zeros. */
export type Siren = Brand<string, 'Siren'>;

export const LA_POSTE_SIREN = '356000000';

export function isSiren(text: string): text is Siren {
  return /^\d{9}$/.test(text) && passesLuhn(text);
}

/** Strict reading, spaces, dots and dashes aside. */
export function parseSiren(text: string, path = ''): Result<Siren> {
  const digits = withoutSeparators(text);
  if (!/^\d{9}$/.test(digits)) return refused(refusal('SIREN_MALFORMED', path, 'Un SIREN compte neuf chiffres.'));
  if (!isSiren(digits)) return refused(refusal('SIREN_KEY', path, 'Ce SIREN n’existe pas\u00a0: sa clé de contrôle est fausse. Vérifiez chaque chiffre.'));
  return ok(digits);
}

/** Letters that look like digits, read so when a control key proves it. */
export const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', i: '1', l: '1', L: '1', S: '5', s: '5', B: '8', b: '8', Z: '2', z: '2' };

/** A SIREN read by eye, as a SIRET is: look-alike letters are understood when the reading passes the key; `changed` says so. */
export function readSirenTolerantly(text: string): { readonly siren: Siren; readonly changed: boolean } | undefined {
  const typed = withoutSeparators(text);
  const digits = typed.replace(/[OoIiLlSsBbZz]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
  return isSiren(digits) ? { siren: digits, changed: digits !== typed } : undefined;
}

/** « 732 829 320 » */
export function formatSiren(siren: Siren): string {
  return siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0');
}

/** Removes what people type between groups: spaces of every kind, dots, dashes of every kind. */
export function withoutSeparators(text: string): string {
  return text.replace(/[\s\u200b\u2060.·\-\u2010-\u2015]/g, '');
}
